using System.Reflection;
using System.Runtime.Loader;

namespace RubricEngine.Scripting;

/// <summary>Where one script is loaded: it is unloaded when nothing holds its functions any more.</summary>
internal sealed class ScriptContext(string name) : AssemblyLoadContext(name, isCollectible: true)
{
    private readonly Assembly _platform = typeof(object).Assembly, _program = typeof(ScriptProgram).Assembly;

    /// <summary>Loads a script and makes its programs.</summary>
    public Func<ScriptProgram> Load(byte[] image)
    {
        using var stream = new MemoryStream(image);
        Type type = LoadFromStream(stream).GetType(BoundScript.ClassName, throwOnError: true)!;
        return () => (ScriptProgram)Activator.CreateInstance(type)!;
    }

    /// <summary>A script has these two assemblies and no other.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        PlatformList.PlatformAssembly => _platform,
        PlatformList.ProgramAssembly => _program,
        _ => throw new FileNotFoundException($"no script has the assembly {assemblyName.Name}"),
    };
}
