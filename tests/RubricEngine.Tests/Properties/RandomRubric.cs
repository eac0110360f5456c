using System.Globalization;

namespace RubricEngine.Tests.Properties;

/// <summary>What a random rubric may use.</summary>
[Flags]
internal enum Features
{
    /// <summary>Everything whose result only depends on facts: every scoring, policy, combination and event.</summary>
    Plain = 0,

    /// <summary>What lets the author decide over missing data, and requirements.</summary>
    Decisions = 1,

    /// <summary>Only sums, without events and percentage deductions.</summary>
    OnlySums = 2,

    /// <summary>No knock-outs: there the order of criteria decides.</summary>
    NoKnockOuts = 4,

    /// <summary>All that does not bear on results: titles, tests, odd names; and the rarer kinds of scoring.</summary>
    Details = 8,

    /// <summary>Lists of records and their figures.</summary>
    Lists = 16,

    /// <summary>Figures of the subjects judged together.</summary>
    Cohorts = 32,

    /// <summary>A quota on the best grade.</summary>
    Quotas = 64,

    /// <summary>Calls of <see cref="RandomFunctions"/>.</summary>
    Calls = 128,
}

/// <summary>Writes random rubrics. A criterion depends only on the seed and its own number, so that a smaller rubric is a part of a larger one.</summary>
internal sealed class RandomRubric(int seed, int criteria, Features features)
{
    private static readonly string[] s_judgedNames = ["good", "fair", "poor"];

    private Random _random = new(seed);

    public Map Write()
    {
        int groups = _random.Next(1, 4);
        Map[] written = [.. Enumerable.Range(0, criteria).Select(Criterion)];
        _random = new Random(seed);
        var members = new List<Node>();
        for (int g = 0; g < groups; g++)
        {
            Node[] own = [.. written.Where((_, index) => index % groups == g)];
            if (own.Length > 0) members.Add(Group($"g{g}", own));
        }
        if (members is [Map outer, .., Map last] && Maybe(3))
        {
            members.RemoveAt(members.Count - 1);
            members[0] = outer.With("groups", new Sequence([last]));
        }
        return Node.Of(
            ("format", "1"), ("rubric", "random/rubric"), ("version", "1.2.3"), ("cohort", Has(Features.Cohorts) || Has(Features.Quotas) ? "r" : null), ("facts", Facts()),
            ("records", Has(Features.Lists) ? Lists() : null),
            ("require", Has(Features.Decisions) && Maybe(2) ? new Sequence(["a <= b + 4"]) : null),
            ("parameters", Node.Of(("pass", Node.Of(("by", "r"), ("values", Node.Of(("low", "1"), ("mid", "2"), ("high", "3.5"))))))),
            ("let", Node.Of(("load", "a + b"), ("busy", "load > 4 and t"))),
            ("round", Maybe(3) ? Node.Of(("criterion", Pick("0", "1", "2")), ("total", "1"), ("mode", Pick("up", "down", "half to even", "half away from zero"))) : null),
            ("gates", !Has(Features.OnlySums) && Maybe(5) ? new Sequence([Node.Of(("require", Condition(1)), ("otherwise", Pick("none", "C")))]) : null),
            ("vetoes", Maybe(5) ? new Sequence([Node.Of(("when", Condition(1)), ("grade", Pick("none", "C")))]) : null),
            ("groups", new Sequence(members)),
            ("combine", Combination(groups)),
            ("cap", Maybe(6) ? Number(5, 30) : null),
            ("bonus cap", Maybe(4) ? Number(1, 3) : null),
            ("deductions", !Has(Features.OnlySums) && Maybe(4) ? new Sequence([Node.Of(("deduct", "10%"), ("per", Pick("a", "b")), ("cap", "30%"), ("running", Pick("true", "false"))), Node.Of(("deduct", "5%"), ("when", Condition(1)))]) : null),
            ("grades", Grades()),
            ("adjust", Maybe(4) ? new Sequence([Node.Of(("when", Condition(1)), Maybe(2) ? ("cap", "B") : ("drop", "1"))]) : null));
    }

