using System.Collections.Frozen;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RubricEngine.Scripting;

/// <summary>
/// What scripts may name, as assemblies that the compiler is given in the place of the platform's. What a name, an operator, a conversion, a
/// loop or a pattern could bind to beside it does not exist for the compiler.
/// </summary>
internal sealed class PlatformList
{
    public const string PlatformAssembly = "System.Private.CoreLib", ProgramAssembly = "RubricEngine.Scripting";

    private PlatformList(CSharpCompilation platform, CSharpCompilation program, string text)
    {
        Platform = platform;
        Text = text;
        Checked = [platform.ToMetadataReference()];
        Woven = [platform.ToMetadataReference(), program.ToMetadataReference()];
        Members = MembersOf(platform.Assembly.GlobalNamespace).Concat(MembersOf(program.Assembly.GlobalNamespace)).ToFrozenSet(StringComparer.Ordinal);
    }

    public CSharpCompilation Platform { get; }

    /// <summary>All of it as text: a part of what a script compiled by it is known by.</summary>
    public string Text { get; }

    /// <summary>What a script is checked against: the platform alone.</summary>
    public MetadataReference[] Checked { get; }

    /// <summary>What a woven script is compiled against: the platform and the base of its program.</summary>
    public MetadataReference[] Woven { get; }

    /// <summary>Every type and member, as <see cref="EmittedCode"/> spells them.</summary>
    public FrozenSet<string> Members { get; }

    public static PlatformList Load()
    {
        string values = Read("Values.cs"), language = Read("Language.cs"), program = Read("Program.cs");
        CSharpCompilation platform = Compile(PlatformAssembly, [values, language], []);
        return new PlatformList(platform, Compile(ProgramAssembly, [program], [platform.ToMetadataReference()]), values + language + program);
    }

    /// <summary>Whether only the compiler may name a symbol.</summary>
    public static bool IsForCompilerOnly(ISymbol symbol) => HasMark(symbol, "CompilerOnlyAttribute");

    /// <summary>Whether calls of a member are calls of the program instead.</summary>
    public static bool IsMetered(ISymbol symbol) => HasMark(symbol, "MeteredAttribute");

    private static bool HasMark(ISymbol symbol, string name) => symbol.GetAttributes().Any(a => a.AttributeClass?.Name == name);

    private static CSharpCompilation Compile(string name, string[] texts, MetadataReference[] references) => CSharpCompilation.Create(name,
        texts.Select(t => CSharpSyntaxTree.ParseText(t, new CSharpParseOptions(LanguageVersion.CSharp14))), references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IEnumerable<string> MembersOf(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => MembersOf(inner),
        INamedTypeSymbol type => MembersOf(type).Prepend(NameOf(type)),
        IMethodSymbol method => [$"{NameOf(method.ContainingType)}::{method.MetadataName}/{method.Parameters.Length}"],
        IFieldSymbol field => [$"{NameOf(field.ContainingType)}::{field.MetadataName}"],
        _ => Enumerable.Empty<string>(),
    });

    private static string NameOf(INamedTypeSymbol type) => type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}" : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
