namespace RubricEngine.Text;

/// <summary>A sentence for people, in both languages.</summary>
/// <param name="English">The English wording.</param>
/// <param name="Vietnamese">The Vietnamese wording.</param>
public sealed record Message(string English, string Vietnamese)
{
    /// <summary>The wording in a language.</summary>
    public string In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>The English wording.</summary>
    public override string ToString() => English;
}
