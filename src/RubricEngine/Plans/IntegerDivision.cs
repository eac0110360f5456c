using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Division of integers with a rounding: what <see cref="Quotient"/> means.</summary>
internal static class IntegerDivision
{
    /// <param name="dividend">Any integer.</param>
    /// <param name="divisor">Above 0.</param>
    /// <param name="mode">Where a quotient between two integers goes.</param>
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor, RoundingMode mode)
    {
        BigInteger below = BigInteger.DivRem(dividend, divisor, out BigInteger rest);
        if (rest.IsZero) return below;
        if (rest.Sign < 0)
        {
            below -= 1;
            rest += divisor;
        }
        int side = (rest * 2).CompareTo(divisor);
        return mode switch
        {
            RoundingMode.Down => below,
            RoundingMode.Up => below + 1,
            RoundingMode.HalfToEven => side > 0 || (side == 0 && !below.IsEven) ? below + 1 : below,
            _ => side > 0 || (side == 0 && dividend.Sign > 0) ? below + 1 : below,
        };
    }
}
