using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection.Emit;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>Masks in emitted loops: from packed bits, and between lanes.</summary>
[RequiresDynamicCode("emits code")]
internal sealed class MaskEmitter(ILGenerator il, VectorInstructions vectors)
{
    /// <summary>From packed bits, which are on the stack, to a mask of bytes.</summary>
    public void Expand()
    {
        if (vectors.Bytes != 32 || !Avx2.IsSupported)
        {
            il.Emit(OpCodes.Conv_U8);
            il.Emit(OpCodes.Call, vectors.Expand);
            return;
        }
        // The same as BitMasks.Expand256, written out: a call in every place would be too many to be inlined.
        Call((Func<uint, Vector256<uint>>)Vector256.Create);
        Call((Func<Vector256<uint>, Vector256<byte>>)Vector256.AsByte);
        Four(0, 0x0101010101010101, 0x1212121212121212, 0x1313131313131313);
        Call((Func<Vector256<ulong>, Vector256<byte>>)Vector256.AsByte);
        Call((Func<Vector256<byte>, Vector256<byte>, Vector256<byte>>)Avx2.Shuffle);
        for (int i = 0; i < 2; i++)
        {
            Four(0x8040201008040201, 0x8040201008040201, 0x8040201008040201, 0x8040201008040201);
            Call((Func<Vector256<ulong>, Vector256<byte>>)Vector256.AsByte);
            Call(i == 0 ? (Func<Vector256<byte>, Vector256<byte>, Vector256<byte>>)Vector256.BitwiseAnd : Vector256.Equals);
        }
        Call((Func<Vector256<byte>, Vector256<sbyte>>)Vector256.AsSByte);
    }

    /// <summary>From a mask of bytes, which is on the stack, to a part of it in a wider lane: a sign stays a sign.</summary>
    public void Widen(Lane lane, int part)
    {
        for (Lane from = Lane.Int8; from < lane; from++)
        {
            bool isUpper = (part >> (lane - from - 1) & 1) != 0;
            il.Emit(OpCodes.Call, (isUpper ? vectors[from].WidenUpper : vectors[from].WidenLower)!);
        }
    }

    /// <summary>A mask of bytes from its parts in a wider lane.</summary>
    /// <param name="lane">Their lane.</param>
    /// <param name="push">Puts one on the stack.</param>
    public void Narrow(Lane lane, Action<int> push)
    {
        bool packs = vectors.Bytes == 32 && Avx2.IsSupported && lane is Lane.Int16 or Lane.Int32 or Lane.Int64;
        Join(lane, 0, LaneWidths.Bytes(lane), push, packs);
        // Packing works in each half of a vector by itself; one exchange in the end puts all rows in order.
        if (packs && lane == Lane.Int16)
        {
            Call((Func<Vector256<sbyte>, Vector256<long>>)Vector256.AsInt64);
            il.Emit(OpCodes.Ldc_I4, 0b11_01_10_00);
            Call((Func<Vector256<long>, byte, Vector256<long>>)Avx2.Permute4x64);
            Call((Func<Vector256<long>, Vector256<sbyte>>)Vector256.AsSByte);
        }
        else if (packs)
        {
            Call((Func<Vector256<sbyte>, Vector256<int>>)Vector256.AsInt32);
            foreach (int place in (ReadOnlySpan<int>)[0, 4, 1, 5, 2, 6, 3, 7]) il.Emit(OpCodes.Ldc_I4, place);
            Call((Func<int, int, int, int, int, int, int, int, Vector256<int>>)Vector256.Create);
            Call((Func<Vector256<int>, Vector256<int>, Vector256<int>>)Avx2.PermuteVar8x32);
            Call((Func<Vector256<int>, Vector256<sbyte>>)Vector256.AsSByte);
        }
    }

    /// <summary>Parts of a lane, next to each other, as one vector of bytes or of the lane that they make.</summary>
    private void Join(Lane lane, int from, int count, Action<int> push, bool packs)
    {
        if (count == 1)
        {
            push(from);
            return;
        }
        Join(lane, from, count / 2, push, packs);
        Join(lane, from + count / 2, count / 2, push, packs);
        Lane joined = lane - BitOperations.Log2((uint)count) + 1;
        if (packs && joined == Lane.Int32) Call((Func<Vector256<int>, Vector256<int>, Vector256<short>>)Avx2.PackSignedSaturate);
        else if (packs && joined == Lane.Int16) Call((Func<Vector256<short>, Vector256<short>, Vector256<sbyte>>)Avx2.PackSignedSaturate);
        else il.Emit(OpCodes.Call, vectors[joined].Narrow!);
    }

    private void Four(ulong a, ulong b, ulong c, ulong d)
    {
        foreach (ulong part in (ReadOnlySpan<ulong>)[a, b, c, d]) il.Emit(OpCodes.Ldc_I8, unchecked((long)part));
        Call((Func<ulong, ulong, ulong, ulong, Vector256<ulong>>)Vector256.Create);
    }

    private void Call(Delegate method) => il.Emit(OpCodes.Call, method.Method);
}
