using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the tests kept in a rubric file: inputs that exist and fit, fields that exist, values that can come out.</summary>
internal sealed class TestChecker(CheckScope scope, Rubric rubric, ExpressionChecker expressions)
{
    private const string Status = "status", Level = "level";
    private static readonly Message s_number = new("a number or null", "một số hoặc null");
    private static readonly Message s_truth = new("true or false", "true hoặc false");

    private readonly FigureChecker _figures = new(scope);
    private readonly ImmutableArray<InputField> _inputs = [.. InputField.Of(rubric), .. InputField.CohortFiguresOf(rubric)];
    private readonly Dictionary<string, InputField> _inputsByKey = new(StringComparer.Ordinal);

    public ImmutableArray<RubricTest> Check(ImmutableArray<TestSyntax> tests)
    {
        foreach (InputField field in _inputs) _inputsByKey.TryAdd(field.Key, field);
        return [.. tests.Select(Test)];
    }

    private RubricTest Test(TestSyntax syntax, int index)
    {
        var facts = ImmutableArray.CreateBuilder<(string, Value)>(syntax.Facts.Length);
        foreach ((NameSyntax name, TextSyntax value) in syntax.Facts)
            if (Input(name) is { } field) facts.Add((field.Key, Read(field, value)));
        if (!syntax.Records.IsEmpty) AddLists(syntax.Records, facts);
        return new RubricTest(syntax.Name?.Text ?? $"{index + 1}", facts.ToImmutable(), _figures.Day(syntax.AsOf),
            Expectations(syntax.Expectations), scope.At(syntax));
    }

    private void AddLists(ImmutableArray<TestRecordSyntax> records, ImmutableArray<(string, Value)>.Builder facts)
    {
        foreach (IGrouping<string, TestRecordSyntax> list in records.GroupBy(r => r.List.Text, StringComparer.Ordinal))
            if (List(list.First().List) is { } field) facts.Add((field.Key, Items(field, list)));
    }

    private ImmutableArray<Expectation> Expectations(ImmutableArray<ExpectationSyntax> written)
    {
        var expectations = ImmutableArray.CreateBuilder<Expectation>(written.Length);
        foreach (ExpectationSyntax syntax in written)
            if (Expectation(syntax) is { } expectation) expectations.Add(expectation);
        return expectations.DrainToImmutable();
    }

    private InputField? Input(NameSyntax name) => _inputsByKey.GetValueOrDefault(KeyOf(name.Text)) ?? Otherwise(name);

    /// <summary>A figure of a cohort, or a criterion by its id.</summary>
    private InputField? Otherwise(NameSyntax name)
    {
        if (CohortFigure(name) is { } figure)
            return expressions.Check(figure, ResultAccess.All) is not CohortAggregate known ? null
                : _inputs.FirstOrDefault(f => f.Key == known.Key) ?? scope.Fail<InputField>(DiagnosticCatalogue.TestUnknownInput(scope.At(name), name.Text, NearestName.Find(name.Text, _inputs.Select(f => f.Key))));
        InputField[] byId = [.. _inputs.Where(f => f.IsOfCriterion && (f.Key.EndsWith("/" + name.Text, StringComparison.Ordinal) || (name.Text.Contains('@') && f.Names.Contains(name.Text))))];
        if (byId.Length == 1) return byId[0];
        return scope.Fail<InputField>(byId.Length > 1
            ? DiagnosticCatalogue.AmbiguousMember(scope.At(name), name.Text, byId.Select(f => f.Key))
            : DiagnosticCatalogue.TestUnknownInput(scope.At(name), name.Text, NearestName.Find(name.Text, _inputs.Select(f => f.Key))));
    }

