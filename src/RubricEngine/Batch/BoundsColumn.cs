using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>An exact number for every row, with a lower and an upper bound where it is uncertain: fractions of integers. Immutable.</summary>
public sealed class BoundsColumn
{
    private readonly NumberColumn? _present;

    internal BoundsColumn(NumberColumn low, NumberColumn lowDenominator, NumberColumn high, NumberColumn highDenominator, NumberColumn? present) =>
        (Low, LowDenominator, High, HighDenominator, _present) = (low, lowDenominator, high, highDenominator, present);

    /// <summary>The numerators of the lower bounds. Where a row has no number, what stands here has no meaning.</summary>
    public NumberColumn Low { get; }

    /// <summary>The denominators of the lower bounds, all above 0; mostly a constant.</summary>
    public NumberColumn LowDenominator { get; }

    /// <summary>The numerators of the upper bounds.</summary>
    public NumberColumn High { get; }

    /// <summary>The denominators of the upper bounds, all above 0.</summary>
    public NumberColumn HighDenominator { get; }

    /// <summary>Whether a row has a number.</summary>
    public bool IsPresent(int row) => _present is null || !_present[row].IsZero;

    /// <summary>The number of a row; null where it has none.</summary>
    public Bounds? this[int row] => IsPresent(row)
        ? new Bounds(new Rational(Low[row], LowDenominator[row]), new Rational(High[row], HighDenominator[row]))
        : null;
}
