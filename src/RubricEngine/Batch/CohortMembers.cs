using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>What a figure of cohorts takes of each row.</summary>
internal sealed class CohortMembers(PlanCohortFigure figure, PlanEvaluation evaluation, ImmutableArray<OutputColumn> outputs, int rows)
{
    public int Rows => rows;

    /// <summary>Whether there is something that tells cohorts apart.</summary>
    public bool HasKey => figure.By is not null;

    /// <summary>What tells the row's cohort apart; null where that is not known.</summary>
    public BigInteger? KeyOf(int row) =>
        figure.By is not { } by ? BigInteger.Zero : Row(row)[Bit(by.Known)] ? Row(row)[Number(by.Value)] : null;

    /// <summary>Whether the row is read, as far as the figure's condition says.</summary>
    public Truth Chosen(int row) => Row(row)[Bit(figure.Where.True)] ? Truth.True : Row(row)[Bit(figure.Where.False)] ? Truth.False : Truth.Unknown;

    /// <summary>What is taken of the row; null where that is not known.</summary>
    public Bounds? Value(int row)
    {
        RowValues values = Row(row);
        return values[Bit(figure.Known)] ? new Bounds(Of(values, figure.Value.Low), Of(values, figure.Value.High)) : null;
    }

    private RowValues Row(int row) => new(outputs, row);

    private Rational Of(RowValues values, PlanFraction fraction) => new(values[Number(fraction.Numerator)], values[Number(fraction.Denominator)]);

    private PlanBit Bit(PlanBit bit) => new(evaluation.ColumnOf[bit.Index]);

    private PlanNumber Number(PlanNumber number) => new(evaluation.ColumnOf[number.Index]);
}
