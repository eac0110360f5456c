namespace RubricEngine.Dsl;

/// <summary>A word or sign of the keyword form, with the blanks and comments before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lead">Where the blanks and comments before it start: at the end of the token before.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last.</param>
/// <param name="Line">The line it starts on, from 0.</param>
/// <param name="Indent">How far that line is indented, in characters.</param>
internal readonly record struct DslToken(DslTokenKind Kind, int Lead, int Start, int End, int Line, int Indent)
{
    /// <summary>A word of some phrase in NFC; null for what no phrase has.</summary>
    public string? Word { get; init; }

    /// <summary>Of a sign, its character, <c>:</c> say; of two points <c>‥</c>.</summary>
    public char Sign { get; init; }

    /// <summary>Whether it is the first on its line.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Of a text or name, whether its closing quote is missing.</summary>
    public bool IsOpen { get; init; }
}
