using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RubricEngine.Columns;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>
/// The memory in which one thread runs a program, and the block of rows on which it stands. What a program computes is laid out
/// once; columns and results are bound to it for one table after the other.
/// </summary>
internal sealed unsafe class BlockFrame
{
    /// <summary>Bytes between two buffers: those of full blocks would all begin at the same places of a page without.</summary>
    private const int Gap = 128;

    private readonly BlockProgram _program;
    private readonly int _blockRows;
    private readonly int[] _blockItems;
    private readonly nint[] _table;

    // Invariant: what Memory points into is held by these, by the columns or by the outputs, all of which this frame holds while it is bound.
    private readonly ColumnMemory _memory;
    private readonly IntegerStore?[] _filled;
    private readonly Memory<BigInteger>[] _wide;
    private readonly List<Moving> _moving = [];
    private readonly int[] _firstItems;
    private readonly int[] _items;
    private PlanColumns _columns = PlanColumns.None;
    private IReadOnlyList<OutputColumn> _outputs = [];

    /// <param name="program">The program.</param>
    /// <param name="blockRows">The most rows of a block.</param>
    /// <param name="blockItems">The most items of a block, of each list.</param>
    public BlockFrame(BlockProgram program, int blockRows, IReadOnlyList<int> blockItems)
    {
        (_program, _blockRows, _blockItems) = (program, blockRows, [.. blockItems]);
        BlockLayout layout = program.Layout;
        _table = GC.AllocateArray<nint>(layout.Slots.Length + 1, pinned: true);
        Memory = (byte**)Marshal.UnsafeAddrOfPinnedArrayElement(_table, 0);
        _wide = new Memory<BigInteger>[layout.Slots.Length];
        _filled = new IntegerStore?[layout.Slots.Length];
        _firstItems = new int[_blockItems.Length];
        _items = new int[_blockItems.Length];
        _memory = new ColumnMemory(Lay(null), 0, isCleared: false);
        Lay(_memory.Start);
    }

    /// <summary>Bytes of what it computes.</summary>
    public long Bytes => _memory.Bytes;

    /// <summary>Whether blocks of so many rows and items have room.</summary>
    public bool Holds(int blockRows, IReadOnlyList<int> blockItems) => blockRows <= _blockRows && blockItems.Zip(_blockItems, (asked, own) => asked <= own).All(fits => fits);

    /// <summary>Reads and writes these from now on.</summary>
    public void Bind(PlanColumns columns, IReadOnlyList<OutputColumn> outputs, VectorWidth width)
    {
        (_columns, _outputs, Width) = (columns, outputs, width);
        ImmutableArray<BlockSlot> slots = _program.Layout.Slots;
        for (int slot = 0; slot < slots.Length; slot++)
        {
            BlockValue value = _program.Code.Values[slots[slot].Value];
            if (slots[slot].Output >= 0) PointToOutput(slot, outputs[slots[slot].Output]);
            else if (value.Step is ReadStep read) PointToColumn(slot, value, columns.Of(read));
        }
    }

    /// <summary>Lets go of columns and outputs.</summary>
    public void Unbind()
    {
        (_columns, _outputs) = (PlanColumns.None, []);
        _moving.Clear();
    }

    /// <summary>Where each vector begins. Those without memory of their own are integers wider than 128 bits.</summary>
    public byte** Memory { get; }

    public VectorWidth Width { get; private set; }

    /// <summary>How many rows the block has.</summary>
    public int Rows { get; private set; }

    public int FirstRow { get; private set; }

    /// <summary>Moves to a block. Invariant: it starts at a multiple of 64 rows, so that no word of bits belongs to two blocks.</summary>
    public void MoveTo(int firstRow, int rows)
    {
        (FirstRow, Rows) = (firstRow, rows);
        for (int list = 0; list < _items.Length; list++)
        {
            _firstItems[list] = _columns.Lists[list].Starts[firstRow];
            _items[list] = _columns.Lists[list].Starts[firstRow + rows] - _firstItems[list];
        }
        foreach (Moving moving in _moving) Move(moving);
    }

