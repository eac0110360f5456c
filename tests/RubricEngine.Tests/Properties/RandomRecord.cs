using System.Globalization;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>Random data for the inputs of a rubric.</summary>
internal static class RandomRecord
{
    /// <summary>A value for every input.</summary>
    public static Dictionary<string, string> Full(CompiledRubric rubric, Random random) =>
        rubric.Inputs.ToDictionary(i => i.Key, i => Value(i, random));

    public static SubjectRecord Of(CompiledRubric rubric, IReadOnlyDictionary<string, string> values)
    {
        SubjectRecordBuilder record = rubric.NewRecord("s");
        foreach ((string key, string value) in values) record.SetText(key, value);
        return record.Build();
    }

    /// <summary>The values without some of them.</summary>
    public static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> values, Random random, int oneIn) =>
        values.Where(_ => random.Next(oneIn) != 0).ToDictionary();

    private static string Value(InputField input, Random random) => input.Type switch
    {
        NumberType type when input.IsPercent => $"{random.Next(0, 21) * 5}",
        NumberType { Digits: 0 } type => $"{random.Next((int)type.Range.Low.Numerator, (int)type.Range.High.Numerator + 1)}",
        NumberType { Range: var range } => Rational.Min(Rational.Max(new Rational(random.Next(-20, 61), 10), range.Low), range.High).ToString(),
        DateType date => date.From.AddDays(random.Next(date.To.DayNumber - date.From.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceType choice => choice.Choices[random.Next(choice.Choices.Length)],
        _ => random.Next(2) == 0 ? "true" : "false",
    };
}
