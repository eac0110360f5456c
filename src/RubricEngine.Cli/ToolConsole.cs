using System.Text;

namespace RubricEngine.Cli;

/// <summary>The streams a command talks through; tests put strings in their place.</summary>
internal sealed class ToolConsole(Stream input, TextWriter output, TextWriter error) : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether a person reads the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the messages as they come; progress is drawn only then.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns that a table may take.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Set when the user wants the command to stop.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>The streams of this process, in UTF-8 without byte order marks.</summary>
    public static ToolConsole OfProcess(CancellationToken interrupted)
    {
        var output = new StreamWriter(new OutputPipe(), s_utf8, bufferSize: 16_384) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true, NewLine = "\n" };
        return new ToolConsole(Console.OpenStandardInput(), output, error)
        {
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected || Console.WindowWidth < 40 ? 80 : Console.WindowWidth,
            Interrupted = interrupted,
        };
    }

    public void Dispose()
    {
        Input.Dispose();
        Error.Dispose();
    }
}
