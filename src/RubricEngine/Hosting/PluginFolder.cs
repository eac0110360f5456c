using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>
/// Functions of the assemblies in a folder. Each plugin is described by a manifest: <c>plugin.json</c> in a folder of its own, or
/// <c>NAME.plugin.json</c> beside its assembly; and each has a load context of its own, so that it can be replaced and removed while the
/// host runs. Its functions are its public classes that implement <see cref="Functions.IRubricFunction"/> and have a constructor without
/// parameters.
/// </summary>
/// <remarks>
/// Whoever may write into the folder can have code run in the host's process, unless <see cref="PluginOptions.AllowedHashes"/> says which
/// assemblies may be loaded. Files are read as a whole and not kept open. Native libraries in the folder are not loaded: a system loads them by
/// their path, and what lies there then need not be what was hashed. A plugin that needs one finds what the host itself has installed.
/// </remarks>
/// <example>
/// <code language="json">
/// {
///   "name": "flood",
///   "version": "1.0.0",
///   "engine": ">=0.1 &lt;1.0",
///   "assembly": "Flood.dll",
///   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
///   "dependencies": { "Flood.Maps.dll": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" }
/// }
/// </code>
/// </example>
[RequiresUnreferencedCode(Unseen)]
public sealed class PluginFolder : IFunctionSource
{
    internal const string Unseen = "What a plugin needs of the host is not known when the host is trimmed.";

    private readonly string _folder;
    private readonly PluginOptions _options;
    private ImmutableDictionary<string, Plugin> _plugins = ImmutableDictionary.Create<string, Plugin>(StringComparer.Ordinal);

    /// <param name="folder">The folder.</param>
    /// <param name="options">What may be loaded, and how long a call may take.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">An allowed hash is none; or the time limit is neither positive nor infinite.</exception>
    public PluginFolder(string folder, PluginOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder `{folder}`");
        _folder = folder;
        _options = options ?? new PluginOptions();
        if (_options.Faults().FirstOrDefault() is { } fault) throw new ArgumentException(fault, nameof(options));
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Folders => [_folder];

    /// <inheritdoc/>
    public FunctionSet Load()
    {
        var diagnostics = new DiagnosticBag();
        var plugins = ImmutableDictionary.CreateBuilder<string, Plugin>(StringComparer.Ordinal);
        var byName = new Dictionary<string, Plugin>(StringComparer.Ordinal);
        foreach (string path in PluginFiles.Manifests(_folder, diagnostics))
        {
            if (PluginContent.Read(path, _options, diagnostics) is not { } content) continue;
            if (byName.TryGetValue(content.Manifest.Name, out Plugin? other))
            {
                diagnostics.Add(DiagnosticCatalogue.PluginTwice(content.Manifest.Place, content.Manifest.Name, other.Content.Manifest.Place));
                continue;
            }
            Plugin? before = _plugins.GetValueOrDefault(path);
            if ((before?.Content.IsSame(content) == true ? before : Plugin.Load(content, _options.TimeLimit, diagnostics)) is not { } plugin) continue;
            foreach (Diagnostic diagnostic in plugin.Diagnostics) diagnostics.Add(diagnostic);
            plugins.Add(path, plugin);
            byName.Add(content.Manifest.Name, plugin);
        }
        ImmutableDictionary<string, Plugin> gone = _plugins;
        _plugins = plugins.ToImmutable();
        foreach ((string path, Plugin plugin) in gone)
            if (_plugins.GetValueOrDefault(path) != plugin) plugin.Unload();
        return new FunctionSet([.. byName.Values.SelectMany(p => p.Functions)], diagnostics.ToSortedArray());
    }

    /// <summary>Releases all plugins; each is collected when the last rubric that calls it is.</summary>
    public void Dispose()
    {
        foreach (Plugin plugin in _plugins.Values) plugin.Unload();
        _plugins = _plugins.Clear();
    }
}
