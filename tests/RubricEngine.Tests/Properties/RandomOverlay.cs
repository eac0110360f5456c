using RubricEngine.Documents;

namespace RubricEngine.Tests.Properties;

/// <summary>A random file that has no meaning of its own: what a province changes in a rubric, or what several rubrics share. Its parts are taken from a rubric that it could stand beside.</summary>
internal sealed class RandomOverlay(int seed)
{
    private readonly Random _random = new(seed);

    public Map Write(Map rubric)
    {
        Map[] groups = [.. ((Sequence)rubric["groups"]!).Items.Cast<Map>()], criteria = [.. groups.SelectMany(g => ((Sequence)g["criteria"]!).Items.Cast<Map>())];
        Map[] levels = [.. criteria.Where(c => c["levels"] is not null).SelectMany(c => ((Sequence)c["levels"]!).Items.Cast<Map>())];
        Node fact = Any(((Map)rubric["facts"]!).Entries).Value, parameter = Any(((Map)rubric["parameters"]!).Entries).Value;
        Map grade = (Map)Any(((Sequence)rubric["grades"]!).Items);
        Map[] Changes() =>
        [
            Change("level", "g0/c0/2", Any(levels)), Change("criterion", "g0/c0", Any(criteria)), Change("group", "g0", Any(groups)), Change("fact", "a", Maybe(3) ? Result() : (Map)fact),
            Change("parameter", "pass", (Map)parameter), Node.Of(("let", "load"), ("value", "a + b * 2")), grade,
        ];
        Map head = Node.Of(
            ("format", "1"), Maybe(4) ? ("shared", "random/shared") : ("rubric", "random/overlay"), ("version", "2"), ("language", Maybe(2) ? "en" : null), ("extends", Maybe(5) ? null : "random/rubric@2024.1"),
            ("title", OddTexts.Localized(_random)),
            ("import", new Sequence([Node.Of(("from", "vn/shared@1"), ("only", Maybe(2) ? "a" : new Sequence(["a", "load", "số_hộ"]))), "vn/whole@2.0"])),
            ("facts", Node.Of(
                ("rating", Result()),
                ("rating_before", Node.Of(("result of", "vn/ward-security@2023"), ("figure", "points"))))),
            ("maximum", Maybe(2) ? "100" : null), ("cap", "110"), ("bonus cap", "5"), ("combine", Maybe(2) ? "sum" : Node.Of(("kind", "weighted mean"))),
            ("add", new Sequence([Addition(rubric, groups, criteria), Node.Of(("into", "c0"), ("after", Maybe(2) ? "2" : new Scalar("a \"level\"", true)), ("levels", new Sequence(levels)))])),
            ("replace", new Sequence([.. Changes().Where(_ => !Maybe(3))])),
            ("remove", new Sequence([
                Node.Of(("level", "g0/c0/2")), Node.Of(("criterion", "g0/c0")), Node.Of(("group", "g1")), Node.Of(("fact", "số_hộ")), Node.Of(("parameter", "pass")), Node.Of(("let", "load")),
                Node.Of(("grade", OddTexts.Text(_random)))])),
            ("tighten", new Sequence([.. Changes().Where(_ => !Maybe(3))])),
            ("criteria", new Sequence([Any(criteria)])));
        return head;
    }

    private Map Addition(Map rubric, Map[] groups, Map[] criteria) => Node.Of([
        ("into", Maybe(2) ? "g0" : null), ("after", Maybe(2) ? "c0" : null),
        .. new[] { "units", "facts", "records", "require", "let", "parameters", "gates", "vetoes", "deductions", "grades", "adjust", "targets" }.Select(key => (key, Maybe(2) ? rubric[key] : null)),
        ("groups", Maybe(2) ? new Sequence([Any(groups)]) : null), ("criteria", new Sequence([Any(criteria)]))]);

    /// <summary>New values for some keys of an element.</summary>
    private Map Change(string kind, string path, Map element) => Node.Of([(kind, path), .. element.Entries.Where(e => !Maybe(4) && e.Key != kind && e.Key != "criteria" && e.Key != "groups"),
        ("criteria", kind == "group" && Maybe(4) ? element["criteria"] : null), ("groups", kind == "group" && Maybe(4) ? new Sequence([element.Without("groups")]) : null)]);

    private Map Result() => Node.Of(("result of", "vn/ward-security"), ("figure", Any(WordSet.ResultFigure.Words)), ("label", OddTexts.Localized(_random)));

    private bool Maybe(int of) => _random.Next(of) == 0;

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
