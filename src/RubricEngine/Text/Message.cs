namespace RubricEngine.Text;

/// <summary>A sentence for people, in both languages.</summary>
/// <param name="English">The English wording.</param>
/// <param name="Vietnamese">The Vietnamese wording.</param>
public sealed record Message(string English, string Vietnamese)
{
    // An explanation has hundreds of sentences and is read in one language: most are kept as what they say it of.
    // Invariant: either both wordings are given, or what tells them reads nothing that changes.
    private readonly Telling? _told;
    private readonly string? _english = English, _vietnamese = Vietnamese;

    private Message(Telling told) : this(null!, null!) => _told = told;

    /// <summary>The English wording.</summary>
    public string English
    {
        get => _english ?? _told!.In(Language.English);
        init => _english = value;
    }

    /// <summary>The Vietnamese wording.</summary>
    public string Vietnamese
    {
        get => _vietnamese ?? _told!.In(Language.Vietnamese);
        init => _vietnamese = value;
    }

    /// <summary>A sentence that is told when it is read.</summary>
    /// <param name="of">What it is told of, which does not change.</param>
    /// <param name="tell">Tells it in a language, the same whenever it is asked; it holds nothing itself, so that all sentences of a kind share it.</param>
    internal static Message Of<T>(T of, Func<T, Language, string> tell) => new(new Telling<T>(of, tell));

    /// <summary>The wording in a language.</summary>
    public string In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>Whether both say the same in both languages.</summary>
    public bool Equals(Message? other) => other is not null && (ReferenceEquals(this, other) || (English == other.English && Vietnamese == other.Vietnamese));

    /// <summary>Equal for equal sentences.</summary>
    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    /// <summary>The English wording.</summary>
    public override string ToString() => English;

    private abstract class Telling
    {
        public abstract string In(Language language);
    }

    private sealed class Telling<T>(T of, Func<T, Language, string> tell) : Telling
    {
        public override string In(Language language) => tell(of, language);
    }
}
