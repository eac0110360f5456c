using System.Text;
using RubricEngine.Text;
using Spectre.Console;

namespace RubricEngine.Cli;

/// <summary>Rows of texts as a table for the terminal.</summary>
internal static class TextGrid
{
    /// <summary>Draws a table with headings.</summary>
    public static void Write(TextWriter output, int width, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        Table table = new Table().Border(TableBorder.Rounded);
        foreach (string heading in headings) table.AddColumn(new TableColumn(new Spectre.Console.Text(Printable(heading))));
        foreach (IReadOnlyList<string> row in rows) table.AddRow([.. row.Select(cell => new Spectre.Console.Text(Printable(cell)))]);
        Terminal(output, width).Write(table);
    }

    /// <summary>A terminal without colours, as wide as asked for.</summary>
    public static IAnsiConsole Terminal(TextWriter output, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Composed, so that every letter has its width, and without what would move the cursor.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (char c in NormalForm.Compose(text)) printable.Append(char.IsControl(c) && c != '\n' ? ' ' : c);
        return printable.ToString();
    }
}
