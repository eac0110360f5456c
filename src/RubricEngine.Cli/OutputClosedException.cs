namespace RubricEngine.Cli;

/// <summary>Nobody reads standard output any more, or it cannot take more.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception(cause.Message, cause)
{
    private const int BrokenPipe = 32;
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);

    /// <summary>Whether the reader has gone, which is its good right, and not a full disk.</summary>
    public bool ReaderIsGone { get; } = cause.HResult is BrokenPipe or BrokenPipeOnWindows;
}
