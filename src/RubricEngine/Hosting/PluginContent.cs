using System.Collections.Immutable;
using System.Security.Cryptography;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>The files of a plugin, read once: what was hashed is what is loaded.</summary>
internal sealed class PluginContent
{
    private const int MostBytes = 64 * 1024 * 1024;

    private PluginContent(PluginManifest manifest, ImmutableArray<byte[]> assemblies) => (Manifest, Assemblies) = (manifest, assemblies);

    public PluginManifest Manifest { get; }

    /// <summary>The assemblies in the order of the manifest, the plugin's own first. Their hashes are those of the manifest.</summary>
    public ImmutableArray<byte[]> Assemblies { get; }

    /// <summary>The plugin of a manifest; null, with diagnostics, where it is not whole, not allowed, or for another engine.</summary>
    public static PluginContent? Read(string path, PluginOptions options, DiagnosticBag diagnostics)
    {
        int errors = diagnostics.ErrorCount;
        if (Guarded(path, PluginFiles.PlaceOf(path), () => RubricFile.Read(path, diagnostics), diagnostics) is not { } source) return null;
        if (PluginManifest.Read(source, diagnostics) is not { } manifest) return null;
        if (!manifest.Engine.Includes(EngineRange.Current)) diagnostics.Add(DiagnosticCatalogue.EngineOutOfRange(manifest.EnginePlace, manifest.Name, manifest.Engine.ToString(), EngineRange.Current.ToString()));
        var assemblies = ImmutableArray.CreateBuilder<byte[]>();
        foreach (PluginManifest.AssemblyFile file in manifest.Files)
        {
            string name = Path.Combine(Path.GetDirectoryName(path)!, file.Name);
            if (Guarded(name, file.NamePlace, () => Bytes(name), diagnostics) is not { } bytes) continue;
            string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!hash.Equals(file.Hash, StringComparison.OrdinalIgnoreCase)) diagnostics.Add(DiagnosticCatalogue.PluginHashDiffers(file.HashPlace, file.Name, hash));
            else if (!options.Allows(hash)) diagnostics.Add(DiagnosticCatalogue.PluginNotAllowed(file.NamePlace, file.Name, hash));
            assemblies.Add(bytes);
        }
        return diagnostics.ErrorCount == errors ? new PluginContent(manifest, assemblies.ToImmutable()) : null;
    }

    /// <summary>Whether both are the same plugin, byte for byte: equal manifests name equal hashes.</summary>
    public bool IsSame(PluginContent other) => Manifest.Text == other.Manifest.Text;

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length > MostBytes) throw new IOException($"it is larger than {MostBytes >> 20} MiB");
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static T? Guarded<T>(string path, Origin place, Func<T?> read, DiagnosticBag diagnostics) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCatalogue.PluginFileUnreadable(place, path, exception));
            return null;
        }
    }
}
