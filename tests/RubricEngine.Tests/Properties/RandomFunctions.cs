using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>Functions of every kind of parameter and result that random rubrics call, and calls of them.</summary>
internal static class RandomFunctions
{
    private static readonly DateType s_year = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
    private static readonly ChoiceType s_levels = new(["none", "high", "low", "mid"], false);

    /// <summary>Run where they are called, so that what is compared is fast.</summary>
    public static FunctionRegistry Registry { get; } = Of(function => function);

    /// <summary>The functions as something else calls them.</summary>
    public static FunctionRegistry Of(Func<RandomFunction, IRubricFunction> wrap) => new RandomFunction[]
    {
        new(new("mixed", [Of("x", Number(-5, 30, 2)), Of("part", Number(0, 5, 0))], Number(-2, 6, 1)), 5),
        new RandomColumnarFunction(new("columned", [Of("x", Number(-3, 12, 1))], Number(0, 5, 2)) { Cost = 90 }, 0),
        new RandomColumnarFunction(new("fragile", [Of("x", Number(0, 5, 0)), Of("limit", Number(0, 1, 0))], Number(0, 4, 0)) { Cost = 80 }, 4),
        new RandomColumnarFunction(new("dear", [Of("x", Number(0, 5, 0)), Of("t", new BooleanType())], Number(-3, 3, 0)) { Cost = 5_000 }, 6),
        new(new("holds", [Of("r", s_levels), Of("t", new BooleanType())], new BooleanType()) { Cost = 2_000 }, 6),
        new RandomColumnarFunction(new("marked", [Of("d", s_year)], new BooleanType()), 9),
        new(new("graded", [Of("x", Number(-2, 3, 1))], new ChoiceType(["low", "mid", "high"], true)) { Cost = 70 }, 8),
        new RandomColumnarFunction(new("moved", [Of("d", s_year), Of("r", s_levels)], s_year), 0),
        new(new("shared", [Of("s", Number(0, 1, 3))], Number(0, 1_000_000_000_000_000, 2)) { Cost = 60 }, 11),
        new RandomColumnarFunction(new("steady", [], Number(1, 3, 0)), 0),
    }.Aggregate(FunctionRegistry.Empty, (registry, function) => registry.With(wrap(function), new FunctionPolicy { Plugin = "random", TimeLimit = Timeout.InfiniteTimeSpan }));

    /// <summary>A number that is the answer of a call.</summary>
    /// <param name="random">The source of randomness.</param>
    /// <param name="choices">Whether choices are called what functions take them for.</param>
    /// <param name="argument">A number that may be an argument.</param>
    public static string Numeric(Random random, bool choices, Func<string> argument) => random.Next(9) switch
    {
        0 => $"mixed(clamp(round({argument()}, 2), -5, 30), {Pick(random, "a", "b")})",
        1 => $"columned(clamp(round({argument()}, 1), -3, 12))",
        2 => $"fragile({Pick(random, "a", "b")}, z)",
        3 => $"dear(clamp(round({argument()}, 0), 0, 5), {Pick(random, "t", "a > 2", choices ? "holds(r, t)" : "marked(d)")})",
        4 => "steady() * fragile(b, z)",
        5 => "shared(s) / 1000000000000000",
        6 => "columned(a + z)",
        7 => $"mixed(columned(c), clamp(round({argument()}, 0), 0, 5))",
        _ => $"(if {Pick(random, "t", choices ? "holds(r, u)" : "marked(d)", "a > 1")} then fragile(a, z) else {Pick(random, "b", "fragile(b, z)", "columned(b)")})",
    };

    /// <summary>A criterion scored by a function.</summary>
    /// <param name="random">The source of randomness.</param>
    /// <param name="criterion">The criterion without its scoring.</param>
    public static Map Score(Random random, Map criterion) => random.Next(3) switch
    {
        0 => criterion.With("plugin", "fragile").With("with", Node.Of(("limit", "z"), ("x", Pick(random, "a", "b")))),
        1 => criterion.With("plugin", "columned").With("with", Node.Of(("x", Pick(random, "c", "a + b", "mixed(c, b)")))),
        _ => criterion.With("plugin", "mixed").With("with", Node.Of(("x", Pick(random, "c", "columned(c)")), ("part", "a"))),
    };

    /// <summary>A condition on answers of calls.</summary>
    public static string Condition(Random random, bool choices, Func<string> argument) => random.Next(6) switch
    {
        0 when choices => $"holds(r, {Pick(random, "t", "u", "marked(d)")})",
        1 => $"marked({Pick(random, "d", choices ? "moved(d, r)" : "if t then d else 2024-02-29")})",
        2 when choices => $"graded(c) {Pick(random, "=", ">=", "<")} {Pick(random, "mid", "r")}",
        3 => $"moved(d, {(choices ? Pick(random, "r", "graded(c)") : "none")}) {Pick(random, ">=", "<")} 2024-06-15",
        _ => $"{Numeric(random, choices, argument)} {Pick(random, ">", "<=")} {Pick(random, "1", "2.5")}",
    };

    private static FunctionParameter Of(string name, DataType type) => new(name, type);

    private static NumberType Number(Rational low, Rational high, int digits) => new(new Bounds(low, high), digits, Unit.None);

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
