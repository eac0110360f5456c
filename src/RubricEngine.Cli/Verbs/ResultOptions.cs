using System.CommandLine;

namespace RubricEngine.Cli;

/// <summary>The options of the verbs that write results: in which format, and where to.</summary>
internal sealed class ResultOptions
{
    private readonly Option<string?> _format = new("--format") { HelpName = "table|ndjson|csv", Description = "table on a terminal, ndjson otherwise." };
    private readonly Option<string?> _output = new("-o", "--output") { HelpName = "FILE", Description = "Writes the results to a file." };

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
    }

    /// <summary>The format asked for, and the file, or null for standard output.</summary>
    public (string Format, string? Output) Read(ParseResult parsed, ToolConsole console)
    {
        string? output = parsed.GetValue(_output);
        return (OptionValues.OneOf(parsed.GetValue(_format) ?? (console.OutputIsTerminal && output is null ? "table" : "ndjson"), "--format", "table", "ndjson", "csv"), output);
    }
}
