using System.Collections.Immutable;
using RubricEngine.Checking;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine;

/// <summary>Evaluates single expressions of the rubric language, as for trying one out. Safe on any number of threads.</summary>
/// <example>
/// <code>
/// CalculationResult result = ExpressionCalculator.Calculate("area / staff >= 4.5", new Dictionary&lt;string, Value> { ["area"] = Value.Of(90), ["staff"] = Value.Of(20) });
/// Console.WriteLine(result.Value is BooleanValue { Boolean: true } ? "enough" : result.Diagnostics.FirstOrDefault()?.Message.English);
/// </code>
/// </example>
public static class ExpressionCalculator
{
    private const string PreviousPrefix = "previous(";

    /// <summary>Checks and evaluates one expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="facts">
    /// Facts by name; a key may be <c>previous(name)</c>. A fact whose value is an <see cref="UnknownValue"/> takes the type
    /// its context asks for. Numbers have exactly the range of their value.
    /// </param>
    /// <param name="assessmentDate">What <c>as_of</c> reads, or null.</param>
    /// <param name="fieldNames">For each list among the facts, the names of its records' fields, in the order of their values; null where there is none.</param>
    /// <param name="functions">The functions of hosts and plugins that it may call; none unless given.</param>
    public static CalculationResult Calculate(
        string expression, IReadOnlyDictionary<string, Value> facts, DateOnly? assessmentDate = null, IReadOnlyDictionary<string, ImmutableArray<string>>? fieldNames = null,
        FunctionRegistry? functions = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(facts);
        var source = new SourceText("<expression>", expression);
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax syntax = ExpressionParser.Parse(new SourceFragment(new SourceSpan(source, 0, expression.Length)), diagnostics);
        // What cannot be read has no type: mistakes that follow from it would only hide the first one.
        if (diagnostics.HasErrors) return new CalculationResult(null, diagnostics.ToSortedArray());
        var scope = new CheckScope(source, diagnostics) { Functions = functions ?? FunctionRegistry.Empty };
        foreach (string name in facts.Keys.Select(NameOf).Distinct(StringComparer.Ordinal)) Declare(scope, name, facts, fieldNames);
        Expression? bound = new ExpressionChecker(scope).Check(syntax, ResultAccess.None);
        ImmutableArray<Diagnostic> found = diagnostics.ToSortedArray();
        if (bound is null || diagnostics.HasErrors) return new CalculationResult(null, found);
        return new CalculationResult(ExpressionEvaluator.Evaluate(bound, key => facts.GetValueOrDefault(key) ?? new UnknownValue(UnknownReason.Missing(key)), assessmentDate), found);
    }

    private static string NameOf(string key) =>
        key.StartsWith(PreviousPrefix, StringComparison.Ordinal) && key.EndsWith(')') ? key[PreviousPrefix.Length..^1].Trim() : key;

    private static void Declare(CheckScope scope, string name, IReadOnlyDictionary<string, Value> facts, IReadOnlyDictionary<string, ImmutableArray<string>>? fieldNames)
    {
        if (facts.GetValueOrDefault(name) is RecordsValue records)
        {
            scope.Facts[name] = new Fact(name, ListType(scope, name, records, fieldNames?.GetValueOrDefault(name, []) ?? []), null);
            return;
        }
        Value? current = facts.GetValueOrDefault(name), previous = facts.GetValueOrDefault($"{PreviousPrefix}{name})");
        DataType? type = Join(TypeOf(current), TypeOf(previous));
        if (type is null) scope.UntypedFacts.Add(name);
        scope.Facts[name] = new Fact(name, type ?? new NumberType(NumberType.DefaultRange, 0, Unit.None), null) { HasPrevious = previous is not null };
    }

    private static RecordsType ListType(CheckScope scope, string name, RecordsValue records, ImmutableArray<string> fieldNames)
    {
        var fields = ImmutableArray.CreateBuilder<RecordField>();
        foreach (string field in fieldNames)
        {
            DataType? type = records.Items.Select(i => TypeOf(i.Values[fields.Count])).Aggregate((DataType?)null, Join);
            if (type is null) scope.UntypedFacts.Add(CheckScope.FieldKey(name, field));
            fields.Add(new RecordField(field, type ?? new BooleanType(), false, null, null));
        }
        return new RecordsType(fields.ToImmutable(), Math.Max(1, records.Items.Length), null);
    }

    private static DataType? TypeOf(Value? value) => value switch
    {
        NumberValue number => new NumberType(number.Number, number.Number.Low.DecimalDigits, Unit.None) { DenominatorBits = (int)number.Number.Low.Denominator.GetBitLength() },
        BooleanValue => new BooleanType(),
        DateValue date => new DateType(date.Date, date.Date),
        TextValue text => new TextType(text.Text.Length),
        ChoiceValue choice => new ChoiceType([choice.Choice], false),
        _ => null,
    };

    private static DataType? Join(DataType? a, DataType? b) => (a, b) switch
    {
        (NumberType x, NumberType y) => new NumberType(x.Range.Hull(y.Range), x.Digits is { } p && y.Digits is { } q ? Math.Max(p, q) : null, Unit.None) { DenominatorBits = Math.Max(x.DenominatorBits, y.DenominatorBits) },
        (DateType x, DateType y) => new DateType(x.From < y.From ? x.From : y.From, x.To > y.To ? x.To : y.To),
        (TextType x, TextType y) => new TextType(Math.Max(x.MaxLength, y.MaxLength)),
        _ => a ?? b,
    };
}

/// <summary>The value of an expression, or what is wrong with it.</summary>
/// <param name="Value">The value; null where there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record CalculationResult(Value? Value, ImmutableArray<Diagnostic> Diagnostics);
