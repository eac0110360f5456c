using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>Sixteen rows at a time; where the machine has no such registers the runtime takes two of half the width.</summary>
internal readonly struct Lanes512(Vector512<int> value) : ILanes<Lanes512>
{
    private readonly Vector512<int> _value = value;

    public static int Count => Vector512<int>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(int value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref byte first, int row)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref first, (nuint)row);
        if (Avx512F.IsSupported) return new(Avx512F.ConvertToVector512Int32(bytes));
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(bytes);
        return Widen(Vector256.Create(lower, upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref ushort first, int row)
    {
        Vector256<ushort> words = Vector256.LoadUnsafe(ref first, (nuint)row);
        return Avx512F.IsSupported ? new(Avx512F.ConvertToVector512Int32(words)) : Widen(words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref int first, int row) => new(Vector512.LoadUnsafe(ref first, (nuint)row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Bits(ref ulong first, int row)
    {
        Vector512<int> bit = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768);
        Vector512<int> bits = Vector512.Create((int)Unsafe.Add(ref Unsafe.As<ulong, ushort>(ref first), row >> 4));
        return new(Vector512.Equals(bits & bit, bit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref byte first, int row)
    {
        Vector256<short> words = Narrow(value._value);
        Vector128.Narrow(words.GetLower().AsUInt16(), words.GetUpper().AsUInt16()).StoreUnsafe(ref first, (nuint)row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref short first, int row) => Narrow(value._value).StoreUnsafe(ref first, (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 value, ref int first, int row) => value._value.StoreUnsafe(ref first, (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ~(Lanes512 a) => new(~a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Equal(Lanes512 a, Lanes512 b) => new(Vector512.Equals(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Greater(Lanes512 a, Lanes512 b) => new(Vector512.GreaterThan(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Min(Lanes512 a, Lanes512 b) => new(Vector512.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Max(Lanes512 a, Lanes512 b) => new(Vector512.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Select(Lanes512 truth, Lanes512 yes, Lanes512 no) => new(Vector512.ConditionalSelect(truth._value, yes._value, no._value));

    /// <summary>As <see cref="Lanes256.Divide"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Divide(Lanes512 a, Lanes512 b)
    {
        if (!Avx512F.IsSupported) return new(Vector512.Create(Lanes256.Quotient(a._value.GetLower(), b._value.GetLower()), Lanes256.Quotient(a._value.GetUpper(), b._value.GetUpper())));
        return new(Vector512.Create(
            Avx512F.ConvertToVector256Int32WithTruncation(Avx512F.ConvertToVector512Double(a._value.GetLower()) / Avx512F.ConvertToVector512Double(b._value.GetLower())),
            Avx512F.ConvertToVector256Int32WithTruncation(Avx512F.ConvertToVector512Double(a._value.GetUpper()) / Avx512F.ConvertToVector512Double(b._value.GetUpper()))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes512 Widen(Vector256<ushort> words)
    {
        (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(words);
        return new(Vector512.Create(lower, upper).AsInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Narrow(Vector512<int> value) => Vector256.Narrow(value.GetLower(), value.GetUpper());
}
