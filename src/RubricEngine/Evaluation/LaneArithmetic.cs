using System.Numerics;
using System.Runtime.CompilerServices;
using RubricEngine.Plans;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>What is more than an instruction in emitted code and in the register machine. None of it can overflow in the lane of its result.</summary>
internal static class LaneArithmetic
{
    /// <summary>Division as <see cref="Quotient"/> means it, by a divisor above 0.</summary>
    public static T Divide<T>(T dividend, T divisor, RoundingMode mode) where T : IBinaryInteger<T>
    {
        (T quotient, T rest) = T.DivRem(dividend, divisor);
        if (T.IsZero(rest)) return quotient;
        if (T.IsNegative(rest))
        {
            quotient -= T.One;
            rest += divisor;
        }
        if (mode == RoundingMode.Down) return quotient;
        if (mode == RoundingMode.Up) return quotient + T.One;
        // rest * 2 might overflow.
        int side = rest.CompareTo(divisor - rest);
        bool up = mode == RoundingMode.HalfToEven ? side > 0 || (side == 0 && T.IsOddInteger(quotient)) : side > 0 || (side == 0 && T.IsPositive(dividend));
        return up ? quotient + T.One : quotient;
    }

    /// <summary>Division of a number that is not below 0, rounded to the nearest, halves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DivideUnsigned(int dividend, int divisor)
    {
        (uint quotient, uint rest) = Math.DivRem((uint)dividend, (uint)divisor);
        return (int)(quotient + (rest >= (uint)divisor - rest ? 1u : 0u));
    }

    /// <summary>Division of a number that is not below 0, rounded to the nearest, halves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long DivideUnsigned(long dividend, long divisor)
    {
        (ulong quotient, ulong rest) = Math.DivRem((ulong)dividend, (ulong)divisor);
        return (long)(quotient + (rest >= (ulong)divisor - rest ? 1ul : 0ul));
    }

    /// <summary>A figure of the number of a day; beyond the calendar that of its last or first day.</summary>
    public static int Part(long day, DateFigure figure)
    {
        DateOnly date = DateOnly.FromDayNumber((int)Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber));
        return figure switch
        {
            DateFigure.Year => date.Year,
            DateFigure.Month => date.Month,
            _ => date.Day,
        };
    }

    /// <summary>Brings a number that may be of any size to the calendar.</summary>
    public static long Day<T>(T number) where T : IBinaryInteger<T> =>
        long.CreateTruncating(T.Clamp(number, T.Zero, T.CreateTruncating(DateOnly.MaxValue.DayNumber)));

    public static BigInteger ToLarge(Int128 number) => number;

    public static Int128 ToWide(BigInteger number) => (Int128)number;

    /// <summary>Adds a fraction to another, in lowest terms.</summary>
    public static void AddFraction<T>(ref T numerator, ref T denominator, T otherNumerator, T otherDenominator) where T : IBinaryInteger<T>
    {
        T top = numerator * otherDenominator + otherNumerator * denominator;
        T bottom = denominator * otherDenominator;
        T divisor = GreatestCommonDivisor(T.Abs(top), bottom);
        numerator = top / divisor;
        denominator = bottom / divisor;
    }

    private static T GreatestCommonDivisor<T>(T a, T b) where T : IBinaryInteger<T>
    {
        if (typeof(T) == typeof(BigInteger)) return (T)(object)BigInteger.GreatestCommonDivisor((BigInteger)(object)a, (BigInteger)(object)b);
        while (!T.IsZero(b)) (a, b) = (b, a % b);
        return a;
    }
}
