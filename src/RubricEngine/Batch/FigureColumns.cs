using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Columns;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>The inputs that hold a figure of cohorts, row by row. What is never set is not known.</summary>
internal sealed class FigureColumns
{
    private readonly Plan _plan;
    private readonly PlanCohortFigure _figure;
    private readonly Dictionary<int, IntegerStore> _stores = [];
    private readonly Bitmap _known, _given;

    public FigureColumns(Plan plan, PlanCohortFigure figure, int rows)
    {
        (_plan, _figure) = (plan, figure);
        (_known, _given) = (new Bitmap(rows, 0), new Bitmap(rows, 1));
        foreach (int input in (ReadOnlySpan<int>)[figure.Inputs.Low, figure.Inputs.High, figure.Inputs.LowDenominator, figure.Inputs.HighDenominator])
        {
            IntegerRange range = plan.Inputs[input].Range;
            var store = new IntegerStore(LaneWidths.Bytes(Lanes.Of(range)), rows, 2 * input);
            store.Fill(range.Rest);
            _stores[input] = store;
        }
    }

    /// <summary>A figure that the data give instead of the cohort; one that does not fit is not known.</summary>
    public void SetGiven(int row, Value value)
    {
        _given[row] = true;
        _known[row] = value is NumberValue { Number: { IsExact: true } number } && Fill(row, number);
    }

    /// <summary>A figure that was computed.</summary>
    public void Set(int row, Bounds? value)
    {
        if (value is null) return;
        if (!Fill(row, value.Value)) throw new InvalidOperationException($"a figure of a cohort leaves the range that the plan has for it: {value}");
        _known[row] = true;
    }

    public PlanColumns PutInto(PlanColumns columns)
    {
        ImmutableArray<PlanColumn>.Builder inputs = columns.Inputs.ToBuilder();
        foreach ((int input, IntegerStore store) in _stores) inputs[input] = new PlanColumn { Integers = store, Known = _known };
        inputs[_figure.Inputs.Given] = new PlanColumn { Bits = _given };
        return columns with { Inputs = inputs.ToImmutable() };
    }

    private bool Fill(int row, Bounds value) =>
        Fill(row, _figure.Inputs.Low, _figure.Inputs.LowDenominator, value.Low) && Fill(row, _figure.Inputs.High, _figure.Inputs.HighDenominator, value.High);

    private bool Fill(int row, int numerator, int denominator, Rational value)
    {
        IntegerRange below = _plan.Inputs[denominator].Range;
        BigInteger scale = below.IsExact ? below.Low : value.Denominator;
        Rational above = value * new Rational(scale);
        if (!above.IsInteger || !below.Contains(scale) || !_plan.Inputs[numerator].Range.Contains(above.Numerator)) return false;
        _stores[denominator][row] = scale;
        _stores[numerator][row] = above.Numerator;
        return true;
    }
}
