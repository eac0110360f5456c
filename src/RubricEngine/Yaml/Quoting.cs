using RubricEngine.Documents;

namespace RubricEngine.Yaml;

/// <summary>How a value should have been written, for the help of diagnostics.</summary>
internal static class Quoting
{
    /// <summary>A text in the quotes that need the fewest changes.</summary>
    public static string Quote(string text) =>
        text.Contains('"') || text.Contains('\\') ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{text}\"";

    /// <summary>Whether the value of a key is free text and not an expression.</summary>
    public static bool IsText(Key? key) =>
        key is Key.Title or Key.Label or Key.Name or Key.Citation or Key.Code or Key.Grade or Key.Level or Key.Reach or Key.Evidence;
}
