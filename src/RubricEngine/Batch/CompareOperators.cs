using System.Numerics;
using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>A comparison of two numbers of one lane, in every width; of vectors, all bits of an element are set where it holds.</summary>
internal interface IComparison
{
    static abstract bool Of<T>(T a, T b) where T : struct, IBinaryInteger<T>;
    static abstract Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b);
    static abstract Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b);
    static abstract Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b);
}

internal readonly struct LessThan : IComparison
{
    public static bool Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => a < b;
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => Vector128.LessThan(a, b);
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => Vector256.LessThan(a, b);
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.LessThan(a, b);
}

internal readonly struct EqualTo : IComparison
{
    public static bool Of<T>(T a, T b) where T : struct, IBinaryInteger<T> => a == b;
    public static Vector128<T> Of<T>(Vector128<T> a, Vector128<T> b) => Vector128.Equals(a, b);
    public static Vector256<T> Of<T>(Vector256<T> a, Vector256<T> b) => Vector256.Equals(a, b);
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) => Vector512.Equals(a, b);
}
