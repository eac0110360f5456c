using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>
/// Several sources of functions as one registry. Where two functions have one name, the source that comes first has it and the other
/// function is a diagnostic. Safe on any number of threads.
/// </summary>
/// <example>
/// <code>
/// using var sources = new FunctionSources([new PluginFolder("plugins")]);
/// LoadedFunctions loaded = sources.Load();
/// CompileResult result = RubricCompiler.CompileFile("ward.rubric.yaml", new CompileOptions { Functions = loaded.Registry });
/// </code>
/// </example>
public sealed class FunctionSources : IDisposable
{
    private readonly ImmutableArray<IFunctionSource> _sources;
    private readonly Action<FunctionFailure>? _onFailure;
    private readonly FunctionLanes _lanes = new();
    private readonly Lock _loading = new();
    private ImmutableArray<(SourcedFunction Sourced, ForeignFunction Foreign)> _taken = [];
    private FunctionRegistry _registry = FunctionRegistry.Empty;
    private bool _isDisposed;

    /// <param name="sources">The sources; they are disposed with this.</param>
    /// <param name="onFailure">Is told of failures of any function, from any thread, beside whom its policy names.</param>
    public FunctionSources(IEnumerable<IFunctionSource> sources, Action<FunctionFailure>? onFailure = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        _onFailure = onFailure;
    }

    /// <summary>The folders that the sources read.</summary>
    public IEnumerable<string> Folders => _sources.SelectMany(s => s.Folders).Distinct(StringComparer.Ordinal);

    /// <summary>Asks every source what it has now. A function that has not changed keeps its state: disabled, it stays so.</summary>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public LoadedFunctions Load()
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var diagnostics = new DiagnosticBag();
            var registry = FunctionRegistry.Empty;
            var taken = ImmutableArray.CreateBuilder<(SourcedFunction, ForeignFunction)>();
            foreach (SourcedFunction sourced in _sources.SelectMany(source => FunctionsOf(source, diagnostics)))
            {
                if (Foreign(sourced, diagnostics) is not { } foreign) continue;
                if (registry.NameTaken(foreign) is { } name)
                {
                    diagnostics.Add(DiagnosticCatalogue.FunctionNameTaken(sourced.Origin, name, foreign.Plugin, registry.Find(name)!.Plugin));
                    continue;
                }
                registry = registry.Add(foreign);
                taken.Add((sourced, foreign));
            }
            if (!taken.Select(t => t.Item2).SequenceEqual(_taken.Select(t => t.Foreign))) _registry = registry;
            _taken = taken.ToImmutable();
            return new LoadedFunctions(_registry, diagnostics.ToSortedArray());
        }
    }

    /// <summary>Releases the sources. Rubrics that call their functions go on with them as long as they are held.</summary>
    public void Dispose()
    {
        lock (_loading)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            (_taken, _registry) = ([], FunctionRegistry.Empty);
            foreach (IFunctionSource source in _sources) source.Dispose();
        }
    }

    private static ImmutableArray<SourcedFunction> FunctionsOf(IFunctionSource source, DiagnosticBag diagnostics)
    {
        try
        {
            FunctionSet set = source.Load();
            foreach (Diagnostic diagnostic in set.Diagnostics) diagnostics.Add(diagnostic);
            return set.Functions;
        }
        catch (Exception exception)
        {
            // A source that breaks its promise must not take the others with it.
            diagnostics.Add(DiagnosticCatalogue.FunctionSourceFailed(string.Join(", ", source.Folders), exception));
            return [];
        }
    }

    /// <summary>The function as engines call it: the one of before where nothing about it has changed.</summary>
    private ForeignFunction? Foreign(SourcedFunction sourced, DiagnosticBag diagnostics)
    {
        foreach ((SourcedFunction before, ForeignFunction foreign) in _taken)
            if (ReferenceEquals(before.Function, sourced.Function) && before.Policy == sourced.Policy) return foreign;
        try
        {
            return new ForeignFunction(sourced.Function, Heard(sourced.Policy), _lanes);
        }
        catch (Exception exception)
        {
            // Whoever wrote the function wrote its signature.
            diagnostics.Add(DiagnosticCatalogue.FunctionWithoutSignature(sourced.Origin, sourced.Policy.Plugin, exception));
            return null;
        }
    }

    private FunctionPolicy Heard(FunctionPolicy policy) => _onFailure is null ? policy : policy with { OnFailure = _onFailure + policy.OnFailure };
}
