namespace RubricEngine.Columns;

/// <summary>The distinct texts of a table, by their codes from 0.</summary>
internal sealed class TextDictionary
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public int Count => _texts.Count;

    public string this[int code] => _texts[code];

    public int CodeOf(string text)
    {
        if (_codes.TryGetValue(text, out int code)) return code;
        _texts.Add(text);
        _codes.Add(text, _texts.Count - 1);
        return _texts.Count - 1;
    }
}
