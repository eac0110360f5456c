using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Results;

namespace RubricEngine.House;

/// <summary>What is shared between threads cannot change.</summary>
public class ImmutabilityTests
{
    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly s_core = typeof(RubricCompiler).Assembly;

    private static readonly HashSet<Type> s_immutableTypes =
    [
        typeof(string), typeof(System.Numerics.BigInteger), typeof(DateOnly), typeof(TimeSpan), typeof(System.Text.UTF8Encoding),
        typeof(System.Text.Json.JsonWriterOptions), typeof(Version),
        typeof(System.Reflection.Emit.OpCode), typeof(Microsoft.CodeAnalysis.CSharp.CSharpParseOptions), typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions),
    ];

    /// <summary>
    /// Engines are kept, with the programs that they have made so far, and never handed out; no answer depends on what they keep. What tells a
    /// sentence is kept with what it says it of, and nobody writes to that any more.
    /// </summary>
    private static readonly HashSet<(string, string)> s_kept =
        [(nameof(CompiledRubric), "_engines"), (nameof(CompiledRubric), "_batch"), (nameof(Text.Message), "_told")];

    /// <summary>Code of a host, which a rubric only names: what it keeps, such as that it was too slow once, is its own.</summary>
    private static readonly HashSet<Type> s_foreign = [typeof(Functions.ForeignFunction)];

    private static readonly HashSet<Type> s_immutableContainers =
    [
        typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(FrozenDictionary<,>), typeof(FrozenSet<>),
        typeof(Lazy<>), typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
    ];

    [Fact]
    public void What_a_compilation_and_an_assessment_hand_out_never_changes() => Findings.None(
        from type in ReachableFrom(typeof(CompileResult), typeof(Rubric), typeof(Explanation), typeof(TestResult), typeof(Diagnostic), typeof(Plans.Plan))
        from field in type.GetFields(BindingFlags.Instance | Fields)
        where (!field.IsInitOnly || !IsImmutable(field.FieldType)) && !s_kept.Contains((type.Name, field.Name))
        select $"{type.Name}.{field.Name} can change");

    [Fact]
    public void Nothing_static_can_change() => Findings.None(
        from type in ProductTypes.All
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Static | Fields)
        where !field.IsLiteral && !field.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)) && (!field.IsInitOnly || !IsImmutable(field.FieldType))
            && (!field.IsDefined(typeof(CompilerGeneratedAttribute)) || field.Name.EndsWith("BackingField", StringComparison.Ordinal))
        select $"{type.Name}.{field.Name} can change");

    [Fact]
    public void The_model_is_reached_by_this_test() => Assert.Subset(
        ReachableFrom(typeof(CompileResult), typeof(Explanation)),
        new HashSet<Type> { typeof(MetScoring), typeof(Binary), typeof(Veto), typeof(Text.SourceText), typeof(Assessment) });

    /// <summary>The types of the core that a value of these types can lead to, cases of closed hierarchies included.</summary>
    private static HashSet<Type> ReachableFrom(params Type[] roots)
    {
        var reached = new HashSet<Type>();
        var open = new Queue<Type>(roots);
        while (open.TryDequeue(out Type? type))
        {
            if (type.IsGenericType) foreach (Type argument in type.GetGenericArguments()) open.Enqueue(argument);
            if (type.Assembly != s_core || type.IsEnum || s_foreign.Contains(type) || !reached.Add(type)) continue;
            foreach (Type heir in s_core.GetTypes().Where(t => t.BaseType == type)) open.Enqueue(heir);
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | Fields).Where(f => !s_kept.Contains((type.Name, f.Name)))) open.Enqueue(field.FieldType);
        }
        return reached;
    }

    private static bool IsImmutable(Type type) =>
        type.IsPrimitive || type.IsEnum || s_immutableTypes.Contains(type) || type.Assembly == s_core
        || (type.IsGenericType && s_immutableContainers.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsImmutable));
}
