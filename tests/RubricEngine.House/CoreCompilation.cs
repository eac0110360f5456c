using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The source of the core, compiled by Roslyn so that tests can ask what every name in it means.</summary>
internal static class CoreCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> s_instance = new(Compile);

    public static string Folder { get; } = Repository.PathOf("src", "RubricEngine");

    public static CSharpCompilation Instance => s_instance.Value;

    /// <summary>The files of the core; the compiler's own additions left out.</summary>
    public static IEnumerable<SyntaxTree> Files => Instance.SyntaxTrees.Where(t => t.FilePath.Length > 0);

    /// <summary>The layer a file belongs to: its folder, or the empty text for the root.</summary>
    public static string LayerOf(SyntaxTree file) =>
        Path.GetRelativePath(Folder, Path.GetDirectoryName(file.FilePath)!) is var folder and not "." ? folder : "";

    private static CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        IEnumerable<SyntaxTree> trees = RepositoryFiles.All
            .Where(f => f.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal))
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options));
        var compilation = CSharpCompilation.Create("RubricEngine", trees, References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        // The bodies that source generators would add are the only thing that may be missing (CS8795).
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").ToList();
        if (errors.Count > 0) throw new InvalidOperationException("the core does not compile here:\n" + string.Join('\n', errors.Take(10)));
        return compilation;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name == "YamlDotNet.dll" || name == "netstandard.dll" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
        .Select(path => MetadataReference.CreateFromFile(path));
}
