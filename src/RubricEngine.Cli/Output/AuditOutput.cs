using RubricEngine.Data;
using RubricEngine.Results;

namespace RubricEngine.Cli;

/// <summary>Writes the audits of assessments into a file, one on each line; nothing where none were asked for.</summary>
internal sealed class AuditOutput : IDisposable
{
    private readonly OutputTarget? _target;
    private readonly AuditKey? _key;

    private AuditOutput(OutputTarget? target, AuditKey? key) => (_target, _key) = (target, key);

    /// <param name="path">The file; null for none.</param>
    /// <param name="key">What signs them, or null.</param>
    /// <param name="console">Needed to open the file.</param>
    /// <exception cref="ToolFailure">The file cannot be written.</exception>
    public static AuditOutput Open(string? path, AuditKey? key, ToolConsole console) => new(path is null ? null : OutputTarget.Open(path, console), key);

    public void Write(Assessment assessment) => _target?.Writer.WriteLine(AuditJson.ToLine(assessment, _key));

    public void Complete() => _target?.Complete();

    public void Dispose() => _target?.Dispose();
}
