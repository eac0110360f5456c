using System.Runtime.InteropServices;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>A column of numbers that stays where it is in memory.</summary>
/// <remarks>
/// Twenty and more streams that all start at the same offset of a 4 KiB page compete for the same sets of the first cache, so each
/// column starts 128 bytes behind the place of the one before.
/// </remarks>
internal sealed class Column<T> where T : unmanaged
{
    private const int Page = 4_096, Step = 128;

    private readonly T[] _buffer;
    private readonly int _start;

    /// <param name="length">Numbers in it.</param>
    /// <param name="place">Which of the columns it is that are read together.</param>
    public Column(int length, int place)
    {
        int size = Marshal.SizeOf<T>();
        _buffer = GC.AllocateArray<T>(length + Page / size, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_buffer, 0);
        long ahead = ((place * Step - address) % Page + Page) % Page;
        // Arrays start on a boundary of 8 bytes, so this is a whole number of elements.
        _start = (int)(ahead / size);
        Length = length;
    }

    public int Length { get; }

    public ref T First => ref _buffer[_start];

    public ref T this[int row] => ref _buffer[_start + row];

    public Span<T> Span => _buffer.AsSpan(_start, Length);
}
