using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>The values of one record that a plan is computed for. Written again for the next record; not safe for several threads at once.</summary>
internal sealed class RecordValues : IPlanValues
{
    // What each code writes to, its constants in their places: records of several kinds may take turns.
    private readonly List<(object Writer, ValueCells Cells)> _written = [];
    private readonly List<(RegisterMachine Machine, Registers Registers)> _registers = [];
    private ValueCells _cells;

    // The code that wrote last.
    private object? _writer;

    public RecordValues(ValueLayout layout)
    {
        Layout = layout;
        _cells = new ValueCells(layout);
    }

    public ValueLayout Layout { get; }

    /// <summary>The values that functions are called with before these are computed, by <see cref="RecordCalls"/>.</summary>
    public ImmutableArray<RecordValues> Calls { get; init; } = [];

    /// <summary>By place what 64 bits hold; bits as 0 or 1.</summary>
    public long[] Numbers => _cells.Numbers;

    /// <summary>By place what 128 bits hold; empty where there is no such place.</summary>
    public Int128[] Wide => _cells.Wide;

    /// <summary>By place what no machine integer holds; empty where there is no such place.</summary>
    public BigInteger[] Large => _cells.Large;

    public bool Holds(PlanBit bit, int item)
    {
        int place = Layout.PlaceOf(bit.Index);
        return _cells.Items.Length > 0 && _cells.Items[place] is { } items ? items[item] : Numbers[place] != 0;
    }

    /// <summary>Room for the bits of items at a place.</summary>
    public static bool[] RoomFor(RecordValues values, int place, int items)
    {
        bool[]?[] rooms = values._cells.Items;
        if (rooms[place] is { } room && room.Length >= items) return room;
        return rooms[place] = new bool[items];
    }

    /// <summary>Makes the values those of a code, its constants in their places.</summary>
    /// <param name="writer">The code.</param>
    /// <param name="constants">What it does not write, because it is the same for every record.</param>
    public void PassTo(object writer, ImmutableArray<(int Place, BigInteger Value)> constants)
    {
        if (!ReferenceEquals(_writer, writer)) Change(writer, constants);
    }

    private void Change(object writer, ImmutableArray<(int Place, BigInteger Value)> constants)
    {
        _writer = writer;
        foreach ((object known, ValueCells cells) in _written)
        {
            if (!ReferenceEquals(known, writer)) continue;
            _cells = cells;
            return;
        }
        if (_written.Count > 0) _cells = new ValueCells(Layout);
        _written.Add((writer, _cells));
        foreach ((int place, BigInteger value) in constants) Put(place, value);
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
