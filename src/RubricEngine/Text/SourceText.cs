namespace RubricEngine.Text;

/// <summary>A text with the path it came from. Immutable and safe on any number of threads.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Keeps <paramref name="text"/> and notes where its lines start.</summary>
    /// <param name="path">The path as diagnostics shall print it; a name in angle brackets where there is no file.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line and column of an offset; offsets past the end give the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        int index = Array.BinarySearch(_lineStarts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a line without its line break.</summary>
    /// <param name="line">Line number, from 1 to <see cref="LineCount"/>.</param>
    public string GetLine(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        int start = _lineStarts[line - 1];
        int end = line == LineCount ? Text.Length : _lineStarts[line];
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The offset of a line and column; places outside the text give the nearest place inside.</summary>
    public int GetOffset(LinePosition position)
    {
        int line = Math.Clamp(position.Line, 1, LineCount);
        return Math.Clamp(_lineStarts[line - 1] + position.Column - 1, 0, Text.Length);
    }

    private static int[] FindLineStarts(string text)
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
