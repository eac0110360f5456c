using System.CommandLine;
using RubricEngine.Data;

namespace RubricEngine.Cli;

/// <summary>The option <c>--key FILE</c>: the key that signs audits, or verifies them.</summary>
internal static class KeyFile
{
    public const string Name = "--key";

    public static Option<string?> Option(string description) => new(Name) { HelpName = "FILE", Description = description };

    /// <summary>The key of a file, which can sign; null where none is named.</summary>
    /// <exception cref="ToolFailure">The file cannot be read, or holds no such key.</exception>
    public static AuditKey? ReadToSign(string? path)
    {
        AuditKey? key = Read(path);
        return key is { CanSign: false } ? throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.PublicKey(path!)) : key;
    }

    /// <summary>The key of a file; null where none is named.</summary>
    /// <exception cref="ToolFailure">The file cannot be read, or holds no key.</exception>
    public static AuditKey? Read(string? path)
    {
        if (path is null) return null;
        try
        {
            return AuditKey.FromFile(File.ReadAllBytes(path));
        }
        catch (ArgumentException)
        {
            throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.NoKey(path));
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw new ToolFailure(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
        }
    }
}
