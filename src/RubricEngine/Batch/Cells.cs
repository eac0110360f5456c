namespace RubricEngine.Batch;

/// <summary>The elements of an operand one by one; of a constant, the same each time.</summary>
internal readonly ref struct Cells<T>(Span<T> values, int step)
{
    private readonly Span<T> _values = values;

    public ref T this[int index] => ref _values[index * step];
}
