using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The result of one record in hundredths of a point; written over for the next.</summary>
internal sealed class ScaledTally
{
    private int _next;

    public long Low, High;

    public int Met, MayBeMet, Unknown, Applicable, Possible;

    public Truth AllMet;

    public readonly CriterionStatus[] Status = new CriterionStatus[TypicalResults.Criteria];

    public readonly long[] PointsLow = new long[TypicalResults.Criteria], PointsHigh = new long[TypicalResults.Criteria];

    public void Clear()
    {
        Low = High = 0;
        _next = Met = MayBeMet = Unknown = Applicable = Possible = 0;
        AllMet = Truth.True;
    }

    /// <summary>A condition.</summary>
    public void Condition(long points, Truth holds)
    {
        if (holds == Truth.True) Add(points, points, CriterionStatus.Met, Truth.True);
        else if (holds == Truth.False) Add(0, 0, CriterionStatus.NotMet, Truth.False);
        else Add(0, points, CriterionStatus.Unknown, Truth.Unknown);
    }

    /// <summary>Known points.</summary>
    public void Points(long points, long metAt)
    {
        bool met = points >= metAt;
        Add(points, points, met ? CriterionStatus.Met : points > 0 ? CriterionStatus.PartlyMet : CriterionStatus.NotMet, met ? Truth.True : Truth.False);
    }

    /// <summary>Points that are not known.</summary>
    public void Open(long low, long high, long metAt) =>
        Add(low, high, CriterionStatus.Unknown, low >= metAt ? Truth.True : high < metAt ? Truth.False : Truth.Unknown);

    public void Full(long points) => Add(points, points, CriterionStatus.NotApplicable, Truth.True);

    /// <summary>Neither in the sum nor in the counts.</summary>
    public void LeftOut() => Write(0, 0, CriterionStatus.NotApplicable);

    /// <summary>Perhaps left out: its points are open, and so is whether it counts.</summary>
    public void PerhapsLeftOut(long points)
    {
        Write(0, points, CriterionStatus.Unknown);
        High += points;
        Applicable++;
        Unknown++;
        MayBeMet++;
        if (AllMet == Truth.True) AllMet = Truth.Unknown;
    }

    private void Add(long low, long high, CriterionStatus status, Truth met)
    {
        Write(low, high, status);
        Low += low;
        High += high;
        Applicable++;
        if (status == CriterionStatus.Unknown) Unknown++;
        if (met == Truth.True) Met++;
        if (met != Truth.False) MayBeMet++;
        if (met < AllMet) AllMet = met;
    }

    private void Write(long low, long high, CriterionStatus status)
    {
        PointsLow[_next] = low;
        PointsHigh[_next] = high;
        Status[_next++] = status;
    }
}
