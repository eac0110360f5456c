using System.Numerics;
using System.Runtime.Intrinsics;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// Division with rounding by long division in base 2, since processors divide no vectors of integers: as many steps as the
/// quotient may have digits. Digits come in below while the rest moves up, so that one number holds both: with the rest r in its
/// upper part, it is doubled, and where it then is not below the divisor, that is taken off and a digit 1 put in. Taking off what
/// is not there wraps around to a large number, so the smaller of both is the one that is meant.
/// </summary>
/// <remarks>
/// Invariant: of r * 2^d + q, with r below the divisor b and d digits at once, twice the number stays below b * 2^(d + 1), which
/// fits the unsigned lane; b * 2^d - 1 is odd and twice a number is not, so the two never are equal.
/// </remarks>
internal static class VectorDivision
{
    /// <param name="dividend">Any integers that the shape allows.</param>
    /// <param name="divisor">Above 0; what stands under anything else has no meaning, but no fault comes of it.</param>
    /// <param name="shape">What is known of them.</param>
    public static Vector128<T> Of<T, U>(Vector128<T> dividend, Vector128<T> divisor, DivisionShape shape) where T : struct, IBinaryInteger<T> where U : struct, IBinaryInteger<U>
    {
        Vector128<T> sign = shape.IsSigned ? Vector128.LessThan(dividend, Vector128<T>.Zero) : default;
        Vector128<T> size = (dividend ^ sign) - sign, below = default, rest = size >>> shape.QuotientBits;
        for (int left = shape.QuotientBits; left > 0;)
        {
            int digits = Math.Min(shape.DigitsAtOnce, left);
            left -= digits;
            Vector128<T> digit = Vector128.Create((T.One << digits) - T.One);
            Vector128<U> both = ((rest << digits) | ((size >>> left) & digit)).As<T, U>(), less = ((divisor << digits) - Vector128<T>.One).As<T, U>();
            for (int i = 0; i < digits; i++)
            {
                both += both;
                both = Vector128.Min(both, both - less);
            }
            below = (below << digits) | (both.As<U, T>() & digit);
            rest = both.As<U, T>() >>> digits;
        }
        Vector128<T> other = divisor - rest;
        Vector128<T> up = shape.Mode switch
        {
            RoundingMode.Down => Vector128.AndNot(sign, Vector128.Equals(rest, Vector128<T>.Zero)),
            RoundingMode.Up => ~(Vector128.Equals(rest, Vector128<T>.Zero) | sign),
            RoundingMode.HalfToEven => Vector128.GreaterThan(rest, other) | (Vector128.Equals(rest, other) & -(below & Vector128<T>.One)),
            _ => ~Vector128.GreaterThan(other, rest),
        };
        return ((below - up) ^ sign) - sign;
    }

    /// <inheritdoc cref="Of{T, U}(Vector128{T}, Vector128{T}, DivisionShape)"/>
    public static Vector256<T> Of<T, U>(Vector256<T> dividend, Vector256<T> divisor, DivisionShape shape) where T : struct, IBinaryInteger<T> where U : struct, IBinaryInteger<U>
    {
        Vector256<T> sign = shape.IsSigned ? Vector256.LessThan(dividend, Vector256<T>.Zero) : default;
        Vector256<T> size = (dividend ^ sign) - sign, below = default, rest = size >>> shape.QuotientBits;
        for (int left = shape.QuotientBits; left > 0;)
        {
            int digits = Math.Min(shape.DigitsAtOnce, left);
            left -= digits;
            Vector256<T> digit = Vector256.Create((T.One << digits) - T.One);
            Vector256<U> both = ((rest << digits) | ((size >>> left) & digit)).As<T, U>(), less = ((divisor << digits) - Vector256<T>.One).As<T, U>();
            for (int i = 0; i < digits; i++)
            {
                both += both;
                both = Vector256.Min(both, both - less);
            }
            below = (below << digits) | (both.As<U, T>() & digit);
            rest = both.As<U, T>() >>> digits;
        }
        Vector256<T> other = divisor - rest;
        Vector256<T> up = shape.Mode switch
        {
            RoundingMode.Down => Vector256.AndNot(sign, Vector256.Equals(rest, Vector256<T>.Zero)),
            RoundingMode.Up => ~(Vector256.Equals(rest, Vector256<T>.Zero) | sign),
            RoundingMode.HalfToEven => Vector256.GreaterThan(rest, other) | (Vector256.Equals(rest, other) & -(below & Vector256<T>.One)),
            _ => ~Vector256.GreaterThan(other, rest),
        };
        return ((below - up) ^ sign) - sign;
    }

    /// <inheritdoc cref="Of{T, U}(Vector128{T}, Vector128{T}, DivisionShape)"/>
    public static Vector512<T> Of<T, U>(Vector512<T> dividend, Vector512<T> divisor, DivisionShape shape) where T : struct, IBinaryInteger<T> where U : struct, IBinaryInteger<U>
    {
        Vector512<T> sign = shape.IsSigned ? Vector512.LessThan(dividend, Vector512<T>.Zero) : default;
        Vector512<T> size = (dividend ^ sign) - sign, below = default, rest = size >>> shape.QuotientBits;
        for (int left = shape.QuotientBits; left > 0;)
        {
            int digits = Math.Min(shape.DigitsAtOnce, left);
            left -= digits;
            Vector512<T> digit = Vector512.Create((T.One << digits) - T.One);
            Vector512<U> both = ((rest << digits) | ((size >>> left) & digit)).As<T, U>(), less = ((divisor << digits) - Vector512<T>.One).As<T, U>();
            for (int i = 0; i < digits; i++)
            {
                both += both;
                both = Vector512.Min(both, both - less);
            }
            below = (below << digits) | (both.As<U, T>() & digit);
            rest = both.As<U, T>() >>> digits;
        }
        Vector512<T> other = divisor - rest;
        Vector512<T> up = shape.Mode switch
        {
            RoundingMode.Down => Vector512.AndNot(sign, Vector512.Equals(rest, Vector512<T>.Zero)),
            RoundingMode.Up => ~(Vector512.Equals(rest, Vector512<T>.Zero) | sign),
            RoundingMode.HalfToEven => Vector512.GreaterThan(rest, other) | (Vector512.Equals(rest, other) & -(below & Vector512<T>.One)),
            _ => ~Vector512.GreaterThan(other, rest),
        };
        return ((below - up) ^ sign) - sign;
    }
}