    public int Count(int list) => list < 0 ? Rows : _items[list];

    /// <summary>Rows or items, rounded up to whole words of bits.</summary>
    public int PaddedCount(int list) => (Count(list) + 63) & ~63;

    /// <summary>Where the items of a row begin and end that are read.</summary>
    public (int From, int To) Items(int list, int row)
    {
        PlanItems items = _columns.Lists[list];
        int from = items.Starts[FirstRow + row] - _firstItems[list];
        return (from, from + items.Lengths[FirstRow + row]);
    }

    public Cells<T> Cells<T>(Operand operand, int list) where T : struct =>
        operand.IsConstant ? new(Elements<T>(operand.Slot, 1), 0) : new(Elements<T>(operand.Slot, Count(list)), 1);

    public Span<T> Cells<T>(int slot, int list) where T : struct => Elements<T>(slot, Count(list));

    public Bits Bits(Operand operand, int list) => new(operand.IsConstant ? new Span<ulong>(Memory[operand.Slot], 1) : Words(operand.Slot, list), Count(list), operand.IsConstant ? 0 : 1);

    public Bits Bits(int slot, int list) => new(Words(slot, list), Count(list), 1);

    public Span<ulong> Words(int slot, int list) => new(Memory[slot], PaddedCount(list) / 64);

    public ulong Word(int slot) => *(ulong*)Memory[slot];

    private Span<T> Elements<T>(int slot, int count) where T : struct => typeof(T) == typeof(BigInteger)
        ? MemoryMarshal.CreateSpan(ref Unsafe.As<BigInteger, T>(ref MemoryMarshal.GetReference(_wide[slot].Span)), count)
        : new Span<T>(Memory[slot], count);

    /// <summary>Puts buffers and constants one behind the other, and says how many bytes they are.</summary>
    private long Lay(byte* start)
    {
        BlockLayout layout = _program.Layout;
        long bytes = 0;
        var buffers = new (nint Start, BigInteger[] Wide)[layout.Buffers.Length];
        for (int i = 0; i < buffers.Length; i++)
        {
            int length = Length(layout.Buffers[i].List);
            if (layout.Buffers[i].Lane != Lane.Unbounded) buffers[i] = ((nint)Take(layout.Buffers[i].Lane, length), []);
            else if (start is not null) buffers[i] = (0, new BigInteger[length]);
        }
        for (int slot = 0; slot < layout.Slots.Length; slot++)
        {
            BlockValue value = _program.Code.Values[layout.Slots[slot].Value];
            if (layout.Slots[slot].Buffer is >= 0 and var buffer)
            {
                Memory[slot] = (byte*)buffers[buffer].Start;
                _wide[slot] = buffers[buffer].Wide;
            }
            else if (value.Step is ConstantStep constant) Fill(slot, value.Lane, constant.Value);
        }
        return bytes;

        byte* Take(Lane lane, int length)
        {
            byte* place = start + bytes;
            long own = lane == Lane.Bit ? ColumnMemory.Padded(length) / 8 : ColumnMemory.Padded(length) * LaneWidths.Bytes(lane);
            bytes += (own + ColumnMemory.GroupRows - 1) / ColumnMemory.GroupRows * ColumnMemory.GroupRows + Gap;
            return place;
        }

        // One group of elements, which are as many bits as the widest vector has.
        void Fill(int slot, Lane lane, BigInteger value)
        {
            if (lane == Lane.Unbounded)
            {
                if (start is not null) _wide[slot] = new[] { value };
                return;
            }
            byte* place = Memory[slot] = Take(lane, lane == Lane.Bit ? 8 * ColumnMemory.GroupRows : ColumnMemory.GroupRows);
            if (start is null) return;
            BigInteger number = lane == Lane.Bit ? -value : LaneWidths.Truncate(lane, value);
            switch (lane)
            {
                case Lane.Bit or Lane.Int8: new Span<sbyte>(place, ColumnMemory.GroupRows).Fill((sbyte)number); break;
                case Lane.Int16: new Span<short>(place, ColumnMemory.GroupRows).Fill((short)number); break;
                case Lane.Int32: new Span<int>(place, ColumnMemory.GroupRows).Fill((int)number); break;
                case Lane.Int64: new Span<long>(place, ColumnMemory.GroupRows).Fill((long)number); break;
                default: new Span<Int128>(place, ColumnMemory.GroupRows).Fill((Int128)number); break;
            }
        }
    }

