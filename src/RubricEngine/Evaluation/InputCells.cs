using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// What a plan reads of a record or of the items of a list: for each row and field an integer and whether it is known.
/// Invariant: a cell that is not known holds the rest of its range, so that nodes have a value for every record.
/// </summary>
internal sealed class InputCells
{
    private readonly ImmutableArray<PlanInput> _fields;
    private readonly ImmutableArray<Lane> _lanes;
    private readonly ImmutableArray<BigInteger> _rests;

    public InputCells(ImmutableArray<PlanInput> fields, int rows)
    {
        _fields = fields;
        _lanes = [.. fields.Select(f => Lanes.Of(f.Range))];
        _rests = [.. fields.Select(f => f.Range.Rest)];
        Resize(rows);
    }

    /// <summary>How many rows are filled.</summary>
    public int Rows { get; private set; }

    /// <summary>Row by row the cells whose lane is 64 bits or narrower; bits are 0 or 1.</summary>
    public long[] Numbers { get; private set; } = [];

    /// <summary>The cells of 128 bits; empty where no field is that wide.</summary>
    public Int128[] Wide { get; private set; } = [];

    /// <summary>The cells that no machine integer holds; empty where there is no such field.</summary>
    public BigInteger[] Large { get; private set; } = [];

    public bool[] Known { get; private set; } = [];

    /// <summary>The cells of which something is said that cannot be used.</summary>
    public bool[] Bad { get; private set; } = [];

    /// <summary>Makes room. What the cells hold is lost where there was too little.</summary>
    public void Resize(int rows)
    {
        Rows = rows;
        int cells = rows * _fields.Length;
        if (cells <= Known.Length) return;
        Known = new bool[cells];
        Bad = new bool[cells];
        Numbers = new long[cells];
        if (_lanes.Contains(Lane.Int128)) Wide = new Int128[cells];
        if (_lanes.Contains(Lane.Unbounded)) Large = new BigInteger[cells];
    }

    public void Set(int row, int field, BigInteger value)
    {
        int cell = row * _fields.Length + field;
        Known[cell] = true;
        Bad[cell] = false;
        Put(cell, field, value);
    }

    /// <summary>Sets a cell whose value is known to lie in its range and in 64 bits.</summary>
    public void SetWord(int row, int field, long value)
    {
        int cell = row * _fields.Length + field;
        Known[cell] = true;
        Bad[cell] = false;
        if (_lanes[field] == Lane.Int128) Wide[cell] = value;
        else if (_lanes[field] == Lane.Unbounded) Large[cell] = value;
        else Numbers[cell] = value;
    }

    public void SetUnknown(int row, int field, bool isBad = false)
    {
        int cell = row * _fields.Length + field;
        Known[cell] = false;
        Bad[cell] = isBad;
        Put(cell, field, _rests[field]);
    }

    public bool IsKnown(int row, int field) => Known[row * _fields.Length + field];

    public bool IsMissing(int row, int field) => !Known[row * _fields.Length + field] && !Bad[row * _fields.Length + field];

    public bool Bit(int row, int field) => Numbers[row * _fields.Length + field] != 0;

    /// <summary>A cell that 64 bits hold.</summary>
    public long Word(int row, int field) => Numbers[row * _fields.Length + field];

    /// <summary>A cell of any lane that the type holds.</summary>
    public T Get<T>(int row, int field) where T : IBinaryInteger<T>
    {
        int cell = row * _fields.Length + field;
        return _lanes[field] switch
        {
            Lane.Int128 => T.CreateTruncating(Wide[cell]),
            Lane.Unbounded => T.CreateTruncating(Large[cell]),
            _ => T.CreateTruncating(Numbers[cell]),
        };
    }

    public BigInteger Number(int row, int field)
    {
        int cell = row * _fields.Length + field;
        return _lanes[field] switch
        {
            Lane.Int128 => (BigInteger)Wide[cell],
            Lane.Unbounded => Large[cell],
            _ => Numbers[cell],
        };
    }

    private void Put(int cell, int field, BigInteger value)
    {
        if (_lanes[field] == Lane.Int128) Wide[cell] = (Int128)value;
        else if (_lanes[field] == Lane.Unbounded) Large[cell] = value;
        else Numbers[cell] = (long)value;
    }
}
