using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>Eight rows at a time.</summary>
internal readonly struct Lanes256(Vector256<int> value) : ILanes<Lanes256>
{
    private readonly Vector256<int> _value = value;

    public static int Count => Vector256<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(int value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref byte first, int row) => new(Widen(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, row))).AsByte()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref ushort first, int row) => new(Widen(Vector128.LoadUnsafe(ref first, (nuint)row)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref int first, int row) => new(Vector256.LoadUnsafe(ref first, (nuint)row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Bits(ref ulong first, int row)
    {
        Vector256<int> bit = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        Vector256<int> bits = Vector256.Create((int)Unsafe.Add(ref Unsafe.As<ulong, byte>(ref first), row >> 3));
        return new(Vector256.Equals(bits & bit, bit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref byte first, int row)
    {
        Vector128<short> words = Narrow(value._value);
        Vector128<byte> bytes = Sse2.IsSupported ? Sse2.PackUnsignedSaturate(words, words) : Vector128.Narrow(words.AsUInt16(), words.AsUInt16());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref first, row), bytes.AsUInt64().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref short first, int row) => Narrow(value._value).StoreUnsafe(ref first, (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 value, ref int first, int row) => value._value.StoreUnsafe(ref first, (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ~(Lanes256 a) => new(~a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Equal(Lanes256 a, Lanes256 b) => new(Vector256.Equals(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Greater(Lanes256 a, Lanes256 b) => new(Vector256.GreaterThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Min(Lanes256 a, Lanes256 b) => new(Vector256.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Max(Lanes256 a, Lanes256 b) => new(Vector256.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Select(Lanes256 truth, Lanes256 yes, Lanes256 no) => new(Vector256.ConditionalSelect(truth._value, yes._value, no._value));

    /// <summary>A double holds every 32-bit integer, and a quotient of two that is not whole is no nearer to a whole number than 2^-31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Divide(Lanes256 a, Lanes256 b) => new(Quotient(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Quotient(Vector256<int> a, Vector256<int> b) => Avx.IsSupported
        ? Vector256.Create(
            Avx.ConvertToVector128Int32WithTruncation(Avx.ConvertToVector256Double(a.GetLower()) / Avx.ConvertToVector256Double(b.GetLower())),
            Avx.ConvertToVector128Int32WithTruncation(Avx.ConvertToVector256Double(a.GetUpper()) / Avx.ConvertToVector256Double(b.GetUpper())))
        : a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector128<byte> bytes) => Avx2.IsSupported
        ? Avx2.ConvertToVector256Int32(bytes)
        : Widen(Vector128.WidenLower(bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Widen(Vector128<ushort> words)
    {
        if (Avx2.IsSupported) return Avx2.ConvertToVector256Int32(words);
        (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(words);
        return Vector256.Create(lower, upper).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Narrow(Vector256<int> value) => Sse2.IsSupported
        ? Sse2.PackSignedSaturate(value.GetLower(), value.GetUpper())
        : Vector128.Narrow(value.GetLower(), value.GetUpper());
}
