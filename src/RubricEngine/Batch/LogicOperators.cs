using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>An operation on packed bits, in every width.</summary>
internal interface ILogic
{
    static abstract ulong Of(ulong a, ulong b);
    static abstract Vector128<ulong> Of(Vector128<ulong> a, Vector128<ulong> b);
    static abstract Vector256<ulong> Of(Vector256<ulong> a, Vector256<ulong> b);
    static abstract Vector512<ulong> Of(Vector512<ulong> a, Vector512<ulong> b);
}

internal readonly struct BothBits : ILogic
{
    public static ulong Of(ulong a, ulong b) => a & b;
    public static Vector128<ulong> Of(Vector128<ulong> a, Vector128<ulong> b) => a & b;
    public static Vector256<ulong> Of(Vector256<ulong> a, Vector256<ulong> b) => a & b;
    public static Vector512<ulong> Of(Vector512<ulong> a, Vector512<ulong> b) => a & b;
}

internal readonly struct AnyBit : ILogic
{
    public static ulong Of(ulong a, ulong b) => a | b;
    public static Vector128<ulong> Of(Vector128<ulong> a, Vector128<ulong> b) => a | b;
    public static Vector256<ulong> Of(Vector256<ulong> a, Vector256<ulong> b) => a | b;
    public static Vector512<ulong> Of(Vector512<ulong> a, Vector512<ulong> b) => a | b;
}

internal readonly struct LeftOnly : ILogic
{
    public static ulong Of(ulong a, ulong b) => a & ~b;
    public static Vector128<ulong> Of(Vector128<ulong> a, Vector128<ulong> b) => Vector128.AndNot(a, b);
    public static Vector256<ulong> Of(Vector256<ulong> a, Vector256<ulong> b) => Vector256.AndNot(a, b);
    public static Vector512<ulong> Of(Vector512<ulong> a, Vector512<ulong> b) => Vector512.AndNot(a, b);
}

internal readonly struct NotLeft : ILogic
{
    public static ulong Of(ulong a, ulong b) => ~a;
    public static Vector128<ulong> Of(Vector128<ulong> a, Vector128<ulong> b) => ~a;
    public static Vector256<ulong> Of(Vector256<ulong> a, Vector256<ulong> b) => ~a;
    public static Vector512<ulong> Of(Vector512<ulong> a, Vector512<ulong> b) => ~a;
}