    /// <summary>The figure of a cohort that a name is, as it would be written in a rule; null where it is none.</summary>
    private static CohortSyntax? CohortFigure(NameSyntax name)
    {
        int start = Math.Max(0, name.Span.Written.IndexOf(name.Text, StringComparison.Ordinal)) + name.Span.Start;
        bool plain = name.Span.Written.Contains(name.Text, StringComparison.Ordinal);
        int[] offsets = [.. Enumerable.Range(0, name.Text.Length + 1).Select(i => plain ? start + i : name.Span.Start)];
        return ExpressionParser.Parse(new SourceFragment(name.Span.Source, name.Text, offsets), new DiagnosticBag()) as CohortSyntax;
    }

    /// <summary><c>previous(x)</c>, whichever language calls it so.</summary>
    private static string KeyOf(string name) =>
        name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && name.EndsWith(')') && FunctionTable.Find(name[..open].Trim())?.Name == FunctionTable.Previous
            ? $"{FunctionTable.Previous}({name[(open + 1)..^1].Trim()})"
            : name;

    private InputField? List(NameSyntax name) =>
        _inputs.FirstOrDefault(f => f.Key == name.Text && f.Type is RecordsType) ?? scope.Fail<InputField>(
            _inputs.Any(f => f.Key == name.Text) ? DiagnosticCatalogue.NotAList(scope.At(name), name.Text)
            : DiagnosticCatalogue.TestUnknownInput(scope.At(name), name.Text, NearestName.Find(name.Text, _inputs.Where(f => f.Type is RecordsType).Select(f => f.Key))));

    private Value Items(InputField list, IEnumerable<TestRecordSyntax> records)
    {
        var items = ImmutableArray.CreateBuilder<RecordItem>();
        foreach (TestRecordSyntax record in records)
        {
            InputField[] fields = [.. list.Items.Select(f => f.InRecord(list.Key, items.Count + 1))];
            Value[] values = [.. fields.Select(f => new UnknownValue(UnknownReason.Missing(f.Key)))];
            foreach ((NameSyntax name, TextSyntax written) in record.Facts)
            {
                int at = list.Items.ToList().FindIndex(f => f.Key == name.Text);
                if (at >= 0) values[at] = Read(fields[at], written);
                else scope.Report(DiagnosticCatalogue.TestUnknownField(scope.At(name), list.Key, name.Text, NearestName.Find(name.Text, list.Items.Select(f => f.Key))));
            }
            items.Add(new RecordItem([.. values]));
        }
        int most = ((RecordsType)list.Type).MaxLength;
        return items.Count <= most ? new RecordsValue(items.ToImmutable()) : new UnknownValue(UnknownReason.TooManyRecords(list.Key, items.Count, most));
    }

    /// <summary>A value out of range stays: a test may show what bad data does. A value of the wrong kind is a slip of the author's.</summary>
    private Value Read(InputField field, TextSyntax written)
    {
        if (field.Type is RecordsType && written.Text is "none" or "không có") return new RecordsValue([]);
        Value value = field.Kind == InputKind.CohortFigure && Fraction(written.Text, out Rational fraction) && ((NumberType)field.Type).Range.Contains(fraction)
            ? Value.Of(fraction)
            : ScalarReader.Read(field, field.Type is NumberType ? Ungrouped(written.Text) : written.Text, NumberFormat.Point);
        if (value is UnknownValue { Reason: { Kind: "wrong type" or "unknown choice" } reason })
            scope.Report(DiagnosticCatalogue.TestBadValue(scope.At(written), reason.Sentence));
        return value;
    }

    /// <summary>A number whose digits are grouped as everywhere in a rubric: <c>20_000</c>.</summary>
    private static string Ungrouped(string number) => number.Contains('_') ? WithoutGroups(number) : number;

    private static string WithoutGroups(string number) => string.Concat(number.Where((c, i) =>
        c != '_' || i == 0 || i == number.Length - 1 || !char.IsAsciiDigit(number[i - 1]) || !char.IsAsciiDigit(number[i + 1])));