    private static Map Facts() => Node.Of(
        ("a", Node.Of(("type", "integer"), ("min", "0"), ("max", "5"), ("previous", "true"))),
        ("b", Node.Of(("type", "integer"), ("min", "0"), ("max", "5"))),
        ("c", Node.Of(("type", "decimal"), ("digits", "1"), ("min", "-2"), ("max", "3"))),
        ("s", Node.Of(("type", "integer"), ("unit", "percent"), ("min", "0"), ("max", "100"))),
        ("r", Node.Of(("type", "choice"), ("choices", new Sequence(["low", "mid", "high"])), ("ordered", "true"))),
        ("d", Node.Of(("type", "date"), ("min", "2024-01-01"), ("max", "2024-12-31"))),
        ("t", "boolean"), ("u", "boolean"), ("v", "boolean"),
        ("z", Node.Of(("type", "integer"), ("min", "0"), ("max", "1"))));

    private static Map Lists() => Node.Of(
        ("l", Node.Of(("at most", "4"), ("fields", Node.Of(
            ("i", Node.Of(("type", "integer"), ("min", "0"), ("max", "4"))),
            ("j", Node.Of(("type", "decimal"), ("digits", "1"), ("min", "-1"), ("max", "2"))),
            ("k", "boolean"),
            ("o", Node.Of(("type", "choice"), ("choices", new Sequence(["low", "mid", "high"])), ("ordered", "true"))))))),
        ("n", Node.Of(("dated by", "m"), ("fields", Node.Of(
            ("m", Node.Of(("type", "date"), ("min", "2024-01-01"), ("max", "2025-12-31"))),
            ("w", "boolean"))))));

    private Map Criterion(int index)
    {
        _random = new Random(unchecked(seed * 7919 + index * 104_729 + 1));
        int points = _random.Next(1, 6);
        Map criterion = Scoring(Node.Of(("id", $"c{index}"), ("points", Text(points))), points, 0);
        bool bonus = criterion["bonus"] is not null;
        if (Maybe(4)) criterion = criterion.With("required", "true");
        if (Maybe(4)) criterion = criterion.With("applies", Condition(1)).With("not applicable", bonus ? "exclude" : Pick("exclude", "full", "zero", Text(_random.Next(0, points + 1))));
        if (Maybe(6)) criterion = criterion.With("met at", Text(_random.Next(1, points + 1)));
        if (Maybe(5) && !bonus) criterion = criterion.With("weight", Pick("2", "0.5"));
        if (Maybe(8)) criterion = criterion.With("evidence", new Sequence(["one", "two"])).With("evidence needed", Pick("all", "one", "2")).With("without evidence", Pick("not met", "unknown", "report"));
        if (Has(Features.Decisions) && Maybe(3)) criterion = criterion.With("missing", Pick("exclude", "not met"));
        if (!Has(Features.NoKnockOuts) && Maybe(9) && !bonus) criterion = criterion.With("knock out", Maybe(2) ? "C" : Node.Of(("grade", "C"), ("when", Condition(1))));
        return criterion;
    }

