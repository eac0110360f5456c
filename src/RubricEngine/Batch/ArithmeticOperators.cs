using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>An operation on two numbers of one lane, in every width.</summary>
internal interface IArithmetic
{
    static abstract T Of<T>(T a, T b) where T : struct, IBinaryInteger<T>;
    static abstract Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b);
    static abstract Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b);
    static abstract Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b);
}

internal readonly struct Addition : IArithmetic
{
    public static T Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => unchecked(a + b);
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => a + b;
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => a + b;
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => a + b;
}

internal readonly struct Subtraction : IArithmetic
{
    public static T Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => unchecked(a - b);
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => a - b;
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => a - b;
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => a - b;
}

internal readonly struct Multiplication : IArithmetic
{
    public static T Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => unchecked(a * b);
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => a * b;
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => a * b;
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => a * b;
}

internal readonly struct Minimum : IArithmetic
{
    public static T Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => a < b ? a : b;
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => Vector128.Min(a, b);
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => Vector256.Min(a, b);
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.Min(a, b);
}

internal readonly struct Maximum : IArithmetic
{
    public static T Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => a > b ? a : b;
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => Vector128.Max(a, b);
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => Vector256.Max(a, b);
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.Max(a, b);
}
