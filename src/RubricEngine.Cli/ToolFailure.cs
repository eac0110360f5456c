using RubricEngine.Diagnostics;

namespace RubricEngine.Cli;

/// <summary>Ends a verb: what it was asked for cannot be done. Only <see cref="RubricCommand"/> catches it.</summary>
internal sealed class ToolFailure(int status, Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    /// <summary>What the process returns.</summary>
    public int Status { get; } = status;

    /// <summary>What to say on stderr.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
