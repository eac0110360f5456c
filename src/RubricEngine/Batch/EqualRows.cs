using System.Numerics;
using RubricEngine.Functions;

namespace RubricEngine.Batch;

/// <summary>Leaves one of the rows of a block that have equal arguments.</summary>
internal sealed class EqualRows(int capacity)
{
    // By hash the row and one more; 0 where there is none. Never more than half full.
    private readonly int[] _places = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * capacity))];

    /// <param name="block">The block; afterwards it has a row for each different one.</param>
    /// <param name="rowOf">Takes for each row that there was the one that it has become.</param>
    public void Pack(FunctionBlock block, Span<int> rowOf)
    {
        Array.Clear(_places);
        int kept = 0;
        for (int row = 0; row < block.Rows; row++)
        {
            int at = (int)(Hash(block, row) >> 32) & (_places.Length - 1);
            while (_places[at] is not 0 and var other && !AreEqual(block, other - 1, row)) at = (at + 1) & (_places.Length - 1);
            if (_places[at] == 0)
            {
                foreach (long[] argument in block.Arguments) argument[kept] = argument[row];
                _places[at] = ++kept;
            }
            rowOf[row] = _places[at] - 1;
        }
        block.Rows = kept;
    }

    private static ulong Hash(FunctionBlock block, int row)
    {
        ulong hash = 0x9E3779B97F4A7C15;
        foreach (long[] argument in block.Arguments) hash = (hash ^ (ulong)argument[row]) * 0xFF51AFD7ED558CCD ^ (hash >> 29);
        return hash * 0xC4CEB9FE1A85EC53;
    }

    private static bool AreEqual(FunctionBlock block, int row, int other)
    {
        foreach (long[] argument in block.Arguments)
            if (argument[row] != argument[other]) return false;
        return true;
    }
}
