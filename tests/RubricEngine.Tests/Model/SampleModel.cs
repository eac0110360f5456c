using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Model;

/// <summary>Makes a rubric in which every type of the Model stands at least once, and changes single properties of it.</summary>
internal static class SampleModel
{
    private static readonly Literal s_one = new(Value.Of(1), new NumberType(Bounds.Exactly(1), 0, Unit.None), null);

    /// <summary>All concrete classes of the Model that carry data.</summary>
    public static IEnumerable<Type> Types { get; } = typeof(Rubric).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(Rubric).Namespace && t is { IsClass: true, IsAbstract: false, IsNested: false }
            && !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t != typeof(RubricHash) && t != typeof(HashWriter));

    public static IEnumerable<FieldInfo> Properties(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Concat(type.BaseType == typeof(Expression) ? typeof(Expression).GetFields(BindingFlags.Instance | BindingFlags.NonPublic) : []);

    public static string NameOf(FieldInfo field) => field.Name.TrimStart('<').Split('>')[0];

    public static Rubric Rubric()
    {
        var rubric = (Rubric)Make(typeof(Rubric));
        ImmutableArray<Gate> gates = [.. All<Expression>().Select(e => new Gate(e, null, null, null)), new Gate(s_one, (Grade)Make(typeof(Grade)), null, null)];
        var root = (CriterionGroup)Make(typeof(CriterionGroup));
        ImmutableArray<Criterion> criteria = [.. All<Scoring>().Select(s => Criterion(s, null)), .. All<NotApplicablePolicy>().Select(p => Criterion(null, p))];
        ImmutableArray<CriterionGroup> groups = [.. All<Combination>().Select(Group)];
        Set(root, nameof(CriterionGroup.Criteria), criteria);
        Set(root, nameof(CriterionGroup.Groups), groups);
        Set(rubric, nameof(RubricEngine.Model.Rubric.Gates), gates);
        Set(rubric, nameof(RubricEngine.Model.Rubric.Root), root);
        return rubric;
    }

    /// <summary>A value of the same type that differs.</summary>
    public static object? Changed(Type type, object? value)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return value is null ? Sample(inner) : null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return ((IList)value!).Count == 0 ? OneOf(type) : type.GetField("Empty")!.GetValue(null);
        return value switch
        {
            string text => text + "x",
            bool flag => !flag,
            int number => number + 1,
            Rational number => number + 1,
            DateOnly date => date.AddDays(1),
            Enum word => Enum.GetValues(type).Cast<object>().First(w => !w.Equals(word)),
            LocalizedText => new LocalizedText("changed"),
            ImmutableDictionary<string, LocalizedText> => ImmutableDictionary<string, LocalizedText>.Empty,
            AssessmentDate => s_one,
            FactReference fact when type == typeof(FactReference) => fact with { Previous = !fact.Previous },
            ForeignCall call when type == typeof(ForeignCall) => call with { Arguments = [] },
            ForeignFunction => SampleFunctions.Registry.Find("draw"),
            RecordField field => field with { Name = "changed" },
            Expression => new AssessmentDate(null),
            NumberType => new BooleanType(),
            Value => Value.Of(4_711),
            Unit => Unit.Day,
            Let let => let with { Name = "changed" },
            Parameter parameter => parameter with { Name = "changed" },
            NotApplicablePolicy policy => policy is FullPolicy ? NotApplicablePolicy.Zero : NotApplicablePolicy.Full,
            Combination combination => combination is LowestCombination ? new SumCombination() : new LowestCombination(),
            Scoring scoring => scoring is FormulaScoring ? new MetScoring(s_one, null) : new FormulaScoring(s_one, null),
            Fact => new Fact("changed", new BooleanType(), null),
            Grade => new Grade("changed", null),
            CriterionGroup => new CriterionGroup("changed", "changed", null),
            Subject subject => subject with { Id = "changed" },
            Window window => window with { ToDay = 7 },
            null => Sample(type),
            _ => null,
        };
    }

    private static IEnumerable<T> All<T>() => Types.Where(t => t.IsSubclassOf(typeof(T))).Select(t => (T)Make(t));

    private static Criterion Criterion(Scoring? scoring, NotApplicablePolicy? policy)
    {
        var criterion = (Criterion)Make(typeof(Criterion));
        if (scoring is not null) Set(criterion, nameof(RubricEngine.Model.Criterion.Scoring), scoring);
        if (policy is not null) Set(criterion, nameof(RubricEngine.Model.Criterion.NotApplicable), policy);
        return criterion;
    }

    private static CriterionGroup Group(Combination combination)
    {
        var group = (CriterionGroup)Make(typeof(CriterionGroup));
        Set(group, nameof(CriterionGroup.Combination), combination);
        return group;
    }

    private static object Make(Type type)
    {
        object made = RuntimeHelpers.GetUninitializedObject(type);
        foreach (FieldInfo field in Properties(type)) field.SetValue(made, Sample(field.FieldType));
        return made;
    }

    private static object? Sample(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Sample(inner);
        if (type == typeof(string)) return "text";
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return 3;
        if (type == typeof(Rational)) return (Rational)2;
        if (type == typeof(DateOnly)) return new DateOnly(2024, 2, 29);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type == typeof(LocalizedText)) return new LocalizedText("label");
        if (type == typeof(Origin)) return new Origin(new SourceText("<sample>", ""), default);
        if (type == typeof(ImmutableDictionary<string, LocalizedText>)) return ImmutableDictionary<string, LocalizedText>.Empty.Add("kg", new LocalizedText("kilo"));
        if (type == typeof(Expression)) return s_one;
        if (type == typeof(DataType)) return new NumberType(new Bounds(0, 100), 2, Unit.Named("kg"));
        if (type == typeof(RecordField)) return new RecordField("field", new BooleanType(), false, null, null);
        if (type == typeof(ForeignFunction)) return SampleFunctions.Registry.Find("fragile");
        if (type == typeof(CalledFunction)) return new CalledFunction(SampleFunctions.Registry.Find("fragile")!.Signature, SampleFunctions.Plugin);
        if (type == typeof(Value)) return Value.Of(5);
        // A rubric in a rubric ends somewhere.
        if (type == typeof(RubricResult)) return new RubricResult(null!, "sha256:0", RubricFigure.Points);
        if (type == typeof(Unit)) return Unit.Named("kg");
        if (type == typeof(Scoring)) return new MetScoring(s_one, null);
        if (type == typeof(Combination)) return new SumCombination();
        if (type == typeof(NotApplicablePolicy)) return NotApplicablePolicy.Exclude;
        if (type == typeof((Fact, bool))) return ((Fact)Make(typeof(Fact)), true);
        if (type == typeof((string, GroupMinimum))) return ("g", (GroupMinimum)Make(typeof(GroupMinimum)));
        if (type == typeof((string, Value))) return ("f", Value.Of(5));
        // The groups of a group and the parts of a criterion end somewhere.
        if (type == typeof(ImmutableArray<CriterionGroup>)) return ImmutableArray<CriterionGroup>.Empty;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return OneOf(type);
        return Make(type);
    }

    private static object OneOf(Type array)
    {
        Type item = array.GetGenericArguments()[0];
        Array items = Array.CreateInstance(item, 1);
        items.SetValue(Sample(item), 0);
        return typeof(ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static void Set(object target, string property, object value) =>
        Properties(target.GetType()).Single(f => NameOf(f) == property).SetValue(target, value);
}