    private Map Scoring(Map criterion, int points, int depth) => Has(Features.Calls) && Maybe(8) ? RandomFunctions.Score(_random, criterion) : _random.Next(depth == 0 ? 15 : 5) switch
    {
        0 => criterion.With("met", Condition(2)),
        1 => criterion.With("met", Condition(1)).With("exceeded", Condition(1)),
        2 => criterion.With("measure", "a").With("levels", new Sequence(
        [
            Node.Of(("at least", "4"), ("points", Text(points))),
            Node.Of(("from", "2"), ("below", "4"), ("points", Text(points / 2))),
            Node.Of(("otherwise", "0")),
        ])),
        3 => criterion.With("judged", Maybe(2) ? Pick("met", "points") : Node.Of(("kind", Pick("met", "points")), ("stages", Stages()))),
        4 => criterion.With("formula", Numeric(2)),
        5 => criterion.With("levels", new Sequence(
        [
            Node.Of(("when", Condition(1)), ("points", Text(points))),
            Node.Of(("when", Condition(1)), ("points", Text(points / 2))),
            Node.Of(("otherwise", Pick("0", "unknown")), ("name", Maybe(2) ? "rest" : null)),
        ])),
        6 => criterion.With("formula", Numeric(1)).With("maximum", $"if {Condition(0)} then {Text(points)} else {Text(Math.Max(1, points - 1))}"),
        7 => criterion.With("steps", Node.Of(("measure", Pick("a", "c", "a + b")), ("base", "0.5"), ("from", "1"), ("for each", Pick("1", "0.5")), ("add", "0.5"),
            ("direction", Pick("up", "down")), ("count", Pick("whole", "pro rata")), ("cap", Text(points)), ("otherwise", "0"))),
        8 => criterion.With("lowest", Pick("0", "-2")).With("deduct", Tallies()),
        9 => criterion.With("bonus", Tallies()),
        10 => criterion.With("judged", Node.Of(("levels", new Sequence(
            [.. s_judgedNames.Select((n, i) => (Node)Node.Of(("level", n), ("points", Text(Math.Max(0, points - i)))))])))),
        11 or 12 => criterion.With("table", RandomTable.Write(_random, points, Has(Features.Decisions))),
        _ => Parts(criterion),
    };

    /// <summary>Where several count, the rubric decides for one that is still to judge.</summary>
    private Sequence Stages() => new(
    [
        "self", Node.Of(("stage", "appraiser"), ("counts", Has(Features.Decisions) ? Pick("true", "false") : "false")), Node.Of(("stage", "council"), ("counts", "true")),
    ]);

