namespace RubricEngine.Functions;

/// <summary>Why a call of a function has no answer.</summary>
public enum FunctionFaultKind
{
    /// <summary>The function itself said that the answer is not known.</summary>
    SaidUnknown,

    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It answered what its signature does not allow.</summary>
    WrongAnswer,

    /// <summary>A script used up its fuel.</summary>
    OutOfFuel,

    /// <summary>A call took longer than its limit; it was left behind, and the function is not called any more.</summary>
    TooSlow,

    /// <summary>It is not called any more, because a call before was too slow.</summary>
    Disabled,
}
