namespace RubricEngine.Batch;

/// <summary>The bits of a vector one by one; of a constant, the same each time.</summary>
internal readonly ref struct Bits(Span<ulong> words, int count, int step)
{
    private readonly Span<ulong> _words = words;

    public int Count => count;

    public bool this[int index]
    {
        get => (_words[(index >> 6) * step] & (1UL << index)) != 0;
        set
        {
            ref ulong word = ref _words[index >> 6];
            word = value ? word | (1UL << index) : word & ~(1UL << index);
        }
    }
}
