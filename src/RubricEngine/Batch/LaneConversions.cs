using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>A machine lane to the next wider one, in every width: one vector gives two.</summary>
internal interface IWidening<TFrom, TTo>
{
    static abstract (Vector128<TTo> Lower, Vector128<TTo> Upper) Of(Vector128<TFrom> a);
    static abstract (Vector256<TTo> Lower, Vector256<TTo> Upper) Of(Vector256<TFrom> a);
    static abstract (Vector512<TTo> Lower, Vector512<TTo> Upper) Of(Vector512<TFrom> a);
}

internal readonly struct Widening8 : IWidening<sbyte, short>
{
    public static (Vector128<short> Lower, Vector128<short> Upper) Of(Vector128<sbyte> a) => Vector128.Widen(a);
    public static (Vector256<short> Lower, Vector256<short> Upper) Of(Vector256<sbyte> a) => Vector256.Widen(a);
    public static (Vector512<short> Lower, Vector512<short> Upper) Of(Vector512<sbyte> a) => Vector512.Widen(a);
}

internal readonly struct Widening16 : IWidening<short, int>
{
    public static (Vector128<int> Lower, Vector128<int> Upper) Of(Vector128<short> a) => Vector128.Widen(a);
    public static (Vector256<int> Lower, Vector256<int> Upper) Of(Vector256<short> a) => Vector256.Widen(a);
    public static (Vector512<int> Lower, Vector512<int> Upper) Of(Vector512<short> a) => Vector512.Widen(a);
}

internal readonly struct Widening32 : IWidening<int, long>
{
    public static (Vector128<long> Lower, Vector128<long> Upper) Of(Vector128<int> a) => Vector128.Widen(a);
    public static (Vector256<long> Lower, Vector256<long> Upper) Of(Vector256<int> a) => Vector256.Widen(a);
    public static (Vector512<long> Lower, Vector512<long> Upper) Of(Vector512<int> a) => Vector512.Widen(a);
}

/// <summary>A machine lane to the next narrower one, in every width: two vectors give one, upper bits cut off.</summary>
internal interface INarrowing<TFrom, TTo>
{
    static abstract Vector128<TTo> Of(Vector128<TFrom> lower, Vector128<TFrom> upper);
    static abstract Vector256<TTo> Of(Vector256<TFrom> lower, Vector256<TFrom> upper);
    static abstract Vector512<TTo> Of(Vector512<TFrom> lower, Vector512<TFrom> upper);
}

internal readonly struct Narrowing16 : INarrowing<short, sbyte>
{
    public static Vector128<sbyte> Of(Vector128<short> lower, Vector128<short> upper) => Vector128.Narrow(lower, upper);
    public static Vector256<sbyte> Of(Vector256<short> lower, Vector256<short> upper) => Vector256.Narrow(lower, upper);
    public static Vector512<sbyte> Of(Vector512<short> lower, Vector512<short> upper) => Vector512.Narrow(lower, upper);
}

internal readonly struct Narrowing32 : INarrowing<int, short>
{
    public static Vector128<short> Of(Vector128<int> lower, Vector128<int> upper) => Vector128.Narrow(lower, upper);
    public static Vector256<short> Of(Vector256<int> lower, Vector256<int> upper) => Vector256.Narrow(lower, upper);
    public static Vector512<short> Of(Vector512<int> lower, Vector512<int> upper) => Vector512.Narrow(lower, upper);
}

internal readonly struct Narrowing64 : INarrowing<long, int>
{
    public static Vector128<int> Of(Vector128<long> lower, Vector128<long> upper) => Vector128.Narrow(lower, upper);
    public static Vector256<int> Of(Vector256<long> lower, Vector256<long> upper) => Vector256.Narrow(lower, upper);
    public static Vector512<int> Of(Vector512<long> lower, Vector512<long> upper) => Vector512.Narrow(lower, upper);
}
