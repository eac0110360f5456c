using RubricEngine.Model;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The result of one record in points; written over for the next.</summary>
internal sealed class DecimalTally
{
    private int _next;

    public decimal Low, High;

    public int Met, MayBeMet, Unknown, Applicable, Possible;

    public bool? AllMet;

    public readonly CriterionStatus[] Status = new CriterionStatus[TypicalResults.Criteria];

    public readonly decimal[] PointsLow = new decimal[TypicalResults.Criteria], PointsHigh = new decimal[TypicalResults.Criteria];

    public void Clear()
    {
        Low = High = 0;
        _next = Met = MayBeMet = Unknown = Applicable = Possible = 0;
        AllMet = true;
    }

    public void Condition(decimal points, bool? holds) =>
        Add(holds == true ? points : 0, holds == false ? 0 : points, holds is null ? CriterionStatus.Unknown : holds.Value ? CriterionStatus.Met : CriterionStatus.NotMet, holds);

    /// <summary>Points between two bounds where they are not known.</summary>
    public void Points(decimal? points, decimal low, decimal high, decimal metAt)
    {
        if (points is not { } known) Add(low, high, CriterionStatus.Unknown, low >= metAt ? true : high < metAt ? false : null);
        else Add(known, known, known >= metAt ? CriterionStatus.Met : known > 0 ? CriterionStatus.PartlyMet : CriterionStatus.NotMet, known >= metAt);
    }

    public void Full(decimal points) => Add(points, points, CriterionStatus.NotApplicable, true);

    public void LeftOut() => Write(0, 0, CriterionStatus.NotApplicable);

    public void PerhapsLeftOut(decimal points) => Add(0, points, CriterionStatus.Unknown, null);

    private void Add(decimal low, decimal high, CriterionStatus status, bool? met)
    {
        Write(low, high, status);
        Low += low;
        High += high;
        Applicable++;
        if (status == CriterionStatus.Unknown) Unknown++;
        if (met == true) Met++;
        if (met != false) MayBeMet++;
        AllMet &= met;
    }

    private void Write(decimal low, decimal high, CriterionStatus status)
    {
        PointsLow[_next] = low;
        PointsHigh[_next] = high;
        Status[_next++] = status;
    }
}
