namespace RubricEngine.Syntax;

internal enum TokenKind
{
    End,

    /// <summary>What could not be read; its diagnostic is already reported.</summary>
    Bad,
    Number,
    Date,
    Quoted,
    Name,
    True,
    False,
    And,
    Or,
    Not,
    If,
    Then,
    Else,
    Between,

    /// <summary>The Vietnamese <c>đến</c> of <c>từ … đến …</c>; English uses <see cref="And"/> there.</summary>
    Until,
    In,

    /// <summary>An <c>is</c> that no <c>missing</c> follows.</summary>
    Is,
    IsMissing,
    IsNotMissing,

    /// <summary><c>at least</c> before a number of conditions.</summary>
    AtLeast,

    /// <summary><c>of</c> behind that number. Between <c>at least</c> and it, a name <c>of</c> needs backticks.</summary>
    OutOf,

    /// <summary>The <c>over</c> behind a function, before the fact whose value makes a cohort.</summary>
    Over,

    /// <summary><c>over cohort</c>: over the subjects of the declared cohort.</summary>
    OverCohort,

    /// <summary><c>over all</c>: over all subjects.</summary>
    OverAll,

    /// <summary>The <c>where</c> behind a cohort; elsewhere the word is a name.</summary>
    Where,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Coalesce,
    Comma,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
}
