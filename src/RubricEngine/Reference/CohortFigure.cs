using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>What a figure takes of one subject.</summary>
/// <param name="Subject">Its place among the records.</param>
/// <param name="Name">Its name, for reasons.</param>
/// <param name="Chosen">Whether it is read.</param>
/// <param name="Value">What is taken of it; without meaning where it is not read.</param>
/// <param name="Trace">What was read to find that out.</param>
internal readonly record struct CohortMember(int Subject, string Name, Reading Chosen, Reading Value, Trace Trace);

/// <summary>A figure of one cohort. The order of its subjects changes nothing: of several reasons, that of the first by name is given.</summary>
internal sealed class CohortFigure
{
    private readonly CohortAggregate _aggregate;
    private readonly CohortMember[] _members;
    private readonly Reading _whole;
    private readonly Rational[] _lows = [], _highs = [];
    private readonly UnknownReason? _open;

    public CohortFigure(CohortAggregate aggregate, IEnumerable<CohortMember> members)
    {
        _aggregate = aggregate;
        CohortMember[] asked = [.. members.OrderBy(m => m.Name, StringComparer.Ordinal)];
        _members = [.. asked.Where(m => m.Chosen.Truth != Truth.False)];
        Assumptions =
        [
            .. from member in asked
               from assumption in member.Trace.Assumptions
               group UnknownReason.OfCohortMember(member.Name, assumption.Reason) by assumption.By into same
               select (same.Key, UnknownReason.AndMore(same.First(), same.Count() - 1)),
        ];
        _open = FirstOpen();
        if (aggregate.Function == CohortFunction.Rank)
        {
            Rational most = ((NumberType)aggregate.Argument.Type).Range.High;
            _lows = [.. _members.Where(m => m.Chosen.Truth == Truth.True && !m.Value.IsUnknown).Select(m => ((NumberValue)m.Value.Value).Number.Low).Order()];
            _highs = [.. _members.Select(m => HighOf(m, most)).Order()];
        }
        else _whole = Compute();
    }

    /// <summary>How many subjects are read, or may be.</summary>
    public int Count => _members.Length;

    /// <summary>Where the author's decision stood in for something unknown of a subject: the first by name, and how many more.</summary>
    public ImmutableArray<(string By, UnknownReason Reason)> Assumptions { get; }

    /// <summary>The figure for one subject.</summary>
    /// <param name="subject">Its place among the records.</param>
    /// <param name="own">What would be taken of it, whether or not it is among those that are read.</param>
    public Reading Read(int subject, Reading own)
    {
        if (_aggregate.Function != CohortFunction.Rank) return _whole;
        if (own.Value is not NumberValue { Number: var value }) return Reading.Unknown(own.Open!);
        int surely = Above(_lows, value.High), possibly = Above(_highs, value.Low);
        // A range that is not exact reaches above its own lower end.
        if (!value.IsExact && _members.Any(m => m.Subject == subject)) possibly--;
        return Reading.Of(new Bounds(1 + surely, 1 + possibly), own.Open ?? _open);
    }

    /// <summary>What one subject's result reads of it.</summary>
    public CohortFinding Find(string name, int subject, Reading own)
    {
        Reading read = Read(subject, own);
        return new CohortFinding(name, read.Value, read.Open, [.. Assumptions.Select(a => new Assumption("", a.By, a.Reason))], Count);
    }

    private static Rational HighOf(CohortMember member, Rational most) => member.Value.Value is NumberValue { Number.High: var high } ? high : most;

    /// <summary>How many of some numbers, in rising order, are above a number.</summary>
    private static int Above(Rational[] rising, Rational number)
    {
        int from = 0, to = rising.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (rising[middle] > number) to = middle;
            else from = middle + 1;
        }
        return rising.Length - from;
    }

    private UnknownReason? FirstOpen()
    {
        foreach (CohortMember member in _members)
            if ((member.Chosen.Open ?? member.Value.Open) is { } open) return UnknownReason.OfCohortMember(member.Name, open);
        return null;
    }

    private Reading Compute()
    {
        if (_members.Any(m => m.Chosen.Truth == Truth.Unknown || m.Value.IsUnknown)) return Reading.Unknown(_open!);
        if (_members.Length == 0)
            return _aggregate.Function == CohortFunction.Total ? Reading.Of(Value.Of((Rational)0)) : Reading.Unknown(UnknownReason.EmptyCohort(ExpressionText.Of(_aggregate)));
        if (_aggregate.Function == CohortFunction.Share)
            return Reading.Of(Value.Of(new Rational(_members.Count(m => m.Value.Truth == Truth.True), _members.Length)));
        IEnumerable<Bounds> numbers = _members.Select(m => ((NumberValue)m.Value.Value).Number);
        return Reading.Of(_aggregate.Function switch
        {
            CohortFunction.Best => numbers.Aggregate(Intervals.Max),
            CohortFunction.Lowest => numbers.Aggregate(Intervals.Min),
            CohortFunction.Mean => Intervals.Scale(numbers.Aggregate(Intervals.Add), new Rational(1, _members.Length)),
            _ => numbers.Aggregate(Intervals.Add),
        }, _open);
    }
}