    private Map Parts(Map criterion)
    {
        Node[] parts = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(i => (Node)Part(i))];
        return _random.Next(4) switch
        {
            0 => criterion.With("parts", new Sequence(parts)).With("combine", "all"),
            1 => criterion.With("parts", new Sequence(parts)).With("combine", "any"),
            2 => criterion.With("parts", new Sequence(parts)).With("combine", Node.Of(("at least", Text(_random.Next(1, parts.Length + 1))))),
            _ => criterion.Without("points").With("parts", new Sequence(parts)),
        };
    }

    private Map Part(int index)
    {
        Map part = Scoring(Node.Of(("id", $"p{index}"), ("points", "2")), 2, 1);
        if (Maybe(3)) part = part.With("required", "true");
        return Maybe(4) ? part.With("applies", Condition(0)) : part;
    }

    private Sequence Tallies() => new([
        Node.Of(("points", Pick("0.5", "1")), ("per", Pick("a", "b", "a + b")), ("cap", Maybe(2) ? "2" : null)),
        Node.Of(("points", "1"), ("when", Condition(1)))]);

    private Map Group(string id, Node[] criteria)
    {
        Node combination = Combination(criteria.Length);
        return Node.Of(
            ("id", id), ("combine", combination), ("points", combination is Map ? "4" : null),
            ("cap", Maybe(5) ? Number(2, 8) : null),
            ("weight", Maybe(5) ? Pick("2", "0.5") : null),
            ("minimum", Maybe(3) ? Pick("50%", "2") : null),
            ("zero when", !Has(Features.OnlySums) && Maybe(5) ? Condition(1) : null),
            ("applies", !Has(Features.OnlySums) && Maybe(5) ? Condition(0) : null),
            ("round", Maybe(5) ? Pick("0", "1") : null),
            ("levels", GroupLevels()),
            ("criteria", new Sequence(criteria)));
    }

    /// <summary>Levels that every group has, so that grades can read them.</summary>
    private Sequence GroupLevels() => Maybe(2)
        ? new([Node.Of(("level", "high"), ("at least", "80%")), Node.Of(("level", "mid"), ("from", "40%"), ("below", "80%")), Node.Of(("level", "low"), ("otherwise", "true"))])
        : new([Node.Of(("level", "high"), ("more than", "3")), Node.Of(("level", "mid"), ("more than", "1"), ("to", "3")), Node.Of(("level", "low"), ("to", "1"))]);

    private Node Combination(int members) => Has(Features.OnlySums) ? "sum" : _random.Next(6) switch
    {
        0 => "weighted mean",
        1 => "lowest",
        2 when members > 1 => Node.Of(("at least", Text(_random.Next(1, members)))),
        _ => "sum",
    };

    private Sequence Grades()
    {
        string leading = Has(Features.Cohorts) ? Pick("rank(points) over cohort <= 2", "points >= 0.8 * best(points) over cohort", "share(all_met) over cohort < 50%") : "all_met";
        var grades = new List<Node>
        {
            Node.Of(("grade", "A"), ("quota", Has(Features.Quotas) ? Node.Of(("at most", Pick("20%", "34%", "50%")), ("of", Pick("A", "B")), ("mode", Pick("up", "down")), ("per cohort", Pick("true", "false")), ("ties", Pick("a person decides", "take none"))) : null), ("when", Pick(leading, "percent >= 80%", "points >= 6 and minimums_met", "met >= 3", "not_met = 0", "required_met and percent > 50%")), ("every group", Maybe(4) ? "40%" : null)),
            Node.Of(("grade", "B"), ("when", Pick("percent >= 40%", "points(g0) >= 2", "percent(g0) >= 50%", "level(g0) >= mid", "level(g0) = high or unknown = 0", "met > not_met", "status(c0) = met", "unknown = 0 and points > 2", "maximum(g0) > 2 and applicable >= 2"))),
        };
        if (Maybe(4)) grades.Add(Node.Of(("grade", "Z"), ("when", Condition(1)), ("authority decides", "true")));
        grades.Add(Maybe(3) ? Node.Of(("grade", "C"), ("when", "points >= 1")) : Node.Of(("grade", "C"), ("otherwise", "true")));
        return new Sequence(grades);
    }

    private string Condition(int depth) => Has(Features.Cohorts) && Maybe(4)
        ? Pick("a >= mean(a) over cohort", "(share(t) over r where u) > 50%", "rank(c) over cohort <= 2", Has(Features.Decisions) ? "(total(b) over cohort where a is not missing) >= 4" : "total(b) over cohort >= 4", "a = (best(a) over cohort)")
        : Has(Features.Lists) && Maybe(3) ? OfList()
        : Has(Features.Calls) && Maybe(6) ? RandomFunctions.Condition(_random, !Has(Features.Details), () => depth <= 0 ? "a" : Numeric(depth - 1))
        : (depth == 0 ? _random.Next(13) : _random.Next(20)) switch
    {
        0 => Pick("t", "u", "v"),
        1 => $"a {Pick(">=", "<", "=", "!=")} {Text(_random.Next(1, 5))}",
        2 => $"s >= {Pick("50", "80")}%",
        3 => $"r {Pick("=", ">=", "<")} {Pick("mid", "high")}",
        4 => $"c {Pick(">", "<=")} {Pick("0", "1.5")}",
        5 => $"b in {{1, {Text(_random.Next(2, 5))}}}",
        6 => "b between 1 and 3",
        7 => "a / b >= 50%",
        8 => "change(a) <= -10%",
        9 => Has(Features.Decisions) ? Pick("(b ?? 0) > 2", "c is missing", "t and u is not missing") : "busy",
        10 => $"a {Pick(">=", "<")} pass",
        11 => $"d {Pick(">=", "<")} 2024-0{Text(_random.Next(1, 10))}-15",
        12 => $"{Pick("month(d) > 6", "d - 2024-03-01 > 90", "d + a * 1 day < 2024-09-01", "day(d) < 16 and year(d) = 2024")}",
        13 => $"not ({Condition(depth - 1)})",
        14 or 15 => $"({Condition(depth - 1)}) and ({Condition(depth - 1)})",
        16 => $"({Condition(depth - 1)}) or ({Condition(depth - 1)})",
        17 or 18 => $"at least {Pick("1", "2", "(a - 1)")} of ({Condition(depth - 1)}, {Condition(0)}, {Pick("t", "u", "a < b")})",
        _ => $"if {Pick("t", "u")} then {Pick("v", "a > 1")} else {Pick("t", "b < 3")}",
    };

    /// <summary>A condition on a figure of a list.</summary>
    private string OfList() => _random.Next(6) switch
    {
        0 => $"{Pick("any", "all", "none")}({Chosen()}, {OfRecord()})",
        1 => $"{Pick("any", "all", "none")}(n{(Maybe(2) ? " where w" : "")}, m {Pick(">=", "<")} 2024-06-15)",
        2 => $"share({Chosen()}, {OfRecord()}) {Pick(">", "<=")} 40%",
        3 => $"{Figure()} {Pick(">=", "<", "=")} {Text(_random.Next(0, 4))}",
        4 => $"{Pick("lowest", "highest")}(n, m) > 2024-06-15",
        _ => $"count(n where {Pick("w", "not w", "month(m) > 6")}) {Pick(">", "=")} 1",
    };

    /// <summary>A number that is a figure of a list.</summary>
    private string Figure() => Maybe(3) ? $"count({Chosen()})" : $"{Pick("sum", "mean", "lowest", "highest")}({Chosen()}, {Pick("i", "j", "i + j", "if k then i else j", "i * a")})";

    private string Chosen() => Maybe(2) ? "l" : $"l where {OfRecord()}";

    private string OfRecord() => Pick("k", "i > 2", "i = b", "j < 0.5", "o >= mid", "k and t", "i >= 1 or j > 1", Has(Features.Decisions) ? "k is not missing" : "not k");

    private string Numeric(int depth) => Has(Features.Cohorts) && Maybe(4)
        ? Pick("best(a) over cohort", "5 * a / best(b) over cohort", "(lowest(a) over r where v)", "rank(a + b) over cohort", "round(mean(c) over cohort, 1)", Has(Features.Lists) ? $"best({Figure()}) over cohort" : "lowest(b) over cohort")
        : Has(Features.Lists) && Maybe(4) ? Pick(Figure(), $"round({Figure()}, 1)")
        : Has(Features.Calls) && Maybe(5) ? RandomFunctions.Numeric(_random, !Has(Features.Details), () => depth <= 0 ? Pick("a", "c") : Numeric(depth - 1))
        : (depth == 0 ? _random.Next(4) : _random.Next(12)) switch
    {
        0 => "a",
        1 => "b",
        2 => "c",
        3 => "load",
        4 => $"({Numeric(depth - 1)}) + ({Numeric(depth - 1)})",
        5 => $"({Numeric(depth - 1)}) * c",
        6 => "a / b",
        7 => $"{Pick("min", "max")}({Numeric(depth - 1)}, {Numeric(depth - 1)})",
        8 => $"if {Condition(0)} then {Numeric(depth - 1)} else {Numeric(depth - 1)}",
        9 => $"{Pick("round", "round_even", "floor", "ceiling")}(({Numeric(depth - 1)}) / {Pick("3", "4")}, 1)",
        10 => Pick($"abs({Numeric(depth - 1)}) - 1", $"3 - -({Numeric(depth - 1)})", $"(({Numeric(depth - 1)}) * 40)%"),
        _ => Has(Features.Decisions) ? "a ?? b" : $"clamp({Numeric(depth - 1)}, 0, 4)",
    };

    private bool Has(Features feature) => features.HasFlag(feature);

    private bool Maybe(int of) => _random.Next(of) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Number(int low, int high) => Text(_random.Next(low, high + 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
