namespace RubricEngine.Functions;

/// <summary>
/// The calls of a block of rows, column by column. Only rows stand here of which every argument is known. A truth is 0 or 1, a choice its
/// place in its type, a day <see cref="DateOnly.DayNumber"/>, and a number the integer scaled by its digits.
/// </summary>
public readonly ref struct FunctionColumns
{
    private readonly FunctionBlock _block;

    internal FunctionColumns(FunctionBlock block) => _block = block;

    /// <summary>How many rows there are.</summary>
    public int Rows => _block.Rows;

    /// <summary>The answers, one a row, coded as arguments are. What is not written is a fault of the function.</summary>
    public Span<long> Results => _block.Results.AsSpan(0, _block.Rows);

    /// <summary>The values of an argument, one a row.</summary>
    /// <param name="index">Its place from 0.</param>
    public ReadOnlySpan<long> Argument(int index) => _block.Arguments[index].AsSpan(0, _block.Rows);

    /// <summary>Says that the answer of a row is not known.</summary>
    /// <param name="row">Its place from 0.</param>
    /// <param name="why">The reason, for people; short.</param>
    public void SetUnknown(int row, string why) => _block.Faults[row] = new FunctionFault(FunctionFaultKind.SaidUnknown, FunctionFault.OneLine(why));
}
