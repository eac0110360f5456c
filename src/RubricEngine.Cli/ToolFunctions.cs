using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Scripting;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>
/// The functions that rubrics may call: those of the folders of plugins, whose code is run because the user names them, and where scripts are
/// allowed those of the scripts in the folders named and beside a rubric.
/// </summary>
internal sealed class ToolFunctions
{
    private readonly bool _allowsScripts;
    private readonly ImmutableArray<string> _folders;
    private readonly Lazy<ImmutableArray<string>> _named;
    private readonly Lazy<FunctionSet> _ofNamed;
    private readonly FunctionSet _ofPlugins;
    private readonly Dictionary<string, LoadedFunctions> _loaded = new(StringComparer.Ordinal);

    /// <param name="plugins">The folders of plugins.</param>
    /// <param name="rubrics">The folders of rubrics that the user named.</param>
    /// <param name="allowsScripts">Whether scripts are run.</param>
    /// <exception cref="ToolFailure">A plugin cannot be loaded.</exception>
    public ToolFunctions(IReadOnlyList<string> plugins, IReadOnlyList<string> rubrics, bool allowsScripts)
    {
        _allowsScripts = allowsScripts;
        _folders = [.. plugins, .. rubrics];
        _named = new(() => [.. ScriptFiles.In(_folders).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)]);
        _ofNamed = new(() => Compiled(_named.Value));
        _ofPlugins = OfPlugins(plugins);
        if (Load([_ofPlugins]).Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } wrong) throw new ToolFailure(ExitStatus.AtFault, wrong);
    }

    /// <summary>What a rubric may call, and what is wrong with the scripts.</summary>
    /// <param name="rubricFile">The file of the rubric; null where it has none.</param>
    /// <exception cref="ToolFailure">A folder cannot be read.</exception>
    public LoadedFunctions For(string? rubricFile)
    {
        string folder = _allowsScripts && rubricFile is not null ? Path.GetDirectoryName(Path.GetFullPath(rubricFile)) ?? "" : "";
        if (_loaded.TryGetValue(folder, out LoadedFunctions? known)) return known;
        return _loaded[folder] = _allowsScripts ? Load([_ofPlugins, _ofNamed.Value, Compiled(Beside(rubricFile))]) : Load([_ofPlugins]);
    }

    /// <summary>The same diagnostics; where scripts are not allowed, an error at the name of a function that a script declares is told so.</summary>
    public ImmutableArray<Diagnostic> WithScriptsNamed(ImmutableArray<Diagnostic> diagnostics, string? rubricFile)
    {
        if (_allowsScripts || diagnostics.All(d => d.Severity != Severity.Error)) return diagnostics;
        Dictionary<string, string> declared = ScriptFiles.Declared([.. _named.Value, .. Beside(rubricFile)]);
        return [.. diagnostics.Select(d => d.Severity == Severity.Error && declared.TryGetValue(TextAt(d.Origin), out string? script) ? d with { Help = ToolDiagnostics.ScriptDeclares(script) } : d)];
    }

    private static string TextAt(Origin? place) => place is null ? "" : place.Source.Text.Substring(place.Span.Start, place.Span.Length);

    /// <summary>The scripts beside a rubric that do not stand in a folder named.</summary>
    private ImmutableArray<string> Beside(string? rubricFile) =>
        rubricFile is null ? [] : [.. ScriptFiles.Beside(rubricFile).ExceptBy(_named.Value.Select(Path.GetFullPath), Path.GetFullPath, StringComparer.Ordinal)];

    private static FunctionSet OfPlugins(IReadOnlyList<string> folders)
    {
        var sets = new List<FunctionSet>();
        foreach (string folder in folders)
        {
            // Functions that are let go live as long as the rubrics that call them.
            using var plugins = new PluginFolder(folder);
            sets.Add(plugins.Load());
        }
        return new FunctionSet([.. sets.SelectMany(s => s.Functions)], [.. sets.SelectMany(s => s.Diagnostics)]);
    }

    // Invariant: where no script is compiled, nothing here loads the compiler.
    private static FunctionSet Compiled(ImmutableArray<string> scripts) => scripts.IsEmpty ? new FunctionSet([], []) : CompiledByCompiler(scripts);

    private static FunctionSet CompiledByCompiler(ImmutableArray<string> scripts)
    {
        using var source = new ScriptFunctions(new ScriptPolicy { AllowScripts = true }, scripts);
        return source.Load();
    }

    private static LoadedFunctions Load(IEnumerable<FunctionSet> sets)
    {
        using var sources = new FunctionSources(sets.Select(set => new LoadedSet(set)));
        return sources.Load();
    }

    /// <summary>Functions that were loaded already.</summary>
    private sealed class LoadedSet(FunctionSet set) : IFunctionSource
    {
        public ImmutableArray<string> Folders => [];

        public FunctionSet Load() => set;

        public void Dispose()
        {
            // Whoever loaded them has let them go already; they live as long as the rubrics that call them.
        }
    }
}
