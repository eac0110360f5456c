namespace RubricEngine.Catalogs;

/// <summary>What names a rubric in a catalogue: its id, and its version where one is named.</summary>
internal readonly record struct RubricReference(string Id, string? Version)
{
    /// <summary>Reads <c>vn/ward-police@2024.1</c>, or the id alone.</summary>
    public static RubricReference Parse(string text)
    {
        string trimmed = text.Trim();
        int at = trimmed.IndexOf('@');
        return at < 0 ? new(trimmed, null) : new(trimmed[..at].TrimEnd(), trimmed[(at + 1)..].TrimStart());
    }

    public override string ToString() => Version is null ? Id : $"{Id}@{Version}";
}
