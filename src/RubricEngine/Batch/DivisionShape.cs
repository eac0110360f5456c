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

    /// <param name="dividend">The range of the dividend.</param>
    /// <param name="divisor">That of the divisor, above 0.</param>
    /// <param name="quotient">That of the quotient, which may be narrower than theirs let expect.</param>
    /// <param name="mode">How the quotient is rounded.</param>
    public static DivisionShape Of(IntegerRange dividend, IntegerRange divisor, IntegerRange quotient, RoundingMode mode)
    {
        BigInteger most = Size(dividend);
        // Whichever way a quotient is rounded, without its rest it is no farther from 0.
        int quotientBits = Bits(BigInteger.Min(most / divisor.Low, Size(quotient))), divisorBits = Bits(divisor.High);
        // The lane holds the dividend with its sign, the quotient rounded up, and one digit beside the rest.
        int needed = Math.Max(Math.Max(Bits(most) + 1, quotientBits + 2), divisorBits + 2);
        return new DivisionShape(quotientBits, divisorBits, dividend.Low.Sign < 0, needed <= 16 ? 16 : needed <= 32 ? 32 : needed <= 64 ? 64 : 0, mode);
    }

    private static BigInteger Size(IntegerRange range) => BigInteger.Max(BigInteger.Abs(range.Low), BigInteger.Abs(range.High));

    private static int Bits(BigInteger number) => (int)number.GetBitLength();
}