    private int Length(int list) => list < 0 ? _blockRows : _blockItems[list];

    /// <summary>Memory of a slot for what no column of the table has.</summary>
    private IntegerStore Own(int slot, Lane lane, int list)
    {
        // Bits are bytes of eight rows.
        int length = (int)ColumnMemory.Padded(Length(list));
        return _filled[slot] ??= lane == Lane.Bit ? new IntegerStore(1, length / 8, slot, isCleared: false) : new IntegerStore(LaneWidths.Bytes(lane), length, slot, isCleared: false);
    }

    private void PointToCommon(int slot, BlockValue value, BigInteger common)
    {
        IntegerStore store = Own(slot, value.Lane, value.List);
        store.Fill(value.Lane == Lane.Bit ? -common : LaneWidths.Truncate(value.Lane, common));
        if (store.Memory is { } memory) Memory[slot] = memory.Start;
        else _wide[slot] = store.Wide;
    }

    private void PointToOutput(int slot, OutputColumn output)
    {
        if (output is ItemOutput items) Follow(slot, items.Values, ((StoreItemsStep)_program.Code.Values[_program.Layout.Slots[slot].Value].Step).List);
        else if (output is BitOutput bits) _moving.Add(new Moving(slot, bits.Values.Memory.Start, 1, -1, default, null));
        else if (output is IntegerOutput integers) Follow(slot, integers.Values, -1);
    }

    private void PointToColumn(int slot, BlockValue value, PlanColumn column)
    {
        bool isKnown = ((ReadStep)value.Step).IsKnown;
        Bitmap? bits = isKnown ? column.Known : column.Bits;
        if (bits is not null)
        {
            // Bits of items begin anywhere in a word, so they are copied to where they begin one.
            IntegerStore? copy = value.List < 0 ? null : Own(slot, Lane.Bit, value.List);
            if (copy is not null) Memory[slot] = copy.Memory!.Start;
            _moving.Add(new Moving(slot, bits.Memory.Start, 1, value.List, default, copy));
        }
        else if (isKnown) PointToCommon(slot, value, column.IsKnown ? 1 : 0);
        else if (column.Integers is { } integers) Follow(slot, integers, value.List);
        else PointToCommon(slot, value, column.Common);
    }

    private void Follow(int slot, IntegerStore store, int list) =>
        _moving.Add(new Moving(slot, store.Memory is { } memory ? memory.Start : null, 8 * store.Width, list, store.Wide, null));

    private void Move(in Moving moving)
    {
        int first = moving.List < 0 ? FirstRow : _firstItems[moving.List];
        if (moving.Copy is { } copy) CopyBits((ulong*)moving.Start, first, (ulong*)copy.Memory!.Start, PaddedCount(moving.List) / 64);
        else if (moving.Start is null) _wide[moving.Slot] = moving.Wide[first..];
        else Memory[moving.Slot] = moving.Start + (nint)first * moving.BitsPerRow / 8;
    }

    private static void CopyBits(ulong* from, int first, ulong* to, int words)
    {
        from += first >> 6;
        int shift = first & 63;
        // Shifted in two, since a shift by 64 is none.
        for (int i = 0; i < words; i++) to[i] = from[i] >> shift | from[i + 1] << 1 << (63 - shift);
    }

    /// <summary>What a slot follows from block to block.</summary>
    private readonly record struct Moving(int Slot, nint Address, int BitsPerRow, int List, Memory<BigInteger> Wide, IntegerStore? Copy)
    {
        public Moving(int slot, byte* start, int bitsPerRow, int list, Memory<BigInteger> wide, IntegerStore? copy) : this(slot, (nint)start, bitsPerRow, list, wide, copy) { }

        public byte* Start => (byte*)Address;
    }
}
