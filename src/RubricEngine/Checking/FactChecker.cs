using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the facts: names, types, units, ranges.</summary>
internal sealed class FactChecker(CheckScope scope, ResultFacts results)
{
    /// <summary>The unit of facts that are given in percent.</summary>
    public const string Percent = "percent";

    private const int MostDigits = 12;
    private const int DefaultDigits = 2;

    public ImmutableArray<Fact> Check(ImmutableArray<FactSyntax> facts)
    {
        var checkedFacts = ImmutableArray.CreateBuilder<Fact>();
        foreach (FactSyntax syntax in facts)
        {
            string name = syntax.Name.Text;
            Origin at = scope.At(syntax.Name);
            if (!Names.Suits(name)) scope.Report(DiagnosticCatalogue.BadName(at, name));
            else if (Names.IsReserved(name)) scope.Report(DiagnosticCatalogue.ReservedName(at, name));
            else if (scope.Facts.TryGetValue(name, out Fact? first)) scope.Report(DiagnosticCatalogue.DuplicateName(at, name, first.Origin!));
            else
            {
                // A fact with a wrong declaration still has its name, so that its uses are not reported as well.
                RubricResult? result = syntax.ResultOf is null ? null : results.Check(syntax);
                DataType? type = result is not null ? ResultFacts.TypeOf(result) : syntax.Type is null ? null : Type(syntax, syntax.Type);
                Fact fact = new(name, type ?? new NumberType(NumberType.DefaultRange, 0, Unit.None), scope.At(syntax))
                {
                    IsPercent = syntax.Unit?.Text == Percent,
                    Label = Texts.Of(syntax.Label),
                    Column = syntax.Column?.Text,
                    HasPrevious = syntax.Previous?.Value ?? false,
                    Result = result,
                };
                scope.Facts.Add(name, fact);
                checkedFacts.Add(fact);
            }
        }
        results.CompareFacts();
        return checkedFacts.ToImmutable();
    }

    /// <summary>The type that a declaration says; null, with a diagnostic, where it says none.</summary>
    public DataType? Type(FactSyntax fact, NameSyntax type)
    {
        ReportStrayOptions(fact, type.Text);
        switch (type.Text)
        {
            case "integer": return Number(fact, 0);
            case "decimal": return Number(fact, Digits(fact));
            case "boolean": return new BooleanType();
            case "date": return Date(fact);
            case "text": return Text(fact);
            default: return Choice(fact);
        }
    }

    private int Digits(FactSyntax fact)
    {
        if (fact.Digits is not { } syntax) return DefaultDigits;
        if (Constants.Number(syntax) is { IsInteger: true } digits && digits >= 0 && digits <= MostDigits) return (int)digits.Numerator;
        if (syntax is not ErrorSyntax) scope.Report(DiagnosticCatalogue.ConstantOutside(scope.At(syntax), scope.SourceOf(syntax), $"0..{MostDigits}"));
        return DefaultDigits;
    }

    private NumberType? Number(FactSyntax fact, int digits)
    {
        bool percent = fact.Unit?.Text == Percent;
        Unit unit = Unit.None;
        if (fact.Unit is { } name && !percent)
        {
            if (!Names.Suits(name.Text)) scope.Report(DiagnosticCatalogue.BadName(scope.At(name), name.Text));
            else
            {
                unit = Unit.Named(name.Text);
                scope.Units.Add(name.Text);
            }
        }
        Rational? low = Limit(fact.Min, percent), high = Limit(fact.Max, percent);
        // A decimal's default range is read in its printed form, so in percent for a percentage.
        Rational scale = percent ? new Rational(1, 100) : 1;
        var range = new Bounds(low ?? NumberType.DefaultRange.Low * scale, high ?? NumberType.DefaultRange.High * scale);
        if (range.Low > range.High)
            return scope.Fail<NumberType>(DiagnosticCatalogue.EmptyRange(scope.At(fact.Max ?? fact.Min!), range.Low.ToString(), range.High.ToString()));
        return new NumberType(range, percent ? digits + 2 : digits, unit);
    }

    private Rational? Limit(ExpressionSyntax? syntax, bool percent)
    {
        if (syntax is null or ErrorSyntax) return null;
        if (Constants.Number(syntax) is not { } number)
        {
            scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a number", "một số"));
            return null;
        }
        return percent && !Constants.IsPercent(syntax) ? number / 100 : number;
    }

    private DateType? Date(FactSyntax fact)
    {
        DateOnly from = Day(fact.Min) ?? DateType.Default.From, to = Day(fact.Max) ?? DateType.Default.To;
        return from <= to ? new DateType(from, to) : scope.Fail<DateType>(DiagnosticCatalogue.EmptyRange(scope.At(fact.Max ?? fact.Min!), $"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}"));
    }

    private DateOnly? Day(ExpressionSyntax? syntax)
    {
        if (syntax is DateSyntax date) return date.Value;
        if (syntax is not (null or ErrorSyntax)) scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a date (yyyy-mm-dd)", "một ngày (yyyy-mm-dd)"));
        return null;
    }

    private TextType Text(FactSyntax fact)
    {
        if (fact.MaxLength is not { } syntax || syntax is ErrorSyntax) return new TextType(TextType.DefaultMaxLength);
        if (Constants.Number(syntax) is { IsInteger: true, Sign: > 0 } length && length <= 100_000) return new TextType((int)length.Numerator);
        scope.Report(DiagnosticCatalogue.CountOutside(scope.At(syntax), 100_000));
        return new TextType(TextType.DefaultMaxLength);
    }

    private ChoiceType? Choice(FactSyntax fact)
    {
        if (fact.Choices.IsEmpty)
            return scope.Fail<ChoiceType>(DiagnosticCatalogue.Required(scope.At(fact.Name), scope.Spell(fact.Name, Key.Choices), "a choice needs its names, lowest first", "kiểu lựa chọn cần danh sách giá trị, thấp trước"));
        var seen = new Dictionary<string, TextSyntax>(StringComparer.Ordinal);
        foreach (TextSyntax choice in fact.Choices)
            if (!seen.TryAdd(choice.Text, choice)) scope.Report(DiagnosticCatalogue.DuplicateName(scope.At(choice), choice.Text, scope.At(seen[choice.Text])));
        return new ChoiceType([.. seen.Keys], fact.Ordered?.Value ?? false);
    }

    private void ReportStrayOptions(FactSyntax fact, string type)
    {
        bool number = type is "integer" or "decimal";
        (Key Key, SyntaxNode? Written, bool Suits)[] options =
        [
            (Key.Digits, fact.Digits, type == "decimal"),
            (Key.Unit, fact.Unit, number),
            (Key.Min, fact.Min, number || type == "date"),
            (Key.Max, fact.Max, number || type == "date"),
            (Key.MaxLength, fact.MaxLength, type == "text"),
            (Key.Choices, fact.Choices.FirstOrDefault(), type == "choice"),
            (Key.Ordered, fact.Ordered, type == "choice"),
        ];
        foreach ((Key key, SyntaxNode? written, bool suits) in options)
            if (written is not null && !suits) scope.Report(DiagnosticCatalogue.OptionNotForType(scope.At(written), scope.Spell(written, key), scope.WordsAt(scope.At(written)).Spell(WordSet.FactType, type)));
    }
}
