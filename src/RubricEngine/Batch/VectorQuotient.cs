using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using RubricEngine.Values;

namespace RubricEngine.Batch;

/// <summary>
/// Division of eight integers at once, rounded. Processors divide many fractions at once but no integers, so the quotient is
/// estimated so and then made exact: it is right when, and because, the rest that integers leave lies between 0 and the
/// divisor, whatever the estimate was.
/// </summary>
internal static class VectorQuotient
{
    /// <summary>Whether the processor has what it takes.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    public static Vector128<int> Divide128(Vector128<int> dividend, Vector128<int> divisor, RoundingMode mode) =>
        Divide256(dividend.ToVector256(), divisor.ToVector256(), mode).GetLower();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Divide256(Vector256<int> dividend, Vector256<int> divisor, RoundingMode mode)
    {
        Vector256<int> below = Vector256.Create(Estimate(dividend.GetLower(), divisor.GetLower()), Estimate(dividend.GetUpper(), divisor.GetUpper()));
        Vector256<int> rest = dividend - below * divisor;
        // Towards 0 becomes downwards where the rest is negative; a mask is -1. An estimate one too high is put right by the same step.
        Vector256<int> isNegative = Vector256.LessThan(rest, Vector256<int>.Zero);
        below += isNegative;
        rest += isNegative & divisor;
        Vector256<int> isLow = ~Vector256.LessThan(rest, divisor);
        below -= isLow;
        rest -= isLow & divisor;
        // Twice the rest may not fit: it is compared with what is left of the divisor.
        Vector256<int> left = divisor - rest;
        Vector256<int> up = mode switch
        {
            RoundingMode.Down => Vector256<int>.Zero,
            RoundingMode.Up => Vector256.GreaterThan(rest, Vector256<int>.Zero),
            RoundingMode.HalfToEven => Vector256.GreaterThan(rest, left) | (Vector256.Equals(rest, left) & (Vector256<int>.Zero - (below & Vector256<int>.One))),
            _ => Vector256.GreaterThan(rest, left) | (Vector256.Equals(rest, left) & Vector256.GreaterThan(dividend, Vector256<int>.Zero)),
        };
        return below - up;
    }

    public static Vector512<int> Divide512(Vector512<int> dividend, Vector512<int> divisor, RoundingMode mode) =>
        Vector512.Create(Divide256(dividend.GetLower(), divisor.GetLower(), mode), Divide256(dividend.GetUpper(), divisor.GetUpper(), mode));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Estimate(Vector128<int> dividend, Vector128<int> divisor) =>
        Avx.ConvertToVector128Int32WithTruncation(Avx.Divide(Avx.ConvertToVector256Double(dividend), Avx.ConvertToVector256Double(divisor)));
}
