using System.Collections.Immutable;

namespace RubricEngine.Hosting.Tests;

/// <summary>A source that gives what a test says.</summary>
internal sealed class ListedFunctions : IFunctionSource
{
    public ImmutableArray<string> Folders { get; init; } = [];

    public ImmutableArray<SourcedFunction> Functions { get; set; } = [];

    public int Disposed { get; private set; }

    public FunctionSet Load() => new(Functions, []);

    public void Dispose() => Disposed++;
}
