using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>Whether values are such as a field declares. A record may have been made for another rubric.</summary>
internal static class DeclaredValues
{
    public static bool Fit(Value value, DataType type) => (value, type) switch
    {
        (UnknownValue, _) or (BooleanValue, BooleanType) => true,
        (NumberValue { Number: { IsExact: true, Low: var number } }, NumberType range) =>
            range.Range.Contains(number) && (range.Digits is not { } most || number.DecimalDigits <= most),
        (ChoiceValue choice, ChoiceType choices) => choices.Choices.Contains(choice.Choice),
        (DateValue date, DateType days) => date.Date >= days.From && date.Date <= days.To,
        (TextValue text, TextType most) => text.Text.Length <= most.MaxLength,
        (RecordsValue records, RecordsType list) => Fit(records, list),
        _ => false,
    };

    private static bool Fit(RecordsValue records, RecordsType list) => records.Items.Length <= list.MaxLength
        && records.Items.All(i => i.Values.Length == list.Fields.Length && i.Values.Zip(list.Fields, (v, f) => Fit(v, f.Type)).All(fits => fits));
}
