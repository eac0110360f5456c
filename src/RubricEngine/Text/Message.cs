namespace RubricEngine.Text;

/// <summary>A sentence for people, in both languages.</summary>
/// <param name="English">The English wording.</param>
/// <param name="Vietnamese">The Vietnamese wording.</param>
public sealed record Message(string English, string Vietnamese)
{
    // An explanation has hundreds of sentences and is read in one language: most are kept as what they say it of.
    // Invariant: either both wordings are given, or what tells them reads nothing that changes.
    private readonly Func<Language, string>? _told;
    private readonly string? _english = English, _vietnamese = Vietnamese;

    /// <param name="told">Tells the sentence in a language, the same one whenever it is asked.</param>
    internal Message(Func<Language, string> told) : this(null!, null!) => _told = told;

    /// <summary>The English wording.</summary>
    public string English
    {
        get => _english ?? _told!(Language.English);
        init => _english = value;
    }

    /// <summary>The Vietnamese wording.</summary>
    public string Vietnamese
    {
        get => _vietnamese ?? _told!(Language.Vietnamese);
        init => _vietnamese = value;
    }

    /// <summary>The wording in a language.</summary>
    public string In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>Whether both say the same in both languages.</summary>
    public bool Equals(Message? other) => other is not null && (ReferenceEquals(this, other) || (English == other.English && Vietnamese == other.Vietnamese));

    /// <summary>Equal for equal sentences.</summary>
    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    /// <summary>The English wording.</summary>
    public override string ToString() => English;
}
