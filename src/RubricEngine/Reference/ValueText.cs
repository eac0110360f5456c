using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Values as people read them: numbers exact, with their unit.</summary>
internal static class ValueText
{
    /// <summary>A value without unit.</summary>
    public static string Of(Value value, Language language = Language.English) => value switch
    {
        NumberValue number => number.Number.ToString(),
        TruthValue truth when language == Language.Vietnamese => truth.Truth ? "có" : "không",
        TruthValue truth => truth.Truth ? "true" : "false",
        ChoiceValue choice => choice.Choice,
        DateValue date => date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TextValue text => $"\"{text.Text}\"",
        UnknownValue unknown => unknown.Reason.Sentence.In(language),
        _ => throw new InvalidOperationException($"unexpected value {value}"),
    };

    /// <summary>A value of a type: <c>450 m2</c>, <c>92 %</c>.</summary>
    public static string Of(Value value, DataType type, bool isPercent, Language language) => (value, type) switch
    {
        (NumberValue number, _) when isPercent => $"{Intervals.Scale(number.Number, 100)} %",
        (NumberValue number, NumberType { Unit: { IsNone: false } unit }) => $"{number.Number} {unit}",
        _ => Of(value, language),
    };

    /// <summary><c>hq_area = 450 m2</c>; for what is not known, the reason.</summary>
    public static string Of(FactRead fact, Language language) => fact.Value is UnknownValue unknown
        ? unknown.Reason.Sentence.In(language)
        : $"{fact.Key} = {Of(fact.Value, fact.Type, fact.IsPercent, language)}";
}
