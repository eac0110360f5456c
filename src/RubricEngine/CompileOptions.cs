using RubricEngine.Functions;

namespace RubricEngine;

/// <summary>What compiling a rubric may use beside its text.</summary>
public sealed record CompileOptions
{
    /// <summary>Where what the rubric extends and imports is looked up; none unless given, and then a rubric that extends or imports does not compile.</summary>
    public RubricCatalog? Catalog { get; init; }

    /// <summary>The assessment date, by which the version in force is chosen where an id is given without one; none unless given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The functions of hosts and plugins that the rubric may call; none unless given.</summary>
    public FunctionRegistry Functions { get; init; } = FunctionRegistry.Empty;

    internal static CompileOptions Default { get; } = new();

    /// <summary>Whether a version that is there twice in the catalogue is looked at.</summary>
    internal bool ChecksTwins { get; init; } = true;
}
