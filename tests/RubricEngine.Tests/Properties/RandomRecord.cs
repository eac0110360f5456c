using System.Globalization;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>Random data for the inputs of a rubric.</summary>
internal static class RandomRecord
{
    private const string Missing = "?";

    /// <summary>A value for every input.</summary>
    public static Dictionary<string, string> Full(CompiledRubric rubric, Random random) =>
        rubric.Inputs.ToDictionary(i => i.Key, i => Value(i, random));

    public static SubjectRecord Of(CompiledRubric rubric, IReadOnlyDictionary<string, string> values, string subject = "s", string? period = null)
    {
        SubjectRecordBuilder record = rubric.NewRecord(subject);
        record.Period = period;
        foreach ((string key, string value) in values)
        {
            if (rubric.Inputs.FirstOrDefault(i => i.Key == key) is { Type: RecordsType } list) AddItems(record, list, value);
            else record.SetText(key, value);
        }
        return record.Build();
    }

    /// <summary>The values without some of them, nor some of those in the records of a list.</summary>
    public static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> values, Random random, int oneIn) =>
        values.Where(_ => random.Next(oneIn) != 0).ToDictionary(v => v.Key, v => v.Value.AsSpan().ContainsAny(" \n")
            ? string.Join('\n', v.Value.Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(text => random.Next(oneIn + 2) == 0 ? Missing : text))))
            : v.Value);

    /// <summary>Of a list, one line for each record: its values, blanks between them, <c>?</c> where one is missing.</summary>
    private static void AddItems(SubjectRecordBuilder record, InputField list, string value)
    {
        record.SetEmptyList(list.Key);
        foreach (string line in value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            record.AddItem(list.Key, item =>
            {
                foreach ((InputField field, string text) in list.Items.Zip(line.Split(' ')))
                    if (text != Missing) item.SetText(field.Key, text);
            });
    }

    private static string Value(InputField input, Random random) => input.Type switch
    {
        RecordsType => string.Join('\n', Enumerable.Range(0, random.Next(4)).Select(_ => string.Join(' ', input.Items.Select(i => Value(i, random))))),
        _ when input.Kind == InputKind.Evidence => random.Next(3) switch { 0 => "one", 1 => "two;three", _ => "one;two" },
        NumberType type when input.IsPercent => $"{random.Next(0, 21) * 5}",
        NumberType { Digits: 0 } type => $"{random.Next((int)type.Range.Low.Numerator, (int)type.Range.High.Numerator + 1)}",
        NumberType { Range: var range } => Rational.Min(Rational.Max(new Rational(random.Next(-20, 61), 10), range.Low), range.High).ToString(),
        DateType date => date.From.AddDays(random.Next(date.To.DayNumber - date.From.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceType choice => choice.Choices[random.Next(choice.Choices.Length)],
        _ => random.Next(2) == 0 ? "true" : "false",
    };
}
