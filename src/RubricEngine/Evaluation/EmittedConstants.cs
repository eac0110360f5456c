using System.Numerics;

namespace RubricEngine.Evaluation;

/// <summary>What emitted code reads that no instruction can hold. Immutable once the code is made.</summary>
internal sealed class EmittedConstants
{
    private readonly List<long[]> _tables = [];
    private readonly List<BigInteger[]> _largeTables = [];
    private readonly List<BigInteger> _large = [];
    private readonly List<FieldCode> _fields = [];

    /// <summary>Tables whose entries 64 bits hold.</summary>
    public long[][] Tables = [];

    public BigInteger[][] LargeTables = [];

    public BigInteger[] Large = [];

    /// <summary>The fields whose values are read by more than instructions.</summary>
    public FieldCode[] Fields = [];

    public int AddLarge(BigInteger value)
    {
        _large.Add(value);
        return _large.Count - 1;
    }

    public int AddTable(IEnumerable<BigInteger> entries)
    {
        _tables.Add([.. entries.Select(e => (long)e)]);
        return _tables.Count - 1;
    }

    public int AddLargeTable(IEnumerable<BigInteger> entries)
    {
        _largeTables.Add([.. entries]);
        return _largeTables.Count - 1;
    }

    public int AddField(FieldCode field)
    {
        _fields.Add(field);
        return _fields.Count - 1;
    }

    public void Seal() => (Tables, LargeTables, Large, Fields) = ([.. _tables], [.. _largeTables], [.. _large], [.. _fields]);
}
