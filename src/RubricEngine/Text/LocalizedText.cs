using System.Collections.Immutable;

namespace RubricEngine.Text;

/// <summary>A title or label in one or more languages, in the order written.</summary>
/// <example>
/// <code>
/// var title = new LocalizedText([KeyValuePair.Create("vi", "Diện tích"), KeyValuePair.Create("en", "Area")]);
/// Console.WriteLine(title.In(Language.English));
/// </code>
/// </example>
public sealed class LocalizedText
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _texts;

    /// <summary>A text that is the same in every language.</summary>
    public LocalizedText(string text) : this([new("", text)]) { }

    /// <summary>Texts by language code (<c>vi</c>, <c>en</c>; the empty code stands for any).</summary>
    public LocalizedText(ImmutableArray<KeyValuePair<string, string>> texts)
    {
        if (texts.IsDefaultOrEmpty) throw new ArgumentException("at least one text is needed", nameof(texts));
        _texts = texts;
    }

    /// <summary>All texts with their language codes.</summary>
    public ImmutableArray<KeyValuePair<string, string>> All => _texts;

    /// <summary>The text in a language, else the first one written.</summary>
    public string In(Language language)
    {
        string code = language == Language.Vietnamese ? "vi" : "en";
        foreach (KeyValuePair<string, string> text in _texts)
            if (text.Key == code) return text.Value;
        return _texts[0].Value;
    }

    /// <summary>The first text written.</summary>
    public override string ToString() => _texts[0].Value;
}