    private Expectation? Expectation(ExpectationSyntax syntax)
    {
        string field = syntax.Field.Text;
        if (syntax.Target is not { } target)
            return Values("", field, syntax);
        if (FindMember(target) is not { } member) return null;
        bool hasField = WordSet.MemberField.Words.Contains(field) && !(member.IsGroup && field == Status) && !(member.Levels.IsEmpty && field == Level);
        return hasField
            ? Values(member.Path, field, syntax)
            : scope.Fail<Expectation>(Unknown(syntax.Field, field, WordSet.MemberField, [.. member.IsGroup ? [Status] : Array.Empty<string>(), .. member.Levels.IsEmpty ? [Level] : Array.Empty<string>()]));
    }

    /// <summary>A word that is none of a set, in the words of the file.</summary>
    private Diagnostic Unknown(SyntaxNode place, string written, WordSet words, params ImmutableArray<string> without)
    {
        Vocabulary spelling = scope.WordsAt(scope.At(place));
        string[] spelled = [.. words.Words.Except(without).Select(w => spelling.Spell(words, w))];
        return DiagnosticCatalogue.UnknownWord(scope.At(place), spelling.Spell(words, written), spelled, NearestName.Find(written, spelled));
    }

    private MemberIndex.Member? FindMember(NameSyntax target)
    {
        IReadOnlyList<string> paths = scope.Members.Find(target.Text);
        if (paths.Count == 1) return scope.Members.ByPath(paths[0]);
        return scope.Fail<MemberIndex.Member>(paths.Count > 1
            ? DiagnosticCatalogue.AmbiguousMember(scope.At(target), target.Text, paths)
            : UnknownField(target));
    }

    private Diagnostic UnknownField(NameSyntax target)
    {
        string[] fields = [.. WordSet.WholeField.Words.Select(w => scope.WordsAt(scope.At(target)).Spell(WordSet.WholeField, w))];
        return DiagnosticCatalogue.UnknownField(scope.At(target), target.Text, fields, NearestName.Find(target.Text, fields.Concat(scope.Members.Names)));
    }

    private Expectation? Values(string path, string field, ExpectationSyntax syntax)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (TextSyntax written in syntax.Values)
            if (Canonical(path, field, written) is { } value) values.Add(value);
        return values.Count == syntax.Values.Length ? new Expectation(path, field, values.ToImmutable(), scope.At(syntax)) : null;
    }

    /// <summary>The value as results print it.</summary>
    private string? Canonical(string path, string field, TextSyntax written)
    {
        string text = written.Text.Trim();
        switch (field)
        {
            case "outcome": return OneOf(WordSet.Outcome, written);
            case Status: return OneOf(WordSet.Status, written);
            case "grade" or "possible": return text == "null" || _figures.Grade(written, noneAllowed: false) ? text : null;
            case Level when scope.Members.ByPath(path) is { Levels: var levels }: return text == "null" || levels.Contains(text) ? text : scope.Fail<string>(DiagnosticCatalogue.UnknownChoice(scope.At(written), text, levels, NearestName.Find(text, levels)));
            case "decided": return text is "true" or "false" ? text : Bad(written, s_truth);
        }
        if (text == "null") return text;
        return Rational.TryParse(text.Replace("_", "", StringComparison.Ordinal), out Rational number) || Fraction(text, out number) ? number.ToString() : Bad(written, s_number);
    }

    private string? OneOf(WordSet words, TextSyntax written) =>
        words.Words.Contains(written.Text) ? written.Text : scope.Fail<string>(Unknown(written, written.Text, words));

    private string? Bad(TextSyntax written, Message expected) =>
        scope.Fail<string>(DiagnosticCatalogue.ExpectationBadValue(scope.At(written), written.Text, expected));

    private static bool Fraction(string text, out Rational value)
    {
        value = default;
        string[] parts = text.Split('/');
        if (parts.Length != 2 || !Rational.TryParse(parts[0], out Rational above) || !Rational.TryParse(parts[1], out Rational below) || below.Sign == 0) return false;
        value = above / below;
        return true;
    }
}
