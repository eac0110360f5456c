using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Agreement;

/// <summary>Which constructs of the language have been met in rubrics: kinds of expressions and scorings, operators, functions, policies.</summary>
internal sealed class Constructs
{
    private static readonly Type[] s_kinds = [typeof(Expression), typeof(Scoring), typeof(Combination), typeof(NotApplicablePolicy), typeof(DataType)];

    private static readonly Type[] s_choices =
    [
        typeof(UnaryOperator), typeof(BinaryOperator), typeof(BuiltInFunction), typeof(AggregateFunction), typeof(CohortFunction), typeof(ResultFigure), typeof(RubricFigure),
        typeof(HitPolicy), typeof(MissingPolicy), typeof(RoundingMode), typeof(WithoutEvidence),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_properties = new();

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Everything that there is.</summary>
    public static IEnumerable<string> All =>
    [
        .. s_kinds.SelectMany(k => k.Assembly.GetTypes().Where(t => t.IsSubclassOf(k) && !t.IsAbstract)).Select(t => t.Name),
        .. s_choices.SelectMany(c => Enum.GetNames(c).Select(n => $"{c.Name}.{n}")),
        nameof(Gate), nameof(Veto), nameof(KnockOut), nameof(PercentDeduction), nameof(GradeAdjustment), nameof(ZeroEvent), nameof(GroupMinimum), nameof(GroupLevel), nameof(Requirement),
    ];

    /// <summary>What has not been met.</summary>
    public IEnumerable<string> Missing => All.Except(_seen).Order(StringComparer.Ordinal);

    public void Add(Rubric rubric) => Visit(rubric, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private void Visit(object? value, HashSet<object> visited)
    {
        switch (value)
        {
            case null or string or Rational or Bounds: return;
            case Enum choice: _seen.Add($"{choice.GetType().Name}.{choice}"); return;
            case IEnumerable many when value.GetType() is { IsValueType: true } or { IsArray: true }:
                foreach (object? item in many) Visit(item, visited);
                return;
        }
        Type type = value.GetType();
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.Name.StartsWith("ValueTuple", StringComparison.Ordinal)) return;
        if (!type.IsValueType && !visited.Add(value)) return;
        _seen.Add(type.Name);
        foreach (PropertyInfo property in s_properties.GetOrAdd(type, Properties)) Visit(property.GetValue(value), visited);
        if (type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))
            foreach (FieldInfo field in type.GetFields()) Visit(field.GetValue(value), visited);
    }

    private static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("Origin" or "EqualityContract" or "Tests"))];
}
