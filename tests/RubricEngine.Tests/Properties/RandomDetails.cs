using System.Globalization;
using RubricEngine.Documents;

namespace RubricEngine.Tests.Properties;

/// <summary>Gives a random rubric all that does not bear on its results: titles, labels, citations, tests, targets, odd names; and one criterion of each rarer kind.</summary>
internal sealed class RandomDetails(int seed)
{
    private static readonly string[] s_factNames = ["measure", "số_hộ", "level", "otherwise", "và", "in", "when", "nhóm", "group", "từ", "x", "đạt", "đ", "fact", "is", "criterion"];

    private static readonly string[] s_memberNames = ["điểm", "3.1", "c-4", "2024-01-01", "points", "criterion", "tiêu_chí", "10", "grade", "or", "x.y-z"];

    private readonly Random _random = new(seed);

    /// <summary>The rubric with details, in English.</summary>
    public Map Add(Map rubric)
    {
        string grade = "B";
        Map head = Node.Of(
            ("format", "1"), ("rubric", Pick("random/rubric", "vn/xã-phường", "3/4-a.b")), ("version", OneOf(new Scalar("2024.1", true), "1.2.3", OddTexts.Text(_random))),
            ("language", Maybe(2) ? "en" : null), ("title", OddTexts.Localized(_random)), ("citation", OddTexts.Text(_random)), ("provenance", Pick("sourced", "illustrative")),
            ("effective", Node.Of(("from", "2024-01-01"), ("to", Maybe(2) ? "2025-12-31" : null))), ("culture", Pick("vi-VN", "en-US")),
            ("sealed", Flag()), ("may tighten", Flag()), ("may add", Flag()),
            ("subject", Node.Of(("id", Pick("ward", "phường")), ("label", OddTexts.Localized(_random)), ("period", Maybe(2) ? "year" : null))),
            ("window", Node.Of(("from", "16/11"), ("to", "15/11"))), ("cohort", "r"),
            ("units", Node.Of(("suất", OddTexts.Localized(_random)), ("point", OddTexts.Text(_random)))));
        Map all = new([.. head.Entries, .. rubric.Entries.Where(e => head[e.Key] is null)]);
        all = all.With("round", all["round"] ?? Node.Of(("criterion", "2"), ("group", Node.Of(("digits", "1"), ("mode", Mode()))), ("total", Node.Of(("digits", "0"), ("mode", Mode())))))
            .With("facts", new Map([.. ((Map)all["facts"]!).Entries.Select(e => (e.Key, Fact(e.Value))), .. MoreFacts().Entries]))
            .With("records", new Map([.. ((Map?)all["records"])?.Entries ?? [], .. MoreRecords().Entries]))
            .With("let", new Map([.. ((Map)all["let"]!).Entries, .. Node.Of(("ramp(x, least)", "clamp(x - least, 0, 1)"), ("none_yet()", "e = 0")).Entries]))
            .With("parameters", new Map([.. ((Map)all["parameters"]!).Entries.Select(e => (e.Key, (Node)Marked((Map)e.Value))), .. MoreParameters().Entries]))
            .With("require", new Sequence(["a <= b + 4", "e >= 0"]))
            .With("gates", List(all["gates"], Node.Of(("title", Title()), ("require", "e < 900"), ("otherwise", Pick("none", grade)))))
            .With("vetoes", List(all["vetoes"], Node.Of(("title", Title()), ("when", "e > 900"), ("grade", Pick("none", grade)))))
            .With("deductions", List(all["deductions"], Node.Of(("title", Title()), ("deduct", "1%"), ("when", "e > 800"))))
            .With("adjust", List(all["adjust"], Node.Of(("title", Title()), ("when", "e > 700"), Maybe(2) ? ("cap", grade) : ("drop", "1"))))
            .With("targets", new Sequence([Node.Of(("by", "2030-12-31"), ("at least", "30%"), ("reach", grade))]))
            .With("ranking", Ranking())
            .With("tests", new Sequence([.. Enumerable.Range(0, _random.Next(3)).Select(_ => (Node)Test())]))
            .With("groups", new Sequence([.. ((Sequence)all["groups"]!).Items.Select(g => Group((Map)g)), RareGroup()]))
            .With("grades", new Sequence([.. ((Sequence)all["grades"]!).Items.Select(g => Grade((Map)g))]));
        if (Maybe(2)) all = all.With("stages", new Sequence(["self", Node.Of(("stage", "council"), ("counts", "true"))]));
        if (Maybe(2))
            all = all.With("recognition", Node.Of(("reach", grade), ("after", "2"), ("valid for", "3"), ("again after", "1"),
                ("withdraw when", new Sequence(["e > 600", Node.Of(("when", "e > 500"), ("title", Title()))]))));
        return all;
    }

