using System.Numerics;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>What the ranges say of a division, on which depends how many steps it takes and in which lane vectors can do it.</summary>
/// <param name="QuotientBits">The quotient without its sign and rest is below 2 to this power.</param>
/// <param name="DivisorBits">So is the divisor below 2 to this one.</param>
/// <param name="IsSigned">Whether the dividend may be below 0.</param>
/// <param name="LaneBits">The bits of the lane in which vectors divide; 0 where none does.</param>
/// <param name="Mode">How the quotient is rounded.</param>
internal readonly record struct DivisionShape(int QuotientBits, int DivisorBits, bool IsSigned, int LaneBits, RoundingMode Mode)
{
    /// <summary>Digits of the quotient that stand beside the rest in one number of the lane.</summary>
    public int DigitsAtOnce => LaneBits - 1 - DivisorBits;

    public static DivisionShape Of(IntegerRange dividend, IntegerRange divisor, RoundingMode mode)
    {
        BigInteger most = Size(dividend);
        return Of(most, most / divisor.Low, divisor, dividend.Low.Sign < 0, mode);
    }

    /// <summary>
    /// The same where the dividend is first brought within what the limits of the quotient make of it; null where that gains nothing
    /// or takes a wider lane.
    /// </summary>
    public static DivisionShape? Of(IntegerRange dividend, IntegerRange divisor, RoundingMode mode, QuotientLimits limits)
    {
        if (limits is not { High: { Sign: >= 0 } high, Low: null or { IsZero: true } } || dividend.High <= 0) return null;
        BigInteger below = limits.Low is null && dividend.Low.Sign < 0 ? -dividend.Low : 0;
        DivisionShape free = Of(dividend, divisor, mode);
        DivisionShape limited = Of(BigInteger.Max(Size(dividend), high * divisor.High), BigInteger.Max(below / divisor.Low, high), divisor, below.Sign > 0, mode);
        return limited.LaneBits != 0 && limited.QuotientBits < free.QuotientBits && (free.LaneBits == 0 || limited.LaneBits <= free.LaneBits) ? limited : null;
    }

    private static DivisionShape Of(BigInteger most, BigInteger quotient, IntegerRange divisor, bool isSigned, RoundingMode mode)
    {
        (int quotientBits, int divisorBits) = (Bits(quotient), Bits(divisor.High));
        // The lane holds the dividend with its sign, the quotient rounded up, and one digit beside the rest.
        int needed = Math.Max(Math.Max(Bits(most) + 1, quotientBits + 2), divisorBits + 2);
        return new DivisionShape(quotientBits, divisorBits, isSigned, needed <= 16 ? 16 : needed <= 32 ? 32 : needed <= 64 ? 64 : 0, mode);
    }

    private static BigInteger Size(IntegerRange range) => BigInteger.Max(BigInteger.Abs(range.Low), BigInteger.Abs(range.High));

    private static int Bits(BigInteger number) => (int)number.GetBitLength();
}
