namespace RubricEngine.Documents;

/// <summary>How large a rubric file may be. Files come from strangers; real rubrics stay a hundred times below.</summary>
internal sealed record DocumentLimits
{
    /// <summary>Mappings, lists and blocks inside each other.</summary>
    public const int Depth = 100;

    /// <summary>Syntax errors after which reading stops.</summary>
    public const int SyntaxErrors = 20;

    /// <summary>Combining marks in a row; Unicode's stream-safe text has at most as many.</summary>
    public const int CombiningMarks = 30;

    /// <summary>What holds for every file.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>4 MiB, in bytes of the file and in UTF-16 units of the text.</summary>
    public int Length { get; init; } = 4 * 1024 * 1024;

    /// <summary>Nodes with every alias written out.</summary>
    public int Nodes { get; init; } = 250_000;
}
