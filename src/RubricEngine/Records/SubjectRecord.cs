using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Records;

/// <summary>The data of one subject in one period. Immutable; made by <see cref="SubjectRecordBuilder"/>.</summary>
public sealed class SubjectRecord
{
    private readonly ImmutableDictionary<string, Value> _values;

    internal SubjectRecord(string subject, string? period, DateOnly? assessmentDate, ImmutableDictionary<string, Value> values, ImmutableArray<Fault> faults, Origin? origin)
    {
        Subject = subject;
        Period = period;
        AssessmentDate = assessmentDate;
        _values = values;
        Faults = faults;
        Origin = origin;
    }

    /// <summary>Who is assessed.</summary>
    public string Subject { get; }

    /// <summary>The period as the data write it, or null.</summary>
    public string? Period { get; }

    /// <summary>The date that <c>as_of</c> reads, or null.</summary>
    public DateOnly? AssessmentDate { get; }

    /// <summary>What was wrong with the data; what is merely missing is not listed here.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Where the record stands in the data, or null.</summary>
    public Origin? Origin { get; }

    /// <summary>The same data as another rubric names them, whose result is read.</summary>
    internal SubjectRecord For(Rubric other)
    {
        ImmutableDictionary<string, Value> values = _values;
        foreach (InputField field in InputField.OwnOf(other).Where(f => f.IsOfCriterion))
        {
            string key = InputField.KeyOf(other.Id, field.Key);
            values = values.SetItem(field.Key, values.GetValueOrDefault(key) ?? new UnknownValue(field.Kind == InputKind.Judgement ? UnknownReason.NotJudged(key) : UnknownReason.Missing(key)));
        }
        foreach (InputField field in InputField.OwnCohortFiguresOf(other))
            values = values.GetValueOrDefault(InputField.KeyOf(other.Id, field.Key)) is { } given ? values.SetItem(field.Key, given) : values.Remove(field.Key);
        return new SubjectRecord(Subject, Period, AssessmentDate, values, Faults, Origin);
    }

    /// <summary>The keys that have a known value.</summary>
    public IEnumerable<string> Keys => _values.Where(v => v.Value is not UnknownValue).Select(v => v.Key);

    /// <summary>The value of an <see cref="InputField.Key"/>; missing where the record has none.</summary>
    public Value this[string key] => _values.TryGetValue(key, out Value? value) ? value : new UnknownValue(UnknownReason.Missing(key));
}
