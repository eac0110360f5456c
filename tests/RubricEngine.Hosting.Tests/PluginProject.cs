using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RubricEngine.Hosting.Tests;

/// <summary>Builds small plugins from source.</summary>
internal static class PluginProject
{
    private const string Usings = """
        using System;
        using RubricEngine.Functions;
        using RubricEngine.Values;

        """;

    private static readonly Lazy<MetadataReference[]> s_platform = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>A public class of a function without parameters whose body is given.</summary>
    public static string Function(string name, string body, string type = "Answer", string members = "") => $$"""
        public sealed class {{type}} : IRubricFunction
        {
            {{members}}
            public FunctionSignature Signature { get; } = new("{{name}}", [], new NumberType(new Bounds(0, 1000), 0, Unit.None));

            public FunctionAnswer Invoke(FunctionArguments arguments) { {{body}} }
        }

        """;

    /// <summary>The assembly of a source.</summary>
    public static byte[] Compile(string assembly, string source, params byte[][] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(assembly, [CSharpSyntaxTree.ParseText(Usings + source)],
            [.. s_platform.Value, .. references.Select(r => MetadataReference.CreateFromImage(r))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        return result.Success ? stream.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Writes a plugin as its own folder: the assembly, what it depends on, the manifest.</summary>
    /// <returns>The path of the manifest.</returns>
    public static string Write(string folder, string name, byte[] assembly, string version = "1.0.0", string engine = ">=0.1", params (string File, byte[] Bytes)[] dependencies)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        string manifest = Path.Combine(own, "plugin.json");
        File.WriteAllBytes(Path.Combine(own, name + ".dll"), assembly);
        foreach ((string file, byte[] bytes) in dependencies) File.WriteAllBytes(Path.Combine(own, file), bytes);
        File.WriteAllText(manifest, $$"""
            {
              "name": "{{name}}",
              "version": "{{version}}",
              "engine": "{{engine}}",
              "assembly": "{{name}}.dll",
              "sha256": "{{Hash(assembly)}}",
              "dependencies": { {{string.Join(", ", dependencies.Select(d => $"\"{d.File}\": \"{Hash(d.Bytes)}\""))}} }
            }
            """);
        return manifest;
    }
}
