using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>The values of one record that a plan is computed for. Written again for the next record; not safe for several threads at once.</summary>
internal sealed class RecordValues : IPlanValues
{
    // By place the bits of the items of a list; null where the place holds one bit for all of them.
    private readonly bool[]?[] _items;
    private readonly List<(RegisterMachine Machine, Registers Registers)> _registers = [];

    public RecordValues(ValueLayout layout)
    {
        Layout = layout;
        Numbers = new long[layout.Lanes.Length];
        Wide = layout.Lanes.Contains(Lane.Int128) ? new Int128[layout.Lanes.Length] : [];
        Large = layout.Lanes.Contains(Lane.Unbounded) ? new BigInteger[layout.Lanes.Length] : [];
        _items = layout.HasItems ? new bool[]?[layout.Lanes.Length] : [];
    }

    public ValueLayout Layout { get; }

    /// <summary>By place what 64 bits hold; bits as 0 or 1.</summary>
    public long[] Numbers { get; }

    /// <summary>By place what 128 bits hold; empty where there is no such place.</summary>
    public Int128[] Wide { get; }

    /// <summary>By place what no machine integer holds; empty where there is no such place.</summary>
    public BigInteger[] Large { get; }

    /// <summary>The code that wrote last: its constants are in their places already.</summary>
    public object? Writer { get; private set; }

    public bool Holds(PlanBit bit, int item)
    {
        int place = Layout.PlaceOf(bit.Index);
        return _items.Length > 0 && _items[place] is { } items ? items[item] : Numbers[place] != 0;
    }

    /// <summary>Room for the bits of items at a place.</summary>
    public static bool[] RoomFor(RecordValues values, int place, int items)
    {
        if (values._items[place] is { } room && room.Length >= items) return room;
        return values._items[place] = new bool[items];
    }

    /// <summary>Makes the buffer one of a code that has not written to it last.</summary>
    public void PassTo(object writer)
    {
        Writer = writer;
        Array.Clear(_items);
    }

    /// <summary>The registers that a machine works with for these values.</summary>
    public Registers RegistersOf(RegisterMachine machine)
    {
        foreach ((RegisterMachine known, Registers registers) in _registers)
            if (ReferenceEquals(known, machine)) return registers;
        _registers.Add((machine, machine.NewRegisters()));
        return _registers[^1].Registers;
    }

    public bool this[PlanBit bit] => Numbers[Layout.PlaceOf(bit.Index)] != 0;

    public BigInteger this[PlanNumber number] => At(Layout.PlaceOf(number.Index));

    public BigInteger At(int place) => Layout.Lanes[place] switch
    {
        Lane.Int128 => (BigInteger)Wide[place],
        Lane.Unbounded => Large[place],
        _ => Numbers[place],
    };

    public void Put(int place, BigInteger value)
    {
        if (Layout.Lanes[place] == Lane.Int128) Wide[place] = (Int128)value;
        else if (Layout.Lanes[place] == Lane.Unbounded) Large[place] = value;
        else Numbers[place] = (long)value;
    }
}
