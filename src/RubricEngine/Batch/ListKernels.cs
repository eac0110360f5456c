using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>The number of a row for each of its items. Items of a list that is not known are never read.</summary>
internal sealed class SpreadKernel<T>(Operand operand, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Cells<T> a = frame.Cells<T>(operand, -1);
        Span<T> r = frame.Cells<T>(result, list);
        for (int row = 0; row < frame.Rows; row++)
        {
            (int from, int to) = frame.Items(list, row);
            r[from..to].Fill(a[row]);
        }
    }
}

/// <summary>The bit of a row for each of its items.</summary>
internal sealed class SpreadBitsKernel(Operand operand, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Bits a = frame.Bits(operand, -1), r = frame.Bits(result, list);
        for (int row = 0; row < frame.Rows; row++)
        {
            (int from, int to) = frame.Items(list, row);
            for (int i = from; i < to; i++) r[i] = a[row];
        }
    }
}

/// <summary>Bits of items, one byte each. Only those of the block are written: behind them stand those of the next one.</summary>
internal sealed class StoreItemsKernel(Operand operand, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Bits a = frame.Bits(operand, list);
        Span<sbyte> r = frame.Cells<sbyte>(result, list);
        for (int i = 0; i < r.Length; i++) r[i] = (sbyte)(a[i] ? 1 : 0);
    }
}

/// <summary>Whether any item of a row is chosen.</summary>
internal sealed class AnyKernel(Operand condition, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Bits c = frame.Bits(condition, list), r = frame.Bits(result, -1);
        for (int row = 0; row < frame.Rows; row++)
        {
            (int from, int to) = frame.Items(list, row);
            bool any = false;
            for (int i = from; i < to && !any; i++) any = c[i];
            r[row] = any;
        }
    }
}

/// <summary>Sums over the items of a row.</summary>
internal sealed class TotalKernel<T>(Operand value, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    public override void Run(BlockFrame frame)
    {
        Cells<T> a = frame.Cells<T>(value, list);
        Span<T> r = frame.Cells<T>(result, -1);
        for (int row = 0; row < r.Length; row++)
        {
            (int from, int to) = frame.Items(list, row);
            T sum = T.Zero;
            for (int i = from; i < to; i++) sum = unchecked(sum + a[i]);
            r[row] = sum;
        }
    }
}

/// <summary>The lowest or highest of the chosen items of a row.</summary>
internal sealed class ExtremeKernel<T>(Operand condition, Operand value, bool highest, BigInteger ofNone, int result, int list) : Kernel where T : struct, IBinaryInteger<T>
{
    private readonly T _ofNone = T.CreateTruncating(ofNone);

    public override void Run(BlockFrame frame)
    {
        Bits c = frame.Bits(condition, list);
        Cells<T> a = frame.Cells<T>(value, list);
        Span<T> r = frame.Cells<T>(result, -1);
        for (int row = 0; row < r.Length; row++)
        {
            (int from, int to) = frame.Items(list, row);
            T best = _ofNone;
            for (int i = from; i < to; i++)
                if (c[i] && (highest ? a[i] > best : a[i] < best)) best = a[i];
            r[row] = best;
        }
    }
}

/// <summary>Numerator or denominator of the sum of the chosen fractions of a row, in lowest terms.</summary>
internal sealed class FractionTotalKernel(Operand condition, Operand numerator, Operand denominator, bool isDenominator, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Bits c = frame.Bits(condition, list);
        Cells<BigInteger> a = frame.Cells<BigInteger>(numerator, list), b = frame.Cells<BigInteger>(denominator, list);
        Span<BigInteger> r = frame.Cells<BigInteger>(result, -1);
        for (int row = 0; row < r.Length; row++)
        {
            (int from, int to) = frame.Items(list, row);
            Rational sum = Rational.Zero;
            for (int i = from; i < to; i++)
                if (c[i]) sum += new Rational(a[i], b[i]);
            r[row] = isDenominator ? sum.Denominator : sum.Numerator;
        }
    }
}

/// <summary>Numerator or denominator of the first lowest or highest of the chosen fractions of a row.</summary>
internal sealed class FractionExtremeKernel(Operand condition, Operand numerator, Operand denominator, bool highest, bool isDenominator, int result, int list) : Kernel
{
    public override void Run(BlockFrame frame)
    {
        Bits c = frame.Bits(condition, list);
        Cells<BigInteger> a = frame.Cells<BigInteger>(numerator, list), b = frame.Cells<BigInteger>(denominator, list);
        Span<BigInteger> r = frame.Cells<BigInteger>(result, -1);
        for (int row = 0; row < r.Length; row++)
        {
            (int from, int to) = frame.Items(list, row);
            (BigInteger up, BigInteger down, bool found) = (0, 1, false);
            for (int i = from; i < to; i++)
            {
                if (!c[i]) continue;
                int order = found ? (a[i] * down).CompareTo(up * b[i]) : 0;
                if (!found || (highest ? order > 0 : order < 0)) (up, down, found) = (a[i], b[i], true);
            }
            r[row] = isDenominator ? down : up;
        }
    }
}
