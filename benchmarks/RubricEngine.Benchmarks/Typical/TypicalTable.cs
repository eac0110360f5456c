namespace RubricEngine.Benchmarks.Typical;

/// <summary>The facts of <c>typical.rubric.yaml</c> as columns of the narrowest integers that their ranges fit in, each with a bit a row for whether it is known.</summary>
internal sealed class TypicalTable
{
    private readonly List<TypicalFact> _facts = [];
    private readonly int _words;

    /// <param name="rows">Rows, a multiple of 64, so that no bitmap ends within a word.</param>
    public TypicalTable(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % 64, 0);
        Rows = rows;
        _words = rows / 64;
        Households = Add<ushort>("households");
        FireHouseholds = Add<ushort>("fire_households");
        Population = Add<int>("population");
        Verified = Add<int>("verified");
        Surveyed = Add<ushort>("surveyed");
        Satisfied = Add<ushort>("satisfied");
        Cameras = Add<ushort>("cameras");
        Officers = Add<ushort>("officers");
        OfficersNeeded = Add<ushort>("officers_needed");
        Reprimands = Add<byte>("reprimands");
        Warnings = Add<byte>("warnings");
        Crimes = Add<ushort>("crimes");
        CrimesBefore = Add<ushort>("crimes_before");
        Cleared = Add<ushort>("cleared");
        Reports = Add<ushort>("reports");
        Resolved = Add<ushort>("resolved");
        Businesses = Add<ushort>("businesses");
        Inspected = Add<ushort>("inspected");
        Dossiers = Add<int>("dossiers");
        Online = Add<int>("online");
        Overdue = Add<int>("overdue");
        ReceptionRoom = AddBits("reception_room");
        Exemplary = AddBits("exemplary");
    }

    public int Rows { get; }

    /// <summary>Bits that a row takes in all columns, those of validity included.</summary>
    public int BitsOfRow { get; private set; }

    /// <summary>All facts, in the order of the rubric.</summary>
    public IReadOnlyList<TypicalFact> Facts => _facts;

    public Column<ushort> Households { get; }
    public Column<ushort> FireHouseholds { get; }
    public Column<int> Population { get; }
    public Column<int> Verified { get; }
    public Column<ushort> Surveyed { get; }
    public Column<ushort> Satisfied { get; }
    public Column<ushort> Cameras { get; }
    public Column<ushort> Officers { get; }
    public Column<ushort> OfficersNeeded { get; }
    public Column<byte> Reprimands { get; }
    public Column<byte> Warnings { get; }
    public Column<ushort> Crimes { get; }
    public Column<ushort> CrimesBefore { get; }
    public Column<ushort> Cleared { get; }
    public Column<ushort> Reports { get; }
    public Column<ushort> Resolved { get; }
    public Column<ushort> Businesses { get; }
    public Column<ushort> Inspected { get; }
    public Column<int> Dossiers { get; }
    public Column<int> Online { get; }
    public Column<int> Overdue { get; }
    public Column<ulong> ReceptionRoom { get; }
    public Column<ulong> Exemplary { get; }

    /// <summary>The words of validity of a fact by its place in the rubric.</summary>
    public Column<ulong> Known(int fact) => _facts[fact].Known;

    private Column<T> Add<T>(string name) where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        BitsOfRow += 8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        var column = new Column<T>(Rows, 2 * _facts.Count);
        _facts.Add(new TypicalFact(name, false, row => long.CreateChecked(column[row]), (row, value) => column[row] = T.CreateChecked(value), NewBits(2 * _facts.Count + 1)));
        return column;
    }

    private Column<ulong> AddBits(string name)
    {
        Column<ulong> bits = NewBits(2 * _facts.Count);
        _facts.Add(new TypicalFact(name, true, row => (long)(bits[row / 64] >> (row % 64) & 1), (row, value) => bits[row / 64] |= (ulong)value << (row % 64), NewBits(2 * _facts.Count + 1)));
        return bits;
    }

    private Column<ulong> NewBits(int place)
    {
        BitsOfRow++;
        return new(_words, place);
    }
}
