namespace RubricEngine.Documents;

/// <summary>Where a phrase stands in the element that it is a phrase of.</summary>
internal enum PhrasePlace
{
    /// <summary>First, and once: the name of the element and what goes with it. An element has several only to choose from.</summary>
    Intro,

    /// <summary>Before the brace only, since after it the words could be taken for another element's.</summary>
    HeadOnly,

    /// <summary>Best before the brace; read behind it too.</summary>
    Head,

    /// <summary>Best behind the brace, a line each; read before it too.</summary>
    Body,

    /// <summary>Last: it ends an element that has no braces.</summary>
    Close,
}
