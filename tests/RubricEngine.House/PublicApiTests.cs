using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RubricEngine.Testing;
using Xunit.Abstractions;

namespace RubricEngine.House;

/// <summary>What users can see is approved text: a change to it is seen in review.</summary>
public class PublicApiTests(ITestOutputHelper output)
{
    private static readonly SymbolDisplayFormat s_format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Theory]
    [InlineData("RubricEngine")]
    [InlineData("RubricEngine.Data")]
    [InlineData("RubricEngine.Scripting")]
    public void The_public_api_is_the_approved_one(string assembly) =>
        Golden.Matches(Repository.PathOf("tests", "RubricEngine.House", "PublicApi", assembly + ".txt"), Describe(assembly));

    [Fact]
    public void Most_types_of_the_core_are_internal()
    {
        Type[] types = [.. typeof(RubricCompiler).Assembly.GetTypes().Where(ProductTypes.IsWritten)];
        int percent = 100 * types.Count(t => t.IsVisible) / types.Length;
        output.WriteLine($"{types.Count(t => t.IsVisible)} of {types.Length} types are public: {percent} %");
        Assert.InRange(percent, 1, 40);
    }

    private static string Describe(string assembly)
    {
        var compilation = CSharpCompilation.Create("api", references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)));
        IAssemblySymbol symbol = compilation.SourceModule.ReferencedAssemblySymbols.Single(a => a.Name == assembly);
        var lines = from type in TypesOf(symbol.GlobalNamespace)
                    orderby type.ToDisplayString(), type.Arity
                    select string.Join('\n', Members(type).Prepend($"{type.ContainingNamespace.ToDisplayString()}: {Heading(type)}"));
        return string.Join("\n\n", lines) + "\n";
    }

    private static string Heading(INamedTypeSymbol type)
    {
        IEnumerable<string> bases = type.BaseType is { SpecialType: SpecialType.None } parent ? [parent.ToDisplayString(s_format)] : [];
        string list = string.Join(", ", bases.Concat(type.Interfaces.Select(i => i.ToDisplayString(s_format))));
        string modifiers = type.TypeKind is not TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return modifiers + type.ToDisplayString(s_format) + (list.Length > 0 ? " : " + list : "");
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.GetMembers()
        .Where(m => m is not INamedTypeSymbol && IsVisible(m) && m is not IMethodSymbol { AssociatedSymbol: not null })
        .Where(m => !m.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute"))
        .Where(m => !(type.TypeKind == TypeKind.Enum && m is IMethodSymbol))
        .Select(m => "  " + m.ToDisplayString(s_format))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesOf(inner),
        INamedTypeSymbol type when IsVisible(type) => TypesOf(type).Prepend(type),
        _ => [],
    });

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
