namespace RubricEngine.Dsl;

/// <summary>Where a writer puts brackets of its own around expressions.</summary>
internal enum BracketUse
{
    /// <summary>Only around what is no constant where a constant is expected.</summary>
    Figures,

    /// <summary>Also around tests of a range, whose words bounds of levels have too.</summary>
    Ranges,

    /// <summary>Around every expression of more than one value.</summary>
    All,
}
