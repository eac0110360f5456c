using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Hosting;

/// <summary>A plugin that is loaded.</summary>
[RequiresUnreferencedCode(PluginFolder.Unseen)]
internal sealed class Plugin
{
    private readonly PluginLoadContext _context;

    private Plugin(PluginContent content, PluginLoadContext context, ImmutableArray<SourcedFunction> functions, ImmutableArray<Diagnostic> diagnostics) =>
        (Content, _context, Functions, Diagnostics) = (content, context, functions, diagnostics);

    public PluginContent Content { get; }

    public ImmutableArray<SourcedFunction> Functions { get; }

    /// <summary>What is wrong with single functions of it; said again whenever it is asked for.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Loads a plugin and makes its functions; null, with a diagnostic, where its assembly cannot be loaded.</summary>
    public static Plugin? Load(PluginContent content, TimeSpan timeLimit, DiagnosticBag diagnostics)
    {
        PluginManifest manifest = content.Manifest;
        var context = new PluginLoadContext($"plugin {manifest.Name} {manifest.Version}");
        try
        {
            Assembly own = context.Add(content.Assemblies[0]);
            foreach (byte[] dependency in content.Assemblies.Skip(1)) context.Add(dependency);
            var policy = new FunctionPolicy { Plugin = $"{manifest.Name} {manifest.Version}", TimeLimit = timeLimit };
            var found = new DiagnosticBag();
            ImmutableArray<SourcedFunction> functions = [.. FunctionTypes(own)
                .Select(type => Create(type, manifest, found)).OfType<IRubricFunction>().Select(f => new SourcedFunction(f, policy, manifest.Place))];
            if (functions.IsEmpty && !found.HasErrors) found.Add(DiagnosticCatalogue.PluginWithoutFunctions(manifest.Place, manifest.Name, manifest.Files[0].Name));
            return new Plugin(content, context, functions, found.ToSortedArray());
        }
        catch (Exception exception)
        {
            // Loading runs code of the plugin and of the loader over its bytes: whatever either throws is said of the plugin.
            diagnostics.Add(DiagnosticCatalogue.PluginNotLoaded(manifest.Place, manifest.Name, exception));
            context.Unload();
            return null;
        }
    }

    /// <summary>Lets go of the plugin: it is collected when nothing holds one of its functions any more.</summary>
    public void Unload() => _context.Unload();

    private static IEnumerable<Type> FunctionTypes(Assembly assembly) =>
        assembly.GetExportedTypes().Where(t => t is { IsAbstract: false, IsClass: true, ContainsGenericParameters: false } && typeof(IRubricFunction).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal);

    private static IRubricFunction? Create(Type type, PluginManifest manifest, DiagnosticBag diagnostics)
    {
        try
        {
            if (type.GetConstructor(Type.EmptyTypes) is not null) return (IRubricFunction?)Activator.CreateInstance(type);
            diagnostics.Add(DiagnosticCatalogue.FunctionWithoutConstructor(manifest.Place, manifest.Name, $"{type}"));
        }
        catch (Exception exception)
        {
            // A constructor is code of the plugin.
            diagnostics.Add(DiagnosticCatalogue.FunctionNotMade(manifest.Place, manifest.Name, $"{type}", (exception as TargetInvocationException)?.InnerException ?? exception));
        }
        return null;
    }
}
