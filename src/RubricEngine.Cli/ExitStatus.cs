namespace RubricEngine.Cli;

/// <summary>What the process returns; scripts rely on these numbers.</summary>
internal static class ExitStatus
{
    /// <summary>The work was done.</summary>
    public const int Done = 0;

    /// <summary>The rubric, the data or a test is at fault.</summary>
    public const int AtFault = 1;

    /// <summary>The command was not understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file or folder could not be reached.</summary>
    public const int Unreachable = 3;

    /// <summary>The user pressed Ctrl-C; the number shells use for it.</summary>
    public const int Interrupted = 130;
}
