using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RubricEngine.Columns;
using RubricEngine.Plans;

namespace RubricEngine.Batch;

/// <summary>The memory in which one thread runs a program, and the block of rows on which it stands.</summary>
internal sealed unsafe class BlockFrame
{
    private readonly BlockProgram _program;
    private readonly PlanColumns _columns;
    private readonly nint[] _table;

    // Invariant: what Memory points into is held by these, by the columns or by the outputs, all of which this frame holds.
    private readonly List<object> _owners = [];
    private readonly Memory<BigInteger>[] _wide;
    private readonly List<Moving> _moving = [];
    private readonly int[] _firstItems;
    private readonly int[] _items;

    public BlockFrame(BlockProgram program, PlanColumns columns, IReadOnlyList<OutputColumn> outputs, VectorWidth width, int blockRows, IReadOnlyList<int> blockItems)
    {
        (_program, _columns, Width) = (program, columns, width);
        BlockLayout layout = program.Layout;
        _table = GC.AllocateArray<nint>(layout.Slots.Length + 1, pinned: true);
        Memory = (byte**)Marshal.UnsafeAddrOfPinnedArrayElement(_table, 0);
        _wide = new Memory<BigInteger>[layout.Slots.Length];
        _firstItems = new int[columns.Lists.Length];
        _items = new int[columns.Lists.Length];
        IntegerStore[] buffers = [.. layout.Buffers.Select((b, i) => Buffer(b.Lane, Length(b.List), i))];
        for (int slot = 0; slot < layout.Slots.Length; slot++)
        {
            BlockSlot at = layout.Slots[slot];
            BlockValue value = program.Code.Values[at.Value];
            if (at.Buffer >= 0) Point(slot, buffers[at.Buffer]);
            else if (at.Output >= 0) PointToOutput(slot, outputs[at.Output]);
            else if (value.Step is ConstantStep constant) Point(slot, Filled(value.Lane, value.Lane == Lane.Bit ? 8 * ColumnMemory.GroupRows : ColumnMemory.GroupRows, constant.Value, slot));
            else PointToColumn(slot, value, columns.Of((ReadStep)value.Step), Length(value.List));
        }

        int Length(int list) => list < 0 ? blockRows : blockItems[list];
    }

    /// <summary>Where each vector begins. Those without memory of their own are integers wider than 128 bits.</summary>
    public byte** Memory { get; }

    public VectorWidth Width { get; }

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

    private IntegerStore Buffer(Lane lane, int length, int place)
    {
        // Bits are bytes of eight rows.
        IntegerStore store = lane == Lane.Bit
            ? new IntegerStore(1, (int)ColumnMemory.Padded(length) / 8, place, isCleared: false)
            : new IntegerStore(LaneWidths.Bytes(lane), (int)ColumnMemory.Padded(length), place, isCleared: false);
        _owners.Add(store);
        return store;
    }

    private IntegerStore Filled(Lane lane, int length, BigInteger value, int place)
    {
        IntegerStore store = Buffer(lane, length, place);
        store.Fill(lane == Lane.Bit ? -value : LaneWidths.Truncate(lane, value));
        return store;
    }

    private void Point(int slot, IntegerStore store)
    {
        if (store.Memory is { } memory) Memory[slot] = memory.Start;
        else _wide[slot] = store.Wide;
    }

    private void PointToOutput(int slot, OutputColumn output)
    {
        _owners.Add(output);
        if (output is ItemOutput items) Follow(slot, items.Values, ((StoreItemsStep)_program.Code.Values[_program.Layout.Slots[slot].Value].Step).List);
        else if (output is BitOutput bits) _moving.Add(new Moving(slot, bits.Values.Memory.Start, 1, -1, default, null));
        else if (output is IntegerOutput integers) Follow(slot, integers.Values, -1);
    }

    private void PointToColumn(int slot, BlockValue value, PlanColumn column, int length)
    {
        bool isKnown = ((ReadStep)value.Step).IsKnown;
        Bitmap? bits = isKnown ? column.Known : column.Bits;
        if (bits is not null)
        {
            // Bits of items begin anywhere in a word, so they are copied to where they begin one.
            IntegerStore? copy = value.List < 0 ? null : Buffer(Lane.Bit, length, slot);
            if (copy is not null) Point(slot, copy);
            _moving.Add(new Moving(slot, bits.Memory.Start, 1, value.List, default, copy));
        }
        else if (isKnown) Point(slot, Filled(Lane.Bit, length, column.IsKnown ? 1 : 0, slot));
        else if (column.Integers is { } integers) Follow(slot, integers, value.List);
        else Point(slot, Filled(value.Lane, length, column.Common, slot));
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
