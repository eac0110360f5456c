using System.Text;

namespace RubricEngine.Cli;

/// <summary>The lines of a batch.</summary>
internal static class TextLines
{
    /// <summary>The lines of a file, or of standard input for <c>-</c>, one at a time.</summary>
    /// <exception cref="ToolFailure">The file cannot be reached.</exception>
    public static IEnumerable<string> Read(string path, ToolConsole console)
    {
        using var reader = new StreamReader(path == "-" ? console.Input : Open(path), Encoding.UTF8);
        while (Next(reader, path) is { } line) yield return line;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw Unreadable(path, exception);
        }
    }

    private static string? Next(TextReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw Unreadable(path, exception);
        }
    }

    private static ToolFailure Unreadable(string path, Exception exception) =>
        new(ExitStatus.Unreachable, ToolDiagnostics.CannotRead(path, FileAccessFailure.Of(exception, path)));
}
