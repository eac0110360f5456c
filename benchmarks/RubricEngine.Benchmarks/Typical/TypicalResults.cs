namespace RubricEngine.Benchmarks.Typical;

/// <summary>What every form of the typical rubric writes for each row: always the figures of the whole, in full detail those of each criterion too.</summary>
internal sealed class TypicalResults
{
    public const int Criteria = 20, Grades = 4;

    /// <summary>So many bytes lie between the columns of criteria, for the reason that <see cref="Column{T}"/> has.</summary>
    private const int Gap = 128;

    public TypicalResults(int rows)
    {
        Stride = rows + Gap;
        Low = new Column<short>(rows, 46);
        High = new Column<short>(rows, 47);
        Possible = new Column<byte>(rows, 48);
        Met = new Column<byte>(rows, 49);
        Applicable = new Column<byte>(rows, 50);
        Unknown = new Column<byte>(rows, 51);
        Status = new Column<byte>(Criteria * Stride, 52);
        PointsLow = new Column<short>(Criteria * Stride, 53);
        PointsHigh = new Column<short>(Criteria * Stride, 54);
    }

    /// <summary>The distance from a row of a criterion to the same row of the next.</summary>
    public int Stride { get; }

    /// <summary>The least total in hundredths of a point.</summary>
    public Column<short> Low { get; }

    /// <summary>The greatest total in hundredths of a point.</summary>
    public Column<short> High { get; }

    /// <summary>A bit for each grade that is possible, the best the lowest.</summary>
    public Column<byte> Possible { get; }

    /// <summary>Criteria known to be met.</summary>
    public Column<byte> Met { get; }

    /// <summary>Criteria not known to be left out.</summary>
    public Column<byte> Applicable { get; }

    /// <summary>Criteria whose status is unknown.</summary>
    public Column<byte> Unknown { get; }

    /// <summary>The <see cref="Model.CriterionStatus"/> of each criterion, one column behind the other.</summary>
    public Column<byte> Status { get; }

    /// <summary>The least points of each criterion, in hundredths.</summary>
    public Column<short> PointsLow { get; }

    /// <summary>The greatest points of each criterion, in hundredths.</summary>
    public Column<short> PointsHigh { get; }
}
