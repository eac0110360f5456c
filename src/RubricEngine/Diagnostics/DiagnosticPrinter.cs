using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Diagnostics;

/// <summary>Prints diagnostics the way compilers do: place, message, source line, caret, help.</summary>
public static class DiagnosticPrinter
{
    private const int WidestLine = 160;

    /// <summary>Prints one diagnostic, without a final line break.</summary>
    /// <param name="diagnostic">What to print.</param>
    /// <param name="language">The language of message and help; severity words stay English, as tools expect.</param>
    public static string Print(Diagnostic diagnostic, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var text = new StringBuilder();
        if (diagnostic.Origin is { } origin) text.Append(origin).Append(": ");
        text.Append(Word(diagnostic.Severity)).Append(' ').Append(diagnostic.Code).Append(": ")
            .Append(diagnostic.Message.In(language));
        if (diagnostic.Origin is { } place) AppendSource(text, place);
        if (diagnostic.Help is { } help) text.Append('\n').Append("help: ").Append(help.In(language));
        return text.ToString();
    }

    /// <summary>The severity as tools read it: <c>note</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void AppendSource(StringBuilder text, Origin place)
    {
        LinePosition position = place.Position;
        string line = place.Source.GetLine(position.Line);
        int column = Math.Min(position.Column - 1, line.Length);
        int length = Math.Max(1, Math.Min(place.Span.Length, line.Length - column));
        int from = column <= WidestLine / 2 ? 0 : column - WidestLine / 2;
        string shown = line.Length - from > WidestLine ? line.Substring(from, WidestLine) : line[from..];
        length = Math.Max(1, Math.Min(length, shown.Length - (column - from)));
        text.Append('\n').Append(shown).Append('\n');
        foreach (char c in shown.AsSpan(0, Math.Min(column - from, shown.Length)))
            if (c == '\t') text.Append('\t');
            else if (!IsCombining(c)) text.Append(' ');
        int carets = 0;
        foreach (char c in shown.AsSpan(Math.Min(column - from, shown.Length), Math.Min(length, shown.Length - Math.Min(column - from, shown.Length))))
            if (!IsCombining(c)) carets++;
        text.Append('^', Math.Max(1, carets));
    }

    private static bool IsCombining(char c) =>
        System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
