using System.Collections.Immutable;

namespace RubricEngine.Text;

/// <summary>A text with the path it came from. Immutable and safe on any number of threads.</summary>
/// <example>
/// <code>
/// var source = new SourceText("ward.rubric.yaml", "format: 1\nrubric: test/ward\n");
/// LinePosition second = source.GetPosition(source.GetOffset(new LinePosition(2, 1)));
/// var place = new Origin(source, new TextSpan(10, 6));
/// Console.WriteLine($"{place}: {source.GetLine(second.Line)}");
/// </code>
/// </example>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Keeps <paramref name="text"/> and notes where its lines start.</summary>
    /// <param name="path">The path as diagnostics shall print it; a name in angle brackets where there is no file.</param>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line of the file that the text starts on; more than 1 where it is an excerpt, as one record of a large file.</param>
    public SourceText(string path, string text, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        Path = path;
        Text = text;
        FirstLine = firstLine;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The whole text, or the excerpt.</summary>
    public string Text { get; }

    /// <summary>The number of the first line: 1, unless the text is an excerpt of a file.</summary>
    public int FirstLine { get; }

    /// <summary>Number of lines; at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line and column of an offset; offsets past the end give the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        int index = _lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(FirstLine + line, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a line without its line break.</summary>
    /// <param name="line">Line number: <see cref="LineCount"/> lines from <see cref="FirstLine"/>.</param>
    public string GetLine(int line)
    {
        int index = line - FirstLine;
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(line));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, LineCount, nameof(line));
        int start = _lineStarts[index];
        int end = index + 1 == LineCount ? Text.Length : _lineStarts[index + 1];
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The offset of a line and column; places outside the text give the nearest place inside.</summary>
    public int GetOffset(LinePosition position)
    {
        int index = Math.Clamp(position.Line - FirstLine, 0, LineCount - 1);
        return Math.Clamp(_lineStarts[index] + position.Column - 1, 0, Text.Length);
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
