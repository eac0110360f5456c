using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting.Tests;

/// <summary>Several sources of functions are one registry.</summary>
public sealed class FunctionSourcesTests
{
    private readonly ListedFunctions _first = new(), _second = new();

    [Fact]
    public void Functions_of_all_sources_are_registered_in_order()
    {
        _first.Functions = [new(new Constant("b", 1), new FunctionPolicy())];
        _second.Functions = [new(new Constant("a", 1), new FunctionPolicy())];
        using var sources = new FunctionSources([_first, _second]);
        LoadedFunctions loaded = sources.Load();
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(["b", "a"], loaded.Registry.Signatures.Select(s => s.Name));
    }

    [Fact]
    public void The_registry_is_the_same_object_where_nothing_has_changed()
    {
        _first.Functions = [new(new Constant("a", 1), new FunctionPolicy())];
        using var sources = new FunctionSources([_first, _second]);
        FunctionRegistry before = sources.Load().Registry;
        Assert.Same(before, sources.Load().Registry);
        _first.Functions = [new(new Constant("a", 1), new FunctionPolicy())];
        Assert.NotSame(before, sources.Load().Registry);
    }

    [Fact]
    public void Of_two_functions_of_one_name_the_first_source_has_it()
    {
        _first.Functions = [new(new Constant("a", 1), new FunctionPolicy { Plugin = "one" })];
        _second.Functions = [new(new Constant("a", 2), new FunctionPolicy { Plugin = "two" })];
        using var sources = new FunctionSources([_first, _second]);
        LoadedFunctions loaded = sources.Load();
        Assert.Single(loaded.Registry.Signatures);
        Diagnostic only = Assert.Single(loaded.Diagnostics);
        Assert.Equal("RUB3101", only.Code);
        Assert.Equal("the function `a` of two is left out: one has one of this name", only.Message.English);
    }

    [Fact]
    public void A_function_whose_signature_throws_is_left_out()
    {
        _first.Functions = [new(new WithoutSignature(), new FunctionPolicy { Plugin = "one" }), new(new Constant("a", 1), new FunctionPolicy())];
        using var sources = new FunctionSources([_first]);
        LoadedFunctions loaded = sources.Load();
        Assert.Single(loaded.Registry.Signatures);
        Diagnostic only = Assert.Single(loaded.Diagnostics);
        Assert.Equal("RUB3102", only.Code);
        Assert.EndsWith("cannot be read: no signature today", only.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_disposed_once()
    {
        var sources = new FunctionSources([_first]);
        sources.Dispose();
        sources.Dispose();
        Assert.Equal(1, _first.Disposed);
        Assert.Throws<ObjectDisposedException>(sources.Load);
    }

    private sealed class WithoutSignature : IRubricFunction
    {
        public FunctionSignature Signature => throw new InvalidOperationException("no signature today.");

        public FunctionAnswer Invoke(FunctionArguments arguments) => 0L;
    }
}
