using System.Runtime.Intrinsics;

namespace RubricEngine.Batch;

/// <summary>Packed bits as masks: of each element all bits are set, or none.</summary>
internal static class BitMasks
{
    /// <summary>The lowest bits, one an element.</summary>
    public static unsafe Vector128<T> Expand128<T>(ulong bits) where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            Vector128<byte> of = Vector128.Create(0x8040201008040201UL).AsByte();
            return Vector128.Equals(Vector128.Shuffle(Vector128.Create((ushort)bits).AsByte(), Vector128.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1).AsByte()) & of, of).As<byte, T>();
        }
        if (sizeof(T) == 2)
        {
            Vector128<short> of = Vector128.Create(1, 2, 4, 8, 16, 32, 64, 128);
            return Vector128.Equals(Vector128.Create((short)bits) & of, of).As<short, T>();
        }
        if (sizeof(T) == 4)
        {
            Vector128<int> of = Vector128.Create(1, 2, 4, 8);
            return Vector128.Equals(Vector128.Create((int)bits) & of, of).As<int, T>();
        }
        Vector128<long> two = Vector128.Create(1, 2);
        return Vector128.Equals(Vector128.Create((long)bits) & two, two).As<long, T>();
    }

    /// <inheritdoc cref="Expand128"/>
    public static unsafe Vector256<T> Expand256<T>(ulong bits) where T : unmanaged
    {
        if (sizeof(T) == 1)
        {
            // The four bytes stand in each group of four, so the upper half finds its own within itself.
            Vector256<byte> place = Vector256.Create(0UL, 0x0101010101010101, 0x1212121212121212, 0x1313131313131313).AsByte();
            Vector256<byte> of = Vector256.Create(0x8040201008040201UL).AsByte();
            return Vector256.Equals(Vector256.Shuffle(Vector256.Create((uint)bits).AsByte(), place) & of, of).As<byte, T>();
        }
        if (sizeof(T) == 2)
        {
            Vector256<short> of = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, short.MinValue);
            return Vector256.Equals(Vector256.Create((short)bits) & of, of).As<short, T>();
        }
        if (sizeof(T) == 4)
        {
            Vector256<int> of = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
            return Vector256.Equals(Vector256.Create((int)bits) & of, of).As<int, T>();
        }
        Vector256<long> four = Vector256.Create(1, 2, 4, 8);
        return Vector256.Equals(Vector256.Create((long)bits) & four, four).As<long, T>();
    }

    /// <inheritdoc cref="Expand128"/>
    public static unsafe Vector512<T> Expand512<T>(ulong bits) where T : unmanaged =>
        Vector512.Create(Expand256<T>(bits), Expand256<T>(bits >> (32 / sizeof(T))));
}
