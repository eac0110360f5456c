namespace RubricEngine.Functions;

/// <summary>The figures of a list of records. The first argument names the list, the second is what is taken of each record.</summary>
internal enum AggregateFunction
{
    /// <summary>How many records; no second argument.</summary>
    Count,

    /// <summary>0 for no records.</summary>
    Sum,

    /// <summary>Unknown for no records, as are the lowest, the highest and the share.</summary>
    Mean,
    Lowest,
    Highest,

    /// <summary>False for no records.</summary>
    Any,

    /// <summary>True for no records, as is none.</summary>
    All,
    None,

    /// <summary>The share of records of which a condition holds.</summary>
    Share,
}
