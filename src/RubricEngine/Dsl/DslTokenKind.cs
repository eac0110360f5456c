namespace RubricEngine.Dsl;

internal enum DslTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Letters, digits and <c>_</c>, not beginning with a digit.</summary>
    Word,

    /// <summary>A number or a date, without a sign.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A name in backticks.</summary>
    Name,

    /// <summary>Any other character; <c>..</c> is one sign.</summary>
    Sign,
}
