using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks one parameter table: what it is looked up by, its rows, and whether every choice has a value.</summary>
internal sealed class ParameterChecker(CheckScope scope, ExpressionChecker expressions)
{
    private const int MostCompared = 500;

    public Parameter? Check(ParameterSyntax syntax)
    {
        Expression? by = syntax.By is { } written ? Choice(written) : null;
        if (syntax.By is not null && by is null) return null;
        ImmutableArray<string> choices = by?.Type is ChoiceType choice ? choice.Choices : [];
        if (by is null && syntax.Rows.Any(r => !r.Choices.IsEmpty))
            return scope.Fail<Parameter>(DiagnosticCatalogue.ParameterLookup(scope.At(syntax.Name), syntax.Name.Text, scope.Spell(syntax, Key.By)));
        if (syntax.Rows.IsEmpty)
            return scope.Fail<Parameter>(DiagnosticCatalogue.Required(scope.At(syntax.Name), scope.Spell(syntax, Key.Values), "a parameter needs its values", "định mức cần có các giá trị"));

        var rows = ImmutableArray.CreateBuilder<ParameterRow>();
        DataType? type = null;
        bool sound = true;
        foreach (ParameterRowSyntax row in syntax.Rows)
        {
            (ParameterRow? checkedRow, DataType? rowType) = Row(row, choices, syntax.Unit);
            sound &= checkedRow is not null;
            if (checkedRow is null || rowType is null) continue;
            rows.Add(checkedRow);
            type = type is null ? rowType : Join(type, rowType, row);
            sound &= type is not null;
        }
        if (!sound || type is null) return null;
        bool dated = rows.Any(r => r.From is not null || r.To is not null);
        Expression? date = syntax.Date is { } dateSyntax ? Date(dateSyntax) : dated ? AssessmentDate(scope.At(syntax.Name)) : null;
        if (syntax.Date is not null && date is null) return null;
        ReportMasked(rows);
        return Covers(syntax, choices, rows, dated)
            ? new Parameter(syntax.Name.Text, type, by, date, rows.ToImmutable(), scope.At(syntax))
            : null;
    }

    private Expression? Choice(ExpressionSyntax written)
    {
        Expression? by = expressions.CheckApart(written, ResultAccess.None);
        return by is null or { Type: ChoiceType } ? by : scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(written), TypeNames.Choice, TypeNames.Of(by.Type)));
    }

    private Expression? Date(ExpressionSyntax written)
    {
        Expression? date = expressions.CheckApart(written, ResultAccess.None);
        return date is null or { Type: DateType } ? date : scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(written), TypeNames.Date, TypeNames.Of(date.Type)));
    }

    private AssessmentDate AssessmentDate(Origin at)
    {
        scope.UsesAssessmentDate = true;
        return new AssessmentDate(at);
    }

    private (ParameterRow? Row, DataType? Type) Row(ParameterRowSyntax row, ImmutableArray<string> choices, NameSyntax? unit)
    {
        bool sound = true;
        foreach (NameSyntax name in row.Choices)
        {
            if (choices.Contains(name.Text)) continue;
            scope.Report(DiagnosticCatalogue.UnknownChoice(scope.At(name), name.Text, choices, NearestName.Find(name.Text, choices)));
            sound = false;
        }
        DateOnly? from = Day(row.From, ref sound), to = Day(row.To, ref sound);
        if (from > to)
        {
            scope.Report(DiagnosticCatalogue.EmptyRange(scope.At(row), $"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}"));
            sound = false;
        }
        DataType? hint = unit is null ? null : new NumberType(NumberType.DefaultRange, 0, Unit.Named(unit.Text));
        if (Constant(row.Value, hint) is not { } value || !sound) return (null, null);
        return (new ParameterRow([.. row.Choices.Select(c => c.Text)], from, to, value.Value, scope.At(row)), value.Type);
    }

    private Literal? Constant(ExpressionSyntax syntax, DataType? hint)
    {
        if (Constants.Number(syntax) is { } number)
        {
            Unit unit = hint is NumberType { Unit: var asked } ? asked : Unit.None;
            return new Literal(Value.Of(number), new NumberType(Bounds.Exactly(number), number.DecimalDigits, unit), scope.At(syntax));
        }
        Expression? value = syntax is ErrorSyntax ? null : expressions.CheckApart(syntax, ResultAccess.None);
        if (value is Literal literal) return literal;
        if (value is not null) scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a value", "một giá trị"));
        return null;
    }

    private DateOnly? Day(ExpressionSyntax? syntax, ref bool sound)
    {
        if (syntax is null) return null;
        if (syntax is DateSyntax date) return date.Value;
        if (syntax is not ErrorSyntax) scope.Report(DiagnosticCatalogue.ConstantExpected(scope.At(syntax), "a date (yyyy-mm-dd)", "một ngày (yyyy-mm-dd)"));
        sound = false;
        return null;
    }

    private DataType? Join(DataType a, DataType b, ParameterRowSyntax row) => (a, b) switch
    {
        (NumberType x, NumberType y) when x.Unit.Equals(y.Unit) => NumberRules.Either(x, y),
        (DateType x, DateType y) => new DateType(x.From < y.From ? x.From : y.From, x.To > y.To ? x.To : y.To),
        (TextType x, TextType y) => new TextType(Math.Max(x.MaxLength, y.MaxLength)),
        (BooleanType, BooleanType) => a,
        (NumberType x, NumberType y) => scope.Fail<DataType>(DiagnosticCatalogue.UnitMismatch(scope.At(row.Value), x.Unit.ToString(), y.Unit.ToString())),
        _ => scope.Fail<DataType>(DiagnosticCatalogue.TypeExpected(scope.At(row.Value), TypeNames.Of(a), TypeNames.Of(b))),
    };

    private bool Covers(ParameterSyntax syntax, ImmutableArray<string> choices, IEnumerable<ParameterRow> rows, bool dated)
    {
        string[] without = [.. choices.Where(c => !rows.Any(r => r.Choices.IsEmpty || r.Choices.Contains(c)))];
        if (without.Length == 0) return true;
        scope.Report(DiagnosticCatalogue.ParameterNotCovered(scope.At(syntax.Name), syntax.Name.Text, without, scope.Spell(syntax, Key.Otherwise)));
        return false;
    }

    private void ReportMasked(IReadOnlyList<ParameterRow> rows)
    {
        // Every row is compared with every earlier one, so very long tables are looked at only in part.
        for (int later = 1; later < Math.Min(rows.Count, MostCompared); later++)
        {
            ParameterRow row = rows[later];
            ParameterRow? mask = rows.Take(later).FirstOrDefault(r =>
                (r.Choices.IsEmpty || (!row.Choices.IsEmpty && row.Choices.All(c => r.Choices.Contains(c))))
                && (r.From is null || r.From <= row.From) && (r.To is null || r.To >= row.To));
            if (mask is not null) scope.Report(DiagnosticCatalogue.ParameterRowMasked(row.Origin!, mask.Origin!.Position.Line));
        }
    }
}
