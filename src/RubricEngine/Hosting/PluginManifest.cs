using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>What a plugin says of itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, as faults print it.</param>
/// <param name="Engine">The versions of the engine that it works with.</param>
/// <param name="EnginePlace">Where that is written.</param>
/// <param name="Files">The assemblies, its own first, each with where its hash is written.</param>
/// <param name="Place">The beginning of the manifest.</param>
internal sealed record PluginManifest(string Name, string Version, EngineRange Engine, Origin EnginePlace, ImmutableArray<PluginManifest.AssemblyFile> Files, Origin Place)
{
    private const int HexDigits = 64;

    /// <summary>The text that it was read from.</summary>
    public string Text => Place.Source.Text;

    public static bool IsHash(string text) => text.Length == HexDigits && text.All(char.IsAsciiHexDigit);

    /// <summary>The manifest of a text; null, with diagnostics, where something is missing or wrong.</summary>
    public static PluginManifest? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (ManifestText.Read(source, diagnostics) is not { } text) return null;
        int errors = diagnostics.ErrorCount;
        ManifestText.Entry? name = text.Required("name"), version = text.Required("version"), engine = text.Required("engine");
        ManifestText.Entry? assembly = text.Required("assembly"), hash = text.Required("sha256");
        var files = text.Dependencies.Select(d => new AssemblyFile(d.Key, d.Value, d.Place, d.Place)).ToList();
        if (assembly is not null && hash is not null) files.Insert(0, new AssemblyFile(assembly.Value, hash.Value, assembly.Place, hash.Place));
        EngineRange? range = engine is null ? null : EngineRange.Parse(engine.Value);
        if (engine is not null && range is null) diagnostics.Add(DiagnosticCatalogue.ManifestEngineRange(engine.Place, engine.Value));
        foreach (AssemblyFile file in files)
        {
            if (!IsFileName(file.Name)) diagnostics.Add(DiagnosticCatalogue.ManifestFileName(file.NamePlace, file.Name));
            if (!IsHash(file.Hash)) diagnostics.Add(DiagnosticCatalogue.ManifestHash(file.HashPlace, file.Hash));
        }
        return diagnostics.ErrorCount > errors || range is null ? null : new PluginManifest(name!.Value, version!.Value, range, engine!.Place, [.. files], new Origin(source, default));
    }

    /// <summary>A file of the manifest's own folder: a manifest reaches nothing outside.</summary>
    private static bool IsFileName(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && name == Path.GetFileName(name) && name.AsSpan().IndexOfAny('/', '\\', ':') < 0;

    /// <summary>An assembly and the SHA-256 that it must have.</summary>
    internal sealed record AssemblyFile(string Name, string Hash, Origin NamePlace, Origin HashPlace);
}
