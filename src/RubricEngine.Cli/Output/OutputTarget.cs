using System.Text;

namespace RubricEngine.Cli;

/// <summary>Where results go: standard output, or a file that appears only when it is complete.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly string? _path;
    private readonly string? _unfinished;

    private OutputTarget(TextWriter writer, string? path, string? unfinished)
    {
        Writer = writer;
        _path = path;
        _unfinished = unfinished;
    }

    /// <summary>Takes the text, as UTF-8.</summary>
    public TextWriter Writer { get; }

    /// <summary>Opens standard output where no path is given.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="console">Standard output.</param>
    /// <param name="forSpreadsheets">Whether a file starts with a byte order mark, without which spreadsheets misread Vietnamese.</param>
    /// <exception cref="ToolFailure">The file cannot be written.</exception>
    public static OutputTarget Open(string? path, ToolConsole console, bool forSpreadsheets = false)
    {
        if (path is null) return new(console.Output, null, null);
        if (Directory.Exists(path)) throw Unwritable(path, new IOException());
        string unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            return new(new StreamWriter(unfinished, append: false, new UTF8Encoding(forSpreadsheets)) { NewLine = "\n" }, path, unfinished);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw Unwritable(path, exception);
        }
    }

    /// <summary>Puts the complete file in its place.</summary>
    /// <exception cref="ToolFailure">The file cannot be written.</exception>
    public void Complete()
    {
        if (_path is null || _unfinished is null) return;
        try
        {
            Writer.Dispose();
            File.Move(_unfinished, _path, overwrite: true);
        }
        catch (Exception exception) when (FileAccessFailure.Is(exception))
        {
            throw Unwritable(_path, exception);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (_unfinished is null) return;
        Writer.Dispose();
        File.Delete(_unfinished);
    }

    private static ToolFailure Unwritable(string path, Exception exception) =>
        new(ExitStatus.Unreachable, ToolDiagnostics.CannotWrite(path, FileAccessFailure.Of(exception, path)));
}
