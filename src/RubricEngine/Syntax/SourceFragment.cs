using RubricEngine.Text;

namespace RubricEngine.Syntax;

/// <summary>A text to parse that stands inside a source, perhaps quoted or folded there, with the place of each of its characters.</summary>
internal sealed partial class SourceFragment
{
    private readonly int[]? _offsets;
    private readonly int _start;

    /// <summary>A fragment that stands in the source as it is.</summary>
    public SourceFragment(SourceSpan span)
    {
        Source = span.Source;
        Text = span.Source.Text.Substring(span.Start, span.Length);
        _start = span.Start;
    }

    /// <summary>A fragment that stands in the source as it is, of which the text is at hand.</summary>
    public SourceFragment(SourceText source, string text, int start) => (Source, Text, _start) = (source, text, start);

    /// <summary>A fragment whose characters stand at <paramref name="offsets"/>; one more than there are characters, the last being the end.</summary>
    public SourceFragment(SourceText source, string text, int[] offsets)
    {
        if (offsets.Length != text.Length + 1) throw new ArgumentException("one offset for each character and one for the end", nameof(offsets));
        Source = source;
        Text = text;
        _offsets = offsets;
    }

    /// <summary>A fragment that stands in no file.</summary>
    public static SourceFragment Of(string text)
    {
        var source = new SourceText("<built>", text);
        return new SourceFragment(new SourceSpan(source, 0, text.Length));
    }

    /// <summary>A fragment in NFC of a text whose characters stand at <paramref name="offsets"/>.</summary>
    public static SourceFragment Composed(SourceText source, string text, int[] offsets)
    {
        (text, offsets) = Compose(text, offsets);
        return new SourceFragment(source, text, offsets);
    }

    public SourceText Source { get; }

    public string Text { get; }

    /// <summary>The place in the source of a stretch of <see cref="Text"/>.</summary>
    public SourceSpan Locate(int start, int end)
    {
        if (_offsets is null) return new SourceSpan(Source, _start + start, end - start);
        int from = _offsets[start];
        return new SourceSpan(Source, from, Math.Max(0, (end > start ? _offsets[end - 1] + 1 : from) - from));
    }

    /// <summary>A stretch of the fragment.</summary>
    public SourceFragment Part(int start, int end)
    {
        int[] offsets = new int[end - start + 1];
        for (int i = start; i < end; i++) offsets[i - start] = Locate(i, i + 1).Start;
        offsets[^1] = end > start ? Locate(end - 1, end).End : Locate(start, start).Start;
        return new SourceFragment(Source, Text[start..end], offsets);
    }
}
