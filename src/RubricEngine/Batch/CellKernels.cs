using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.Intrinsics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>Division with rounding, row by row.</summary>
internal sealed class QuotientKernel<T>(Operand dividend, Operand divisor, RoundingMode mode, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Cells<T> a = frame.Cells<T>(dividend, list), b = frame.Cells<T>(divisor, list);
        Span<T> r = frame.Cells<T>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = Divide(a[i], b[i]);
    }

    private T Divide(T dividend, T divisor)
    {
        (T below, T rest) = T.DivRem(dividend, divisor);
        if (T.IsZero(rest)) return below;
        if (T.IsNegative(rest))
        {
            below--;
            rest += divisor;
        }
        // Twice the rest may not fit the lane.
        int side = rest.CompareTo(divisor - rest);
        bool up = mode switch
        {
            RoundingMode.Down => false,
            RoundingMode.Up => true,
            RoundingMode.HalfToEven => side > 0 || (side == 0 && !T.IsEvenInteger(below)),
            _ => side > 0 || (side == 0 && T.IsPositive(dividend)),
        };
        return up ? below + T.One : below;
    }
}

/// <summary>Numbers looked up by place.</summary>
internal sealed class EntryKernel<T>(Operand place, ImmutableArray<BigInteger> table, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    private readonly T[] _entries = [.. table.Select(T.CreateTruncating)];

    public override void Run(BlockFrame frame)
    {
        Cells<int> places = frame.Cells<int>(place, list);
        Span<T> r = frame.Cells<T>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = _entries[places[i]];
    }
}

/// <summary>Bits looked up by place.</summary>
internal sealed class BitEntryKernel(Operand place, ImmutableArray<BigInteger> table, int result, int list) : Kernel
{
    private readonly bool[] _entries = [.. table.Select(e => !e.IsZero)];

    public override void Run(BlockFrame frame)
    {
        Cells<int> places = frame.Cells<int>(place, list);
        Bits r = frame.Bits(result, list);
        for (int i = 0; i < r.Count; i++) r[i] = _entries[places[i]];
    }
}

/// <summary>Year, month or day of days.</summary>
internal sealed class DatePartKernel(Operand day, DateFigure figure, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Cells<int> days = frame.Cells<int>(day, list);
        Span<int> r = frame.Cells<int>(result, list);
        for (int i = 0; i < r.Length; i++)
        {
            var date = DateOnly.FromDayNumber(Math.Clamp(days[i], 0, DateOnly.MaxValue.DayNumber));
            r[i] = figure switch
            {
                DateFigure.Year => date.Year,
                DateFigure.Month => date.Month,
                _ => date.Day,
            };
        }
    }
}
