using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RubricEngine.House;

/// <summary>What is shared between threads cannot change.</summary>
public class ImmutabilityTests
{
    private static readonly HashSet<string> s_immutableNamespaces =
        ["RubricEngine.Model", "RubricEngine.Values", "RubricEngine.Results", "RubricEngine.Diagnostics", "RubricEngine.Text"];

    private static readonly HashSet<Type> s_immutableTypes =
        [typeof(string), typeof(System.Numerics.BigInteger), typeof(DateOnly), typeof(System.Text.RegularExpressions.Regex), typeof(System.Text.UTF8Encoding)];

    private static readonly HashSet<Type> s_immutableContainers =
    [
        typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableList<>), typeof(Nullable<>),
        typeof(KeyValuePair<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(Lazy<>), typeof(Func<,>), typeof(Func<,,>),
        typeof(System.Collections.Frozen.FrozenDictionary<,>), typeof(System.Collections.Frozen.FrozenSet<>),
        typeof(System.Runtime.CompilerServices.ConditionalWeakTable<,>),
    ];

    [Fact]
    public void The_model_and_what_it_is_made_of_never_change() => Findings.None(
        from type in ProductTypes.All
        where !type.IsEnum && IsModel(type)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly || !IsImmutable(field.FieldType)
        select $"{type.Name}.{field.Name} can change");

    [Fact]
    public void Nothing_static_can_change() => Findings.None(
        from type in ProductTypes.All
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && (!field.IsInitOnly || !IsImmutable(field.FieldType))
            && (!field.IsDefined(typeof(CompilerGeneratedAttribute)) || field.Name.EndsWith("BackingField", StringComparison.Ordinal))
        select $"{type.Name}.{field.Name} can change");

    [Fact]
    public void A_compiled_rubric_holds_nothing_that_can_change() =>
        Assert.All(typeof(CompiledRubric).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            field => Assert.True(field.IsInitOnly && IsImmutable(field.FieldType), field.Name));

    // What collects during one call is no part of the model; SourceText keeps its line starts in an array that it never hands out.
    private static bool IsModel(Type type) =>
        s_immutableNamespaces.Contains(type.Namespace!) && type.Name is not ("DiagnosticBag" or "SourceText" or "TablesReading");

    private static bool IsImmutable(Type type) =>
        type.IsPrimitive || type.IsEnum || s_immutableTypes.Contains(type)
        || (type.IsGenericType && s_immutableContainers.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsImmutable))
        || type.Assembly == typeof(RubricCompiler).Assembly
        || type.IsGenericParameter;
}
