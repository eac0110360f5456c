namespace RubricEngine.Text;

/// <summary>A stretch of a source text, counted in UTF-16 units from its start.</summary>
/// <param name="Start">Offset of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from the start of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    internal static TextSpan Cover(TextSpan first, TextSpan last) =>
        new(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End) - Math.Min(first.Start, last.Start));
}
