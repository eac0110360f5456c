using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Values as people read them: numbers exact, with their unit.</summary>
internal static class ValueText
{
    /// <summary>A value without unit.</summary>
    public static string Of(Value value, Language language = Language.English) => value switch
    {
        NumberValue number => Of(number.Number, language),
        BooleanValue truth when language == Language.Vietnamese => truth.Boolean ? "có" : "không",
        BooleanValue truth => truth.Boolean ? "true" : "false",
        ChoiceValue choice => choice.Choice,
        DateValue date => date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TextValue text => $"\"{text.Text}\"",
        RecordsValue { Items.Length: var count } when language == Language.Vietnamese => $"{count} bản ghi",
        RecordsValue { Items.Length: var count } => count == 1 ? "1 record" : $"{count} records",
        UnknownValue unknown => unknown.Reason.Sentence.In(language),
        _ => throw new InvalidOperationException($"unexpected value {value}"),
    };

    /// <summary>A value of a type: <c>450 m2</c>, <c>92 %</c>.</summary>
    public static string Of(Value value, DataType type, bool isPercent, Language language) => (value, type) switch
    {
        (NumberValue number, _) when isPercent => $"{Of(Intervals.Scale(number.Number, 100), language)} %",
        (NumberValue number, NumberType { Unit: { IsNone: false } unit }) => $"{Of(number.Number, language)} {unit}",
        _ => Of(value, language),
    };

    /// <summary>A number with the decimal mark of the language; a range with both ends.</summary>
    public static string Of(Bounds number, Language language) => number.IsExact
        ? Of(number.Low, language)
        : language == Language.Vietnamese ? $"từ {Of(number.Low, language)} đến {Of(number.High, language)}" : $"{number.Low} to {number.High}";

    public static string Of(Rational number, Language language) =>
        number.ToString(language == Language.Vietnamese ? ',' : '.');

    /// <summary><c>3.5 of 5 points</c>.</summary>
    public static string Points(Bounds points, Bounds maximum, Language language) => language == Language.Vietnamese
        ? $"{Of(points, language)} trên {Of(maximum, language)} điểm"
        : $"{Of(points, language)} of {Of(maximum, language)} {(maximum == Bounds.Exactly(1) ? "point" : "points")}";

    /// <summary><c>hq_area = 450 m2</c>; for what is not known, the reason.</summary>
    public static string Of(FactRead fact, Language language) => fact.Value is UnknownValue unknown
        ? unknown.Reason.Sentence.In(language)
        : $"{fact.Key} = {Of(fact.Value, fact.Type, fact.IsPercent, language)}";
}
