using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The subjects of one period that share the value of a fact; null where they share the period only.</summary>
internal readonly record struct Cohort(string? Period, string? Value);

/// <summary>Which records belong to which cohort. Subjects of different periods are never judged together.</summary>
internal sealed class CohortIndex
{
    private readonly Cohort?[] _cohorts;
    private readonly Dictionary<Cohort, List<int>> _members = [];

    /// <summary>Those whose cohort is not known, by period: each of them may belong to any.</summary>
    private readonly Dictionary<string, List<(int Subject, UnknownReason Reason)>> _unplaced = new(StringComparer.Ordinal);

    public CohortIndex(IReadOnlyList<SubjectRecord> records, Func<int, Value>? value)
    {
        _cohorts = new Cohort?[records.Count];
        for (int i = 0; i < records.Count; i++)
        {
            string? period = records[i].Period;
            if (value?.Invoke(i) is UnknownValue { Reason: var reason })
            {
                if (!_unplaced.TryGetValue(period ?? "", out var some)) _unplaced.Add(period ?? "", some = []);
                some.Add((i, reason));
                continue;
            }
            var cohort = new Cohort(period, value?.Invoke(i) switch { ChoiceValue choice => choice.Choice, TextValue text => text.Text, _ => null });
            _cohorts[i] = cohort;
            if (!_members.TryGetValue(cohort, out List<int>? members)) _members.Add(cohort, members = []);
            members.Add(i);
        }
    }

    /// <summary>The cohort of a subject; null where it is not known.</summary>
    public Cohort? Of(int subject) => _cohorts[subject];

    /// <summary>Every cohort that has a subject.</summary>
    public IEnumerable<Cohort> All => _members.Keys;

    /// <summary>The subjects of a cohort, and those that may be.</summary>
    public IEnumerable<(int Subject, Reading Surely)> Members(Cohort cohort) =>
        _members[cohort].Select(i => (i, Reading.Of(Value.Of(true))))
            .Concat(_unplaced.GetValueOrDefault(cohort.Period ?? "", []).Select(u => (u.Subject, Reading.Unknown(u.Reason))));
}
