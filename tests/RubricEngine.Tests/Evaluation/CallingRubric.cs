using RubricEngine.Functions;
using RubricEngine.Testing;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

/// <summary>Rubrics whose criteria are formulas that call functions, over the facts <c>n</c> and <c>m</c> (0 to 10) and <c>t</c>.</summary>
internal static class CallingRubric
{
    private static readonly NumberType s_small = new(new Bounds(0, 10), 0, Unit.None);

    /// <summary>A function <c>name(x)</c> that gives its argument back.</summary>
    public static SampleFunction Echo(string name = "echo", int cost = 100, bool isPure = true, SampleFunction.Body? body = null) =>
        new(new FunctionSignature(name, [new("x", s_small)], s_small) { Cost = cost, IsPure = isPure }, body ?? (a => a.Scaled(0)));

    public static CompiledRubric Of(IEnumerable<IRubricFunction> functions, params string[] formulas) =>
        Of(functions.Aggregate(FunctionRegistry.Empty, (registry, function) => registry.With(function, SampleFunctions.Policy)), formulas);

    public static CompiledRubric Of(FunctionRegistry functions, params string[] formulas) =>
        OfCriteria(functions, formulas.Select((f, i) => $"{{ id: c{i + 1}, points: 10, formula: \"{f}\" }}"));

    /// <summary>A rubric of criteria, each as it is written, and of other lines.</summary>
    public static CompiledRubric OfCriteria(FunctionRegistry functions, IEnumerable<string> criteria, string other = "") => RubricCompiler.Compile(new SourceText("calls.rubric.yaml", $$"""
        format: 1
        rubric: x/calls
        version: "1"
        facts: { n: { type: integer, min: 0, max: 10 }, m: { type: integer, min: 0, max: 10 }, t: boolean }
        let: { twice: echo(n) * 2 }
        criteria:
        {{string.Join("\n", criteria.Select(c => $"  - {c}"))}}
        {{(other.Contains("grades:", StringComparison.Ordinal) ? "" : "grades: [ { grade: good, when: percent >= 50% }, { grade: fair, otherwise: true } ]")}}
        {{other}}
        """), new CompileOptions { Functions = functions }).RubricOrThrow();
}
