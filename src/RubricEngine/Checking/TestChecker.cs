using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the tests kept in a rubric file: inputs that exist and fit, fields that exist, values that can come out.</summary>
internal sealed class TestChecker(CheckScope scope, Rubric rubric)
{
    private static readonly ImmutableArray<string> s_whole = ["outcome", "grade", "decided", "possible", "points", "low", "high", "max", "met", "applicable", "unknown"];
    private static readonly ImmutableArray<string> s_criterion = ["status", "points", "low", "high", "max"];
    private static readonly ImmutableArray<string> s_group = ["points", "low", "high", "max"];
    private static readonly ImmutableArray<string> s_outcomes = ["graded", "undetermined", "no grade", "not assessed", "for the authority"];
    private static readonly Message s_number = new("a number or null", "một số hoặc null");
    private static readonly Message s_truth = new("true or false", "true hoặc false");

    private readonly FigureChecker _figures = new(scope);
    private readonly ImmutableArray<InputField> _inputs = InputField.Of(rubric);

    public ImmutableArray<RubricTest> Check(ImmutableArray<TestSyntax> tests) => [.. tests.Select(Test)];

    private RubricTest Test(TestSyntax syntax, int index)
    {
        var facts = ImmutableArray.CreateBuilder<(string, Value)>();
        foreach ((NameSyntax name, TextSyntax value) in syntax.Facts)
            if (Input(name) is { } field) facts.Add((field.Key, Read(field, value)));
        return new RubricTest(syntax.Name?.Text ?? $"{index + 1}", facts.ToImmutable(), _figures.Day(syntax.AsOf),
            [.. syntax.Expectations.Select(Expectation).OfType<Expectation>()], scope.At(syntax));
    }

    private InputField? Input(NameSyntax name)
    {
        if (_inputs.FirstOrDefault(f => f.Key == name.Text) is { } field) return field;
        InputField[] byId = [.. _inputs.Where(f => f.Kind == InputKind.Judgement && (f.Key.EndsWith("/" + name.Text, StringComparison.Ordinal)))];
        if (byId.Length == 1) return byId[0];
        return scope.Fail<InputField>(byId.Length > 1
            ? DiagnosticCatalogue.AmbiguousMember(scope.At(name), name.Text, byId.Select(f => f.Key))
            : DiagnosticCatalogue.TestUnknownInput(scope.At(name), name.Text, NearestName.Find(name.Text, _inputs.Select(f => f.Key))));
    }

    /// <summary>A value out of range stays: a test may show what bad data does. A value of the wrong kind is a slip of the author's.</summary>
    private Value Read(InputField field, TextSyntax written)
    {
        Value value = ScalarReader.Read(field, written.Text, NumberFormat.Point);
        if (value is UnknownValue { Reason: { Kind: "wrong type" or "unknown choice" } reason })
            scope.Report(DiagnosticCatalogue.TestBadValue(scope.At(written), reason.Sentence));
        return value;
    }

    private Expectation? Expectation(ExpectationSyntax syntax)
    {
        string field = syntax.Field.Text;
        if (syntax.Target is not { } target)
            return s_whole.Contains(field)
                ? Values("", field, syntax)
                : scope.Fail<Expectation>(DiagnosticCatalogue.UnknownField(scope.At(syntax.Field), field, s_whole, NearestName.Find(field, s_whole.Concat(scope.Members.Names))));
        if (FindMember(target) is not { } member) return null;
        ImmutableArray<string> fields = member.IsGroup ? s_group : s_criterion;
        return fields.Contains(field)
            ? Values(member.Path, field, syntax)
            : scope.Fail<Expectation>(DiagnosticCatalogue.UnknownWord(scope.At(syntax.Field), field, fields, NearestName.Find(field, fields)));
    }

    private MemberIndex.Member? FindMember(NameSyntax target)
    {
        IReadOnlyList<string> paths = scope.Members.Find(target.Text);
        if (paths.Count == 1) return scope.Members.ByPath(paths[0]);
        return scope.Fail<MemberIndex.Member>(paths.Count > 1
            ? DiagnosticCatalogue.AmbiguousMember(scope.At(target), target.Text, paths)
            : DiagnosticCatalogue.UnknownField(scope.At(target), target.Text, s_whole, NearestName.Find(target.Text, s_whole.Concat(scope.Members.Names))));
    }

    private Expectation? Values(string path, string field, ExpectationSyntax syntax)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (TextSyntax written in syntax.Values)
            if (Canonical(field, written) is { } value) values.Add(value);
        return values.Count == syntax.Values.Length ? new Expectation(path, field, values.ToImmutable(), scope.At(syntax)) : null;
    }

    /// <summary>The value as results print it.</summary>
    private string? Canonical(string field, TextSyntax written)
    {
        string text = written.Text.Trim();
        switch (field)
        {
            case "outcome": return OneOf(s_outcomes, written);
            case "status":
                int vietnamese = StatusNames.Vietnamese.IndexOf(text);
                return vietnamese >= 0 ? StatusNames.English[vietnamese] : OneOf(StatusNames.English, written);
            case "grade" or "possible": return text == "null" || _figures.Grade(written, noneAllowed: false) ? text : null;
            case "decided": return text is "true" or "false" ? text : Bad(written, s_truth);
        }
        if (text == "null") return text;
        return Rational.TryParse(text.Replace("_", "", StringComparison.Ordinal), out Rational number) || Fraction(text, out number) ? number.ToString() : Bad(written, s_number);
    }

    private string? OneOf(IReadOnlyList<string> words, TextSyntax written) => words.Contains(written.Text)
        ? written.Text
        : scope.Fail<string>(DiagnosticCatalogue.UnknownWord(scope.At(written), written.Text, words, NearestName.Find(written.Text, words)));

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
