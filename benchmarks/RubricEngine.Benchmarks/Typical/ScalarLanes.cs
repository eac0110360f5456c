using System.Runtime.CompilerServices;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>One row at a time, without a branch.</summary>
internal readonly struct ScalarLanes(int value) : ILanes<ScalarLanes>
{
    private readonly int _value = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Of(int value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Load(ref byte first, int row) => new(Unsafe.Add(ref first, row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Load(ref ushort first, int row) => new(Unsafe.Add(ref first, row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Load(ref int first, int row) => new(Unsafe.Add(ref first, row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Bits(ref ulong first, int row) => new(-(int)(Unsafe.Add(ref first, row >> 6) >> row & 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ScalarLanes value, ref byte first, int row) => Unsafe.Add(ref first, row) = (byte)value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ScalarLanes value, ref short first, int row) => Unsafe.Add(ref first, row) = (short)value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ScalarLanes value, ref int first, int row) => Unsafe.Add(ref first, row) = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator +(ScalarLanes a, ScalarLanes b) => new(a._value + b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator -(ScalarLanes a, ScalarLanes b) => new(a._value - b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator *(ScalarLanes a, ScalarLanes b) => new(a._value * b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator &(ScalarLanes a, ScalarLanes b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator |(ScalarLanes a, ScalarLanes b) => new(a._value | b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes operator ~(ScalarLanes a) => new(~a._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Equal(ScalarLanes a, ScalarLanes b) => new(-(a._value == b._value ? 1 : 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Greater(ScalarLanes a, ScalarLanes b) => new(-(a._value > b._value ? 1 : 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Min(ScalarLanes a, ScalarLanes b) => new(Math.Min(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Max(ScalarLanes a, ScalarLanes b) => new(Math.Max(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Select(ScalarLanes truth, ScalarLanes yes, ScalarLanes no) => new((truth._value & yes._value) | (~truth._value & no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScalarLanes Divide(ScalarLanes a, ScalarLanes b) => new(a._value / b._value);
}
