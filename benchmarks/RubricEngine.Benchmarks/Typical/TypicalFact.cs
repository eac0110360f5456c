namespace RubricEngine.Benchmarks.Typical;

/// <summary>A column as those see it who care for no speed.</summary>
/// <param name="Name">The name of the fact.</param>
/// <param name="IsBoolean">Whether it is true or false, 1 or 0.</param>
/// <param name="Value">The value of a row; 0 or the least value where it is missing.</param>
/// <param name="Set">Sets the value of a row, which is 0 before.</param>
/// <param name="Known">Whether it is known, a bit a row.</param>
internal sealed record TypicalFact(string Name, bool IsBoolean, Func<int, long> Value, Action<int, long> Set, Column<ulong> Known)
{
    public bool IsKnown(int row) => (Known[row / 64] >> (row % 64) & 1) != 0;
}