    /// <summary>Other names for facts, choices, members and grades.</summary>
    public Dictionary<string, string> Names()
    {
        string[] facts = [.. s_factNames.OrderBy(_ => _random.Next())], members = [.. s_memberNames.OrderBy(_ => _random.Next())], texts = OddTexts.Different(_random, 7);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, int i) in new[] { "a", "b", "c", "s", "r", "d", "t", "u", "v", "z" }.Select((n, i) => (n, i))) names[name] = facts[i];
        foreach ((string name, int i) in new[] { "c1", "c3", "c5", "g1", "p1", "e3" }.Select((n, i) => (n, i))) names[name] = members[i];
        foreach ((string name, int i) in new[] { "A", "B", "C", "Z", "low", "mid", "high" }.Select((n, i) => (n, i))) names[name] = texts[i].Trim();
        // What these say of a grade, or of a choice as a key, is the language's own.
        return names.Where(n => n.Value is not ("none" or "null" or "không xếp loại" or "otherwise" or "còn lại")).ToDictionary();
    }

    private Node Fact(Node fact)
    {
        Map map = fact as Map ?? Node.Of(("type", fact));
        return Node.Of([.. map.Entries, ("label", Maybe(2) ? OddTexts.Localized(_random) : null), ("column", Maybe(3) ? OddTexts.Text(_random) : null), ("sealed", Flag()), ("may tighten", Flag())]);
    }

    private Map MoreFacts() => Node.Of(
        ("e", Node.Of(("type", "integer"), ("unit", "suất"), ("min", "0"), ("max", "1_000"), ("previous", Maybe(2) ? "true" : null))),
        ("f", Node.Of(("type", "text"), ("max length", "40"))),
        ("h", Node.Of(("type", "choice"), ("choices", new Sequence([.. OddTexts.Different(_random, 3).Select(t => new Scalar(t, true))])), ("ordered", Maybe(2) ? "false" : null))));

    private Map MoreRecords() => Node.Of(
        ("q", Node.Of(
            ("at most", "20"), ("dated by", "y"), ("label", OddTexts.Localized(_random)), ("column", OddTexts.Text(_random)), ("sealed", Flag()), ("may tighten", Flag()),
            ("fields", Node.Of(
                ("y", Node.Of(("type", "date"), ("min", "2020-01-01"), ("max", "2030-12-31"), ("label", OddTexts.Localized(_random)))),
                ("amount", Node.Of(("type", "decimal"), ("digits", "1"), ("unit", "suất"), ("min", "0"), ("max", "10"), ("column", OddTexts.Text(_random)))),
                ("remark", Node.Of(("type", "text"), ("max length", "20"))),
                ("rank", Node.Of(("type", "choice"), ("choices", new Sequence(["low", "mid", "high"])), ("ordered", Pick("true", "false")))))))));

    private Map Marked(Map parameter) => Node.Of([.. parameter.Entries, ("sealed", Flag()), ("may tighten", Flag())]);

    private static Map MoreParameters() => Node.Of(
        ("needed", Node.Of(("by", "r"), ("date", "d"), ("unit", "suất"), ("values", new Sequence(
        [
            Node.Of(("when", "low"), ("from", "2024-01-01"), ("to", "2024-06-30"), ("value", "1")),
            Node.Of(("when", new Sequence(["low", "mid"])), ("to", "2024-12-31"), ("value", "2")),
            Node.Of(("otherwise", "3 suất")),
        ])))),
        ("since", Node.Of(("values", new Sequence([Node.Of(("from", "2024-07-01"), ("value", "2024-01-01")), Node.Of(("otherwise", "2023-01-01"))])))));

    private Map Group(Map group) => Node.Of([
        .. group.Entries.Where(e => e.Key is not ("criteria" or "groups" or "zero when" or "round")), ("title", Title()), ("code", Maybe(2) ? OddTexts.Text(_random) : null), ("citation", Maybe(2) ? OddTexts.Text(_random) : null),
        ("not applicable", group["applies"] is null ? null : Pick("exclude", "zero", "full", "1")),
        ("zero when", group["zero when"] is { } zero ? Maybe(2) ? zero : Node.Of(("when", zero), ("title", Title())) : null),
        ("round", group["round"] is { } digits ? Maybe(2) ? digits : Node.Of(("digits", digits), ("mode", Mode())) : null), ("sealed", Flag()), ("may tighten", Flag()), ("may add", Flag()),
        ("criteria", new Sequence([.. ((Sequence)group["criteria"]!).Items.Select(c => Criterion((Map)c))])),
        ("groups", group["groups"] is Sequence inner ? new Sequence([.. inner.Items.Select(g => Group((Map)g))]) : null)]);

    private Map Criterion(Map criterion) => Node.Of([
        .. criterion.Entries.Where(e => e.Key is not ("parts" or "deduct" or "bonus")), ("title", Title()), ("code", Maybe(3) ? OddTexts.Text(_random) : null),
        ("citation", Maybe(3) ? OddTexts.Text(_random) : null), ("provenance", Maybe(3) ? Pick("sourced", "illustrative") : null), ("round", Maybe(4) ? Maybe(2) ? "1" : Node.Of(("digits", "2"), ("mode", Mode())) : null),
        ("evidence", criterion["evidence"] is null && Maybe(3) ? new Sequence([OddTexts.Text(_random), OddTexts.Text(_random)]) : null), ("sealed", Flag()), ("may tighten", Flag()), ("may add", Flag()),
        ("deduct", Labelled(criterion["deduct"])), ("bonus", Labelled(criterion["bonus"])),
        ("parts", criterion["parts"] is Sequence parts ? new Sequence([.. parts.Items.Select(p => Criterion((Map)p))]) : null)]);

    private Sequence? Labelled(Node? tallies) => tallies is Sequence list ? new Sequence([.. list.Items.Select(t => (Node)Node.Of([.. ((Map)t).Entries, ("label", Maybe(2) ? OddTexts.Text(_random) : null)]))]) : null;

    private Map Ranking() => Node.Of(
        ("rank by", "points"), ("then by", new Sequence([Node.Of(("value", Pick("a", "r")), ("order", Pick("highest first", "lowest first"))), "d"])),
        ("places", Pick("1", "3")), ("waiting list", "2"), ("among", Maybe(2) ? new Sequence(["A", "B"]) : null), ("per cohort", Flag()), ("ties", Pick([.. WordSet.Ties.Words])));

    private Map Grade(Map grade) => Node.Of([.. grade.Entries, ("quota", grade["grade"] is Scalar { Text: "A" } ? Node.Of(
            ("at most", "20%"), ("of", Pick("A", "B")), ("mode", Mode()), ("below", "5"), ("places", "1"), ("per cohort", Flag()), ("ties", Pick("a person decides", "take none"))) : null), ("recognised", Flag()), ("sealed", Flag()), ("may tighten", Flag()),
        ("group minimum", grade["otherwise"] is null && Maybe(2) ? Node.Of(("g0", "10%"), ("rare", "1")) : null)]);

    /// <summary>What the other groups never have: every kind of bound, a declared maximum, points of people with digits.</summary>
    private Map RareGroup() => Node.Of(("id", "rare"), ("maximum", "19"), ("levels", new Sequence(
        [
            Node.Of(("level", "A"), ("at least", "15")), Node.Of(("level", "B"), ("more than", "10"), ("at most", "14")), Node.Of(("level", "good"), ("from", "5"), ("to", "10")),
            Node.Of(("level", "fair"), ("is", "4")), Node.Of(("level", "poor"), ("below", "4")), Node.Of(("level", "rest"), ("otherwise", "true")),
        ])), ("criteria", new Sequence(
    [
        Node.Of(("id", "e1"), ("points", "4"), ("measure", "b"), ("levels", new Sequence(
        [
            Node.Of(("more than", "4"), ("points", "4"), ("name", OddTexts.Text(_random))),
            Node.Of(("more than", "2"), ("at most", "4"), ("when", "t"), ("points", "3"), ("name", OddTexts.Text(_random))),
            Node.Of(("from", "3"), ("to", "4"), ("points", "2")),
            Node.Of(("at least", "1"), ("below", "3"), ("points", Pick("1", "unknown"))),
            Node.Of(("is", "0"), ("points", "0")),
        ]))),
        Node.Of(("id", "e2"), ("points", "5"), ("judged", OneOf(Node.Of(("digits", "1")), Node.Of(("kind", "points"), ("digits", "2")), Node.Of(("kind", "met")))), ("applies", "e >= 0"), ("not applicable", "full")),
        Node.Of(("id", "e4"), ("points", "5"), ("table", Node.Of(("inputs", new Sequence(["e / 2", "r", "t"])), ("hit", "priority"), ("rows", new Sequence(
        [
            Node.Of(("when", new Sequence(["<= 5 suất", "low", new Scalar("-", true)])), ("points", "5"), ("priority", "2"), ("name", OddTexts.Text(_random))),
            Node.Of(("when", new Sequence([new Scalar("-", true), new Scalar("-", true), new Scalar("-", true)])), ("points", "2"), ("priority", "3"), ("name", OddTexts.Text(_random))),
            Node.Of(("when", new Sequence(["is missing", "in {mid, high}", "not u"])), ("points", "unknown"), ("priority", "1")),
            Node.Of(("otherwise", "0"), ("name", OddTexts.Text(_random))),
        ]))))),
        Node.Of(("id", "e3"), ("points", "5"), ("met", "needed > 1 suất and since < d and ramp(a, 1) > 0 and f != \"-\" and none(q where amount > 2 suất, remark = \"x\")"), ("weight", "1"), ("lowest", "0")),
    ])));

    private Map Test() => Node.Of(
        ("name", OddTexts.Text(_random)), ("as of", Maybe(2) ? "2024-05-01" : null),
        ("facts", Node.Of(("a", "3"), ("previous(a)", Pick("0", "null")), ("r", "mid"), ("t", Pick("true", "false")), ("f", OddTexts.Text(_random)), ("d", "2024-02-29"), ("c", "-1.5"), ("q", Maybe(3) ? "none" : null))),
        ("records", Maybe(2) ? new Sequence([Node.Of(("into", "q"), ("facts", Node.Of(("y", "2024-02-29"), ("amount", "2.5"), ("remark", OddTexts.Text(_random))))), Node.Of(("into", "q"))]) : null),
        ("expect", Node.Of(
            ("grade", Pick("A", "null")), ("outcome", Pick("graded", "no grade", "not assessed")), ("possible", new Sequence(["A", "B"])), ("decided", "true"), ("points", Pick("5", "1/3", "null")), ("met", "3"),
            ("unknown", "0"), ("c0", OneOf("not applicable", Node.Of(("status", "partly met"), ("points", "3"), ("low", "-1")))), ("e2", "met"), ("rare", Node.Of(("points", "4"), ("max", "19"))))));

    private Node? Title() => Maybe(3) ? null : OddTexts.Localized(_random);

    private static Sequence List(Node? items, Node more) => new([.. items is Sequence list ? list.Items : [], more]);

    private string? Flag() => _random.Next(6) switch { 0 => "true", 1 => "false", _ => null };

    private string Mode() => Pick([.. WordSet.RoundingMode.Words]);

    private bool Maybe(int of) => _random.Next(of) == 0;

    private Node OneOf(params Node[] choices) => choices[_random.Next(choices.Length)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
