using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Hosting;
using RubricEngine.Text;

namespace RubricEngine.Scripting;

/// <summary>
/// Functions written in C#, a file <c>*.csx</c> each or several in one file. A signature in a comment stands before its method:
/// <code>
/// //! function flood_risk(area: number 0..100000 digits 2 unit m2, zone: choice low | high) -> number 0..10 digits 1
/// decimal flood_risk(decimal area, string zone) => zone == "high" ? 10m : Math.Min(area / 20000m, 5m);
/// </code>
/// </summary>
/// <remarks>
/// A script may name only what is on a list; it can read nothing but its arguments, and fuel stops it. Each is compiled once and loaded into a
/// context of its own, which is unloaded when nothing calls its functions any more.
/// </remarks>
/// <example>
/// <code>
/// using var sources = new FunctionSources([new ScriptFunctions(new ScriptPolicy { AllowScripts = true }, ["rubrics/ward"])]);
/// CompileResult result = RubricCompiler.CompileFile("rubrics/ward/ward.rubric.yaml", new CompileOptions { Functions = sources.Load().Registry });
/// </code>
/// </example>
public sealed class ScriptFunctions : IFunctionSource
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    private readonly ScriptPolicy _policy;
    private readonly ImmutableArray<string> _paths;
    private readonly Func<SourceText, string, CompiledScript> _compile;
    private readonly Dictionary<string, CompiledScript> _compiled = new(StringComparer.Ordinal);
    private Dictionary<(string Path, string Hash), LoadedScript> _loaded = [];

    /// <param name="policy">What scripts may do. Where it allows none, a script that is found is a diagnostic.</param>
    /// <param name="paths">Files, and folders whose <c>*.csx</c> are read, those of the folders within too. Diagnostics and faults print paths as they are given here.</param>
    /// <exception cref="ArgumentException">The policy has a hash that is none, or a number out of its range.</exception>
    public ScriptFunctions(ScriptPolicy policy, IEnumerable<string> paths) : this(policy, paths, new ScriptCompiler(ScriptCompiler.Patience).Compile)
    {
    }

    internal ScriptFunctions(ScriptPolicy policy, IEnumerable<string> paths, Func<SourceText, string, CompiledScript> compile)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(paths);
        if (policy.Faults().FirstOrDefault() is { } fault) throw new ArgumentException(fault, nameof(policy));
        _policy = policy;
        _compile = compile;
        _paths = [.. paths];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Folders => [.. _paths.Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(p) is { Length: > 0 } folder ? folder : ".").Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public FunctionSet Load()
    {
        var functions = ImmutableArray.CreateBuilder<SourcedFunction>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var loaded = new Dictionary<(string Path, string Hash), LoadedScript>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in Files(diagnostics))
        {
            if (Read(path, diagnostics) is not { } bytes || Compiled(path, bytes, diagnostics) is not { } compiled) continue;
            found.Add(compiled.Hash);
            diagnostics.AddRange(compiled.Diagnostics);
            if (compiled.Image is null) continue;
            var key = (path, compiled.Hash);
            if (!_loaded.TryGetValue(key, out LoadedScript? script)) script = new LoadedScript(compiled, path, _policy);
            loaded[key] = script;
            functions.AddRange(script.Functions);
        }
        Release(_loaded.Where(l => !loaded.ContainsKey(l.Key)).Select(l => l.Value));
        _loaded = loaded;
        // A host that runs for years must not keep every text that a script ever had.
        foreach (string hash in _compiled.Keys.Where(hash => !found.Contains(hash)).ToArray()) _compiled.Remove(hash);
        return new FunctionSet(functions.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>Lets go of the scripts. Rubrics that call them go on with them as long as they are held.</summary>
    public void Dispose()
    {
        Release(_loaded.Values);
        _loaded = [];
        _compiled.Clear();
    }

    private static void Release(IEnumerable<LoadedScript> scripts)
    {
        foreach (LoadedScript script in scripts) script.Unload();
    }

    private List<string> Files(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = new List<string>();
        foreach (string path in _paths)
        {
            try
            {
                if (Directory.Exists(path)) files.AddRange(Directory.GetFiles(path, "*.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
                else files.Add(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(ScriptDiagnosticCatalogue.Unreadable(path, exception));
            }
        }
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    private byte[]? Read(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!_policy.AllowScripts)
        {
            diagnostics.Add(ScriptDiagnosticCatalogue.NotAllowed(Start(path)));
            return null;
        }
        try
        {
            using FileStream file = File.OpenRead(path);
            var bytes = new byte[_policy.SourceBytes + 1];
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= _policy.SourceBytes) return bytes[..length];
            diagnostics.Add(ScriptDiagnosticCatalogue.TooLong(Start(path), _policy.SourceBytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ScriptDiagnosticCatalogue.Unreadable(path, exception));
        }
        return null;
    }

    private CompiledScript? Compiled(string path, byte[] bytes, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!_policy.Allows(hash))
        {
            diagnostics.Add(ScriptDiagnosticCatalogue.NotOnHashList(Start(path), hash));
            return null;
        }
        if (_compiled.TryGetValue(hash, out CompiledScript? known)) return known.At(path);
        string text;
        try
        {
            text = s_utf8.GetString(bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(ScriptDiagnosticCatalogue.NotText(Start(path)));
            return null;
        }
        return _compiled[hash] = _compile(new SourceText(path, text), hash);
    }

    private static Origin Start(string path) => new(new SourceText(path, ""), new Text.TextSpan(0, 0));
}
