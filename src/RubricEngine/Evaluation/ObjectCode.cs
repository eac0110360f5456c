namespace RubricEngine.Evaluation;

/// <summary>How emitted code ended.</summary>
internal enum CodeEnd
{
    Done,

    /// <summary>The record is none that the code is for.</summary>
    NotOfThisKind,

    /// <summary>Something of the record is not accepted.</summary>
    Bad,
}

/// <summary>Code that reads an object and computes a plan's values of it.</summary>
internal delegate CodeEnd ObjectCode<in T>(RecordInputs inputs, T subject, RecordValues values);
