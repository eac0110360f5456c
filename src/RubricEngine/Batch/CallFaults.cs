using RubricEngine.Functions;

namespace RubricEngine.Batch;

/// <summary>Why calls have no answer, by the inputs of their answers and by row. Written by any number of threads, each at rows of its own.</summary>
internal sealed class CallFaults(int rows, int inputs)
{
    // Most calls have answers in all rows.
    private readonly FunctionFault?[]?[] _faults = new FunctionFault?[]?[inputs];

    public FunctionFault? this[int input, int row]
    {
        get => Volatile.Read(ref _faults[input])?[row];
        set => (Volatile.Read(ref _faults[input]) ?? Interlocked.CompareExchange(ref _faults[input], new FunctionFault?[rows], null) ?? _faults[input]!)[row] = value;
    }
}
