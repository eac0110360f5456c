using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>How source files look.</summary>
public partial class SourceTests
{
    private const int MostLines = 500;

    private static readonly string[] s_badFolders = ["Util", "Utils", "Helper", "Helpers", "Common", "Misc", "Models", "Interfaces"];

    [Fact]
    public void No_file_of_source_is_too_long() => Findings.None(
        RepositoryFiles.WithExtension(".cs").Where(f => File.ReadLines(f).Count() > MostLines).Select(Repository.Relative));

    [Fact]
    public void No_name_hides_what_is_inside()
    {
        Findings.None(RepositoryFiles.All.Select(Repository.Relative).Where(f => f.Split('/').SkipLast(1).Any(s_badFolders.Contains)));
        Findings.None(ProductTypes.All.Select(t => t.Name).Where(n => BadName().IsMatch(n)));
    }

    [Fact]
    public void No_type_is_named_like_the_namespace() => Assert.DoesNotContain(ProductTypes.All, t => t.Name == "RubricEngine");

    [Fact]
    public void Namespaces_are_at_most_one_below_the_root() =>
        Assert.DoesNotContain(ProductTypes.All, t => t.Namespace!.Count(c => c == '.') > 1);

    [Fact]
    public void The_core_has_no_floating_point() => Findings.None(
        from file in CoreCompilation.Files
        let model = CoreCompilation.Instance.GetSemanticModel(file)
        from node in file.GetRoot().DescendantNodes()
        where node is ExpressionSyntax expression && IsReal(model.GetTypeInfo(expression).Type)
        select $"{Repository.Relative(file.FilePath)}({file.GetLineSpan(node.Span).StartLinePosition.Line + 1}): {node}");

    [Fact]
    public void Nothing_is_left_for_later_and_nothing_is_silenced() => Findings.None(
        from path in RepositoryFiles.WithExtension(".cs")
        where Path.GetFileName(path) != "SourceTests.cs"
        from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
        where Unfinished().IsMatch(line.Text)
        select $"{Repository.Relative(path)}({line.Number}): {line.Text.Trim()}");

    [Fact]
    public void No_catch_block_is_empty() => Findings.None(
        from path in RepositoryFiles.WithExtension(".cs")
        from clause in CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path).GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Block.Statements.Count == 0
        select $"{Repository.Relative(path)}: {clause}");

    [Fact]
    public void A_file_of_the_core_holds_at_most_one_public_class() => Findings.None(
        from file in CoreCompilation.Files
        let types = file.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Where(t => t.Parent is BaseNamespaceDeclarationSyntax && t.Modifiers.Any(SyntaxKind.PublicKeyword) && !IsMemberOfFamily(t))
        where types.Count() > 1
        select $"{Repository.Relative(file.FilePath)}: {string.Join(", ", types.Select(t => t.Identifier.Text))}");

    // The cases of a closed hierarchy stand beside their abstract record: together they are one thing to read.
    private static bool IsMemberOfFamily(BaseTypeDeclarationSyntax type) => type.BaseList is not null
        || type is RecordDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax place } && place.Members.OfType<BaseTypeDeclarationSyntax>().First() != type;

    private static bool IsReal(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Double or SpecialType.System_Single } or { Name: "Half", ContainingNamespace.Name: "System" };

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Util|Processor)$")]
    private static partial Regex BadName();

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK)\b|Skip *= *""|#pragma warning disable|#region")]
    private static partial Regex Unfinished();
}
