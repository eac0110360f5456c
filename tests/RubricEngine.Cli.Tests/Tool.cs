using System.Text;

namespace RubricEngine.Cli.Tests;

/// <summary>Runs the tool inside the test process.</summary>
internal static class Tool
{
    public static ToolResult Run(params string[] args) => RunWith("", args);

    public static ToolResult RunWith(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int status = RubricCommand.Run(args, new ToolConsole(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error));
        return new ToolResult(status, output.ToString(), error.ToString());
    }
}

/// <summary>What one run gave.</summary>
internal sealed record ToolResult(int Status, string Output, string Error)
{
    /// <summary>The lines on stdout.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
