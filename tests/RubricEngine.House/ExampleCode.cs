using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The code that an embedder is shown, compiled: samples, examples in the documentation of types, and C# on pages.</summary>
internal sealed partial class ExampleCode
{
    /// <summary>What examples may use without declaring it.</summary>
    private const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection;
        global using static Prelude;

        internal static class Prelude
        {
            public static RubricEngine.Text.SourceText text = null!;
            public static RubricEngine.CompiledRubric rubric = null!;
            public static RubricEngine.Records.SubjectRecord record = null!;
            public static RubricEngine.Results.Assessment assessment = null!;
            public static RubricEngine.Data.AuditKey key = null!;
            public static IServiceCollection services = null!;
            public static WebBuilder builder = null!;
            public static WebApplication app = null!;

            public static HealthChecks AddHealthChecks(this IServiceCollection services) => new();
            public static Telemetry AddOpenTelemetry(this IServiceCollection services) => new();
        }

        internal sealed class FloodRisk : RubricEngine.Functions.IRubricFunction
        {
            public RubricEngine.Functions.FunctionSignature Signature => null!;
            public RubricEngine.Functions.FunctionAnswer Invoke(RubricEngine.Functions.FunctionArguments arguments) => 1;
        }

        // What of other packages examples show.
        internal sealed class WebBuilder { public IServiceCollection Services => null!; }
        internal sealed class WebApplication { public void MapGet(string pattern, Delegate handler) { } }
        internal sealed class HealthChecks { public HealthChecks Add(Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration registration) => this; }
        internal sealed class Telemetry
        {
            public Telemetry WithMetrics(Action<Telemetry> configure) => this;
            public Telemetry WithTracing(Action<Telemetry> configure) => this;
            public Telemetry AddMeter(string name) => this;
            public Telemetry AddSource(string name) => this;
        }
        """;

    /// <summary>An example that only declares types is no program.</summary>
    private const string NoEntryPoint = "CS5001";

    private static readonly Lazy<IReadOnlyList<ExampleCode>> s_all = new(() => [.. Samples().Concat(OfDocumentation()).Concat(OfPages())]);

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly CSharpCompilation _compilation;

    private ExampleCode(string place, IEnumerable<(string Text, string Path)> files)
    {
        Place = place;
        string names = string.Join('\n', ProductTypes.All.Where(t => t.IsVisible).Select(t => t.Namespace!).Distinct().Order(StringComparer.Ordinal).Select(n => $"global using {n};"));
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        _compilation = CSharpCompilation.Create("example",
            files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path)).Append(CSharpSyntaxTree.ParseText(IsDocumentation ? $"{names}\n{Prelude}" : Prelude, options)),
            s_references.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static IReadOnlyList<ExampleCode> All => s_all.Value;

    /// <summary>Where it stands, from the root of the repository.</summary>
    public string Place { get; }

    /// <summary>Whether it is a few lines of an explanation; else it is a program, which the build compiles.</summary>
    public bool IsDocumentation => !Place.StartsWith("samples/", StringComparison.Ordinal) || Place.EndsWith(".md", StringComparison.Ordinal);

    public IEnumerable<string> Errors => _compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != NoEntryPoint)
        .Select(d => $"{Place}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}, at {d.Location.SourceTree?.ToString().Split('\n').ElementAtOrDefault(d.Location.GetLineSpan().StartLinePosition.Line)?.Trim()}");

    /// <summary>Every type that it names, calls or gets, by full name.</summary>
    public IEnumerable<string> UsedTypes() =>
        from tree in _compilation.SyntaxTrees.SkipLast(1)
        let model = _compilation.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes()
        where (node is ExpressionSyntax or AttributeSyntax or ConstructorInitializerSyntax) && node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
        let symbol = model.GetSymbolInfo(node)
        let type = model.GetTypeInfo(node)
        from used in new ISymbol?[] { symbol.Symbol, symbol.Symbol?.ContainingType, type.Type, type.ConvertedType }.Concat(symbol.CandidateSymbols).SelectMany(TypesOf)
        select NameOf(used);

    public static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static IEnumerable<INamedTypeSymbol> TypesOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type.TypeArguments.SelectMany(TypesOf).Prepend(type.OriginalDefinition),
        IArrayTypeSymbol array => TypesOf(array.ElementType),
        IMethodSymbol method => TypesOf(method.ReturnType),
        _ => [],
    };

    private static IEnumerable<ExampleCode> Samples() => RepositoryFiles.WithExtension(".cs").Where(f => Repository.Relative(f).StartsWith("samples/", StringComparison.Ordinal))
        .GroupBy(f => string.Join('/', Repository.Relative(f).Split('/').Take(2)))
        .Select(sample => new ExampleCode(sample.Key, sample.Select(f => (File.ReadAllText(f), f))));

    private static IEnumerable<ExampleCode> OfDocumentation() =>
        from path in RepositoryFiles.WithExtension(".cs")
        where Repository.Relative(path).StartsWith("src/", StringComparison.Ordinal)
        let comments = string.Join('\n', File.ReadLines(path).Select(l => l.TrimStart()).Select(l => l.StartsWith("///", StringComparison.Ordinal) ? l[3..] : ""))
        from Match example in Example().Matches(comments)
        from Match code in Code().Matches(example.Value)
        select new ExampleCode(Repository.Relative(path), [(WebUtility.HtmlDecode(code.Groups[1].Value), path)]);

    private static IEnumerable<ExampleCode> OfPages() =>
        from path in RepositoryFiles.WithExtension(".md")
        from Match block in CSharpBlock().Matches(File.ReadAllText(path))
        select new ExampleCode(Repository.Relative(path), [(block.Groups[1].Value, path)]);

    [GeneratedRegex("<example>.*?</example>", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();
}
