using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RubricEngine.Scripting.Tests;

/// <summary>What scripts may name is there at run time, and is what it is said to be.</summary>
public class PlatformTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_list_is_a_program() => Assert.Empty(PlatformList.Load().Platform.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

    [Fact]
    public void Everything_on_the_list_is_of_the_platform() => Assert.Empty(
        from type in TypesOf(PlatformList.Load().Platform.Assembly.GlobalNamespace)
        where !PlatformList.IsForCompilerOnly(type) && type.DeclaredAccessibility == Accessibility.Public
        let real = typeof(object).Assembly.GetType(NameOf(type), throwOnError: true)!
        from member in type.GetMembers()
        where member is IMethodSymbol or IFieldSymbol && member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared && !PlatformList.IsMetered(member) && !HasMember(real, member)
        select $"{type}.{member} is not of the platform");

    /// <summary>What a call is woven into has the name of what is called, and takes what it takes behind the object.</summary>
    [Fact]
    public void Everything_that_is_metered_has_a_call_of_the_program() => Assert.Empty(
        from type in TypesOf(PlatformList.Load().Platform.Assembly.GlobalNamespace)
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.MethodKind == MethodKind.Ordinary && PlatformList.IsMetered(method)
        where !typeof(ScriptProgram).GetMethods(All).Any(m => m.Name == "__" + method.Name && m.IsFamily
            && m.GetParameters().Skip(1).Select(p => p.Name).SequenceEqual(method.Parameters.Select(p => p.Name)))
        select $"{type}.{method} has none");

    [Fact]
    public void The_program_is_what_woven_scripts_are_compiled_against()
    {
        var declared = TypesOf(ProgramOf()).Single().GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary).ToList();
        Assert.Empty(declared.Where(d => !typeof(ScriptProgram).GetMethods(All).Any(m => IsSame(m, d))).Select(d => d.ToDisplayString()));
        Assert.Equal(declared.Count, typeof(ScriptProgram).GetMethods(All).Count(m => m.Name.StartsWith("__", StringComparison.Ordinal)));
    }

    private static INamespaceSymbol ProgramOf()
    {
        PlatformList list = PlatformList.Load();
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("test", references: list.Woven);
        return compilation.SourceModule.ReferencedAssemblySymbols.Single(a => a.Name == PlatformList.ProgramAssembly).GlobalNamespace;
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol place) =>
        place.GetTypeMembers().SelectMany(t => t.GetTypeMembers().Prepend(t)).Concat(place.GetNamespaceMembers().SelectMany(TypesOf));

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}" : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static bool HasMember(Type real, ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } made => real.GetConstructors(All).Any(c => Takes(c, made)),
        IMethodSymbol method => real.GetMethods(All).Any(m => m.IsPublic && m.Name == method.MetadataName && m.IsStatic == method.IsStatic && Takes(m, method) && NameOf(m.ReturnType) == NameOf(method.ReturnType)),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, HasConstantValue: true } value => Enum.IsDefined(real, value.Name) && Equals(Convert.ToInt64(Enum.Parse(real, value.Name), null), Convert.ToInt64(value.ConstantValue, null)),
        IFieldSymbol field => real.GetField(field.Name, All) is { IsPublic: true } found && (!field.HasConstantValue || Equals(found.GetValue(null), field.ConstantValue)),
        _ => false,
    };

    private static bool IsSame(MethodInfo real, IMethodSymbol method) => real.Name == method.MetadataName && Takes(real, method) && NameOf(real.ReturnType) == NameOf(method.ReturnType);

    private static bool Takes(MethodBase real, IMethodSymbol method) =>
        real.GetParameters().Select(p => NameOf(p.ParameterType)).SequenceEqual(method.Parameters.Select(p => NameOf(p.Type)));

    private static string NameOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NameOf(array.ElementType) + "[]",
        INamedTypeSymbol { Arity: > 0 } generic => $"{generic.MetadataName}<{string.Join(",", generic.TypeArguments.Select(NameOf))}>",
        _ => type.MetadataName,
    };

    private static string NameOf(Type type) => type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.Name.Contains('`', StringComparison.Ordinal) ? $"{type.Name}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
