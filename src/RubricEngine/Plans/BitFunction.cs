using System.Runtime.CompilerServices;

namespace RubricEngine.Plans;

/// <summary>
/// A bit as a function of at most six others: the column of its truth table. Bit i of the column is the answer in the case in
/// which the j-th of the others is bit j of i; what does not matter is repeated, so that a column always has 64 bits.
/// </summary>
internal readonly struct BitFunction : IEquatable<BitFunction>
{
    /// <summary>So many others at most.</summary>
    public const int MostAtoms = 6;

    private readonly Atoms _atoms;

    private static ReadOnlySpan<ulong> Variables =>
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    private BitFunction(Atoms atoms, int count, ulong column) => (_atoms, Count, Column) = (atoms, count, column);

    /// <summary>Of how many others.</summary>
    public int Count { get; }

    public ulong Column { get; }

    /// <summary>The other at a place; they stand in the order of the plan.</summary>
    public PlanBit this[int place] => new(_atoms[place]);

    public static BitFunction Constant(bool value) => new(default, 0, value ? ulong.MaxValue : 0);

    /// <summary>A bit as itself.</summary>
    public static BitFunction Of(PlanBit bit)
    {
        Atoms atoms = default;
        atoms[0] = bit.Index;
        return new(atoms, 1, Variable(0));
    }

    /// <summary>The cases in which the atom at a place holds.</summary>
    public static ulong Variable(int place) => Variables[place];

    /// <summary>The same cases with another answer in each.</summary>
    public BitFunction With(ulong column) => new(_atoms, Count, column);

    /// <summary>The column where the atom at a place is known.</summary>
    public ulong Where(int place, bool value) => Where(Column, place, value);

    public static ulong Where(ulong column, int place, bool value)
    {
        int distance = 1 << place;
        ulong half = column & (value ? Variable(place) : ~Variable(place));
        return half | (value ? half >> distance : half << distance);
    }

    /// <summary>Both functions over the atoms of both; false where those are too many.</summary>
    public static bool TryAlign(in BitFunction left, in BitFunction right, out BitFunction all, out ulong ofLeft, out ulong ofRight)
    {
        Atoms atoms = default;
        (int count, int i, int j) = (0, 0, 0);
        Span<int> leftTo = stackalloc int[MostAtoms], rightTo = stackalloc int[MostAtoms];
        (all, ofLeft, ofRight) = (default, 0, 0);
        while (i < left.Count || j < right.Count)
        {
            if (count == MostAtoms) return false;
            int a = i < left.Count ? left._atoms[i] : int.MaxValue, b = j < right.Count ? right._atoms[j] : int.MaxValue;
            atoms[count] = Math.Min(a, b);
            if (a <= b) leftTo[i++] = count;
            if (b <= a) rightTo[j++] = count;
            count++;
        }
        ofLeft = Spread(left, leftTo);
        ofRight = Spread(right, rightTo);
        all = new(atoms, count, 0);
        return true;
    }

    /// <summary>The same function without the atom at a place, which must not matter to the column.</summary>
    public BitFunction Without(int place)
    {
        Atoms atoms = _atoms;
        ulong column = Column;
        for (int i = place + 1; i < Count; i++)
        {
            atoms[i - 1] = atoms[i];
            column = Move(column, i, i - 1);
        }
        atoms[Count - 1] = 0;
        return new(atoms, Count - 1, column);
    }

    public bool Equals(BitFunction other) => Column == other.Column && Count == other.Count && ((ReadOnlySpan<int>)_atoms).SequenceEqual(other._atoms);

    public override bool Equals(object? obj) => obj is BitFunction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Column, _atoms[0], _atoms[1], _atoms[2], _atoms[3], _atoms[4], _atoms[5]);

    private static ulong Spread(in BitFunction function, ReadOnlySpan<int> to)
    {
        ulong column = function.Column;
        for (int i = function.Count - 1; i >= 0; i--)
            if (to[i] != i) column = Move(column, i, to[i]);
        return column;
    }

    // The place moved to must not matter yet.
    private static ulong Move(ulong column, int from, int to) =>
        (Where(column, from, false) & ~Variable(to)) | (Where(column, from, true) & Variable(to));

    [InlineArray(MostAtoms)]
    private struct Atoms
    {
        private int _first;
    }
}
