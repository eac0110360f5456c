using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>In the core a folder is a layer, which uses only itself and the layers before it; the root is one of them.</summary>
public partial class LayerTests
{
    private const string RootLayer = "";

    /// <summary>The order as the architecture page tells it.</summary>
    private static readonly IReadOnlyList<string> s_order =
        [.. LayerLine().Matches(File.ReadAllText(Repository.PathOf("src", "README.md"))).Select(m => m.Groups[1].Value is var name and not "." ? name : RootLayer)];

    private static readonly FrozenDictionary<SyntaxTree, int> s_indexes = CoreCompilation.Instance.SyntaxTrees
        .ToFrozenDictionary(f => f, f => f.FilePath.Length == 0 ? -1 : s_order.ToList().IndexOf(CoreCompilation.LayerOf(f)));

    [Fact]
    public void The_architecture_page_lists_every_layer() =>
        Findings.None(CoreCompilation.Files.Select(CoreCompilation.LayerOf).Distinct().Except(s_order));

    [Fact]
    public void A_layer_uses_only_the_layers_before_it() =>
        Findings.None(CoreCompilation.Files.SelectMany(UsesOfLaterLayers).Distinct());

    [Fact]
    public void A_namespace_is_its_folder_and_no_folder_is_nested() => Findings.None(
        from file in CoreCompilation.Files
        let layer = CoreCompilation.LayerOf(file)
        let expected = layer == RootLayer ? "RubricEngine" : "RubricEngine." + layer
        from declared in file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != expected
        select $"{Repository.Relative(file.FilePath)} declares {declared.Name}");

    private static IEnumerable<string> UsesOfLaterLayers(SyntaxTree file)
    {
        SemanticModel model = CoreCompilation.Instance.GetSemanticModel(file);
        int own = IndexOf(file);
        foreach (SyntaxNode node in file.GetRoot().DescendantNodes())
        {
            if (node is not ExpressionSyntax expression || node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null) continue;
            SymbolInfo meaning = model.GetSymbolInfo(expression);
            foreach (ISymbol? used in meaning.CandidateSymbols.Add(meaning.Symbol!).Add(model.GetTypeInfo(expression).Type!))
            {
                foreach (SyntaxTree home in HomesOf(used).Where(h => IndexOf(h) > own))
                {
                    int line = file.GetLineSpan(expression.Span).StartLinePosition.Line + 1;
                    yield return $"{Repository.Relative(file.FilePath)}({line}) uses {used!.Name} of {CoreCompilation.LayerOf(home)}";
                }
            }
        }
    }

    private static IEnumerable<SyntaxTree> HomesOf(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type is null
            ? []
            : type.OriginalDefinition.DeclaringSyntaxReferences.Take(1).Select(r => r.SyntaxTree)
                .Concat(type.TypeArguments.OfType<INamedTypeSymbol>().SelectMany(HomesOf));
    }

    private static int IndexOf(SyntaxTree file) => s_indexes[file];

    [GeneratedRegex(@"^\| *[0-9]+ *\| `([A-Z][A-Za-z]*|\.)/` *\|", RegexOptions.Multiline)]
    private static partial Regex LayerLine();
}
