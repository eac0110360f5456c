namespace RubricEngine.Functions;

/// <summary>The calls of some rows: arguments, answers and faults. Belongs to one call at a time.</summary>
internal sealed class FunctionBlock
{
    /// <summary>What no answer can be: an answer that is still this was not written.</summary>
    public const long Unwritten = long.MinValue;

    private int _done;

    public FunctionBlock(int parameters, int capacity)
    {
        Arguments = new long[parameters][];
        for (int i = 0; i < parameters; i++) Arguments[i] = new long[capacity];
        Results = new long[capacity];
        Faults = new FunctionFault?[capacity];
    }

    public int Capacity => Results.Length;

    public int Rows { get; set; }

    public long[][] Arguments { get; }

    public long[] Results { get; }

    /// <summary>Why a row has no answer; null where it has one.</summary>
    public FunctionFault?[] Faults { get; }

    /// <summary>How many rows have come to their end, from the first on; read by whoever waits for them.</summary>
    public int Done
    {
        get => Volatile.Read(ref _done);
        set => Volatile.Write(ref _done, value);
    }

    /// <summary>The same calls, with what is done of them.</summary>
    public FunctionBlock Copy()
    {
        var copy = new FunctionBlock(Arguments.Length, Capacity) { Rows = Rows, Done = Done };
        for (int i = 0; i < Arguments.Length; i++) Arguments[i].AsSpan(0, Rows).CopyTo(copy.Arguments[i]);
        Results.AsSpan(0, copy.Done).CopyTo(copy.Results);
        Faults.AsSpan(0, copy.Done).CopyTo(copy.Faults);
        return copy;
    }
}
