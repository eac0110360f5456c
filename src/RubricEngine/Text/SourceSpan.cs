namespace RubricEngine.Text;

/// <summary>A stretch of a text that knows which text it is of: what one rubric consists of may stand in several files.</summary>
/// <param name="Source">The text.</param>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 marks a place between two characters.</param>
internal readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public SourceSpan(SourceText source, TextSpan span) : this(source, span.Start, span.Length) { }

    /// <summary>Offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The same place without its text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>The place as diagnostics and results keep it.</summary>
    public Origin Origin => new(Source, Span);

    /// <summary>What stands there.</summary>
    public string Written => Source.Text.Substring(Math.Min(Start, Source.Text.Length), Math.Min(Length, Source.Text.Length - Math.Min(Start, Source.Text.Length)));

    /// <summary>The span from the start of <paramref name="first"/> to the end of <paramref name="last"/>; both stand in one text.</summary>
    public static SourceSpan Cover(SourceSpan first, SourceSpan last) => new(first.Source, TextSpan.Cover(first.Span, last.Span));
}
