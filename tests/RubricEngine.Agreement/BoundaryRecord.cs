using System.Globalization;
using System.Numerics;
using RubricEngine.Checking;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Agreement;

/// <summary>Records of any rubric whose numbers lie on, just under and just over what the rubric compares with, and at the ends of their ranges.</summary>
internal sealed class BoundaryRecord(CompiledRubric rubric)
{
    private readonly Rational[] _marks = [.. new Literals(rubric.Rubric).Numbers.Distinct()];

    public SubjectRecord Draw(Random random, string subject, int oneMissingIn)
    {
        SubjectRecordBuilder record = rubric.NewRecord(subject);
        record.AssessmentDate = random.Next(5) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(700));
        foreach (InputField input in rubric.Inputs.Where(_ => random.Next(oneMissingIn) != 0)) Fill(record, input, random, oneMissingIn);
        return record.Build();
    }

    private void Fill(SubjectRecordBuilder record, InputField input, Random random, int oneMissingIn)
    {
        switch (input.Type)
        {
            case RecordsType list:
                record.SetEmptyList(input.Key);
                for (int i = random.Next(Math.Min(4, list.MaxLength)); i > 0; i--)
                    record.AddItem(input.Key, item =>
                    {
                        foreach (InputField field in input.Items.Where(_ => random.Next(oneMissingIn) != 0)) Fill(item, field, random, oneMissingIn);
                    });
                break;
            case NumberType type: record.SetNumber(input.Key, Number(type, random) * (input.IsPercent ? 100 : 1)); break;
            case BooleanType: record.SetBoolean(input.Key, random.Next(2) == 0); break;
            case DateType days: record.SetDate(input.Key, Day(days, random)); break;
            case ChoiceType choice: record.SetText(input.Key, choice.Choices[random.Next(choice.Choices.Length)]); break;
            default: record.SetText(input.Key, input.Kind == InputKind.Evidence ? "one; two; three" : random.Next(2) == 0 ? "x" : "y"); break;
        }
    }

    private Rational Number(NumberType type, Random random)
    {
        BigInteger scale = BigInteger.Pow(10, type.Digits ?? 0);
        BigInteger low = Rational.Ceiling(type.Range.Low * new Rational(scale)), high = Rational.Floor(type.Range.High * new Rational(scale));
        BigInteger value = random.Next(4) switch
        {
            0 => random.Next(2) == 0 ? low : high,
            1 => low + (high - low) * random.Next(1_001) / 1_000,
            _ when _marks.Length > 0 => Rational.Floor(_marks[random.Next(_marks.Length)] * new Rational(scale)) + random.Next(-1, 2),
            _ => random.Next(20),
        };
        return new Rational(BigInteger.Clamp(value, low, high), scale);
    }

    private static DateOnly Day(DateType days, Random random)
    {
        int from = Math.Max(days.From.DayNumber, new DateOnly(2023, 6, 1).DayNumber), to = Math.Min(days.To.DayNumber, new DateOnly(2025, 12, 31).DayNumber);
        return from <= to ? DateOnly.FromDayNumber(random.Next(from, to + 1)) : days.From;
    }
}
