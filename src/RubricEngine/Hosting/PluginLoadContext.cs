using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>
/// Where the assemblies of one plugin live. The core is the host's own, so that the contract of functions is one; of the platform and
/// of the host it sees what the host has, and of files nothing but its own.
/// </summary>
[RequiresUnreferencedCode(PluginFolder.Unseen)]
internal sealed class PluginLoadContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    // Invariant: no field leads to an assembly of the plugin. A context that is being unloaded is held until they are gone, and would hold them.

    /// <summary>Loads an assembly from its bytes. All are loaded at once: a context that is being unloaded loads no more, and calls may still be under way.</summary>
    public Assembly Add(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return LoadFromStream(stream);
    }

    /// <summary>What the plugin has of its own it is given in any version, and the rest is the host's.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == typeof(IRubricFunction).Assembly.GetName().Name
        ? typeof(IRubricFunction).Assembly
        : Assemblies.FirstOrDefault(own => own.GetName().Name == assemblyName.Name);
}
