using System.Globalization;

namespace RubricEngine.Tests.Properties;

/// <summary>Decision tables over the facts of the random rubrics, of every policy; those of which only one row may hold are such that the checker accepts them.</summary>
internal static class RandomTable
{
    private static readonly string[] s_inputs = ["a", "r", "t", "s", "d", "a + b", "a / b"];

    /// <param name="random">The source of randomness.</param>
    /// <param name="points">The points of the criterion.</param>
    /// <param name="decisions">Whether cells may ask if something is missing.</param>
    public static Map Write(Random random, int points, bool decisions)
    {
        string hit = Pick(random, "unique", "first", "any", "priority", "collect sum", "collect min", "collect max", "collect count");
        if (hit == "unique") return Unique(random, points);
        string[] inputs = [.. s_inputs.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        bool open = hit is "first" or "priority" && random.Next(4) == 0;
        Node[] rows = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => (Node)Node.Of(
            ("when", new Sequence([.. inputs.Select(input => Cell(random, input, decisions))])),
            ("points", hit == "collect count" ? null : open && i == 1 ? "unknown" : hit == "any" ? Text(points) : Text(random.Next(hit == "collect sum" ? -1 : 0, points + 1))),
            ("priority", hit == "priority" ? Text(4 - i) : null)))];
        bool rest = hit is not ("collect sum" or "collect count") || random.Next(2) == 0;
        return Node.Of(("inputs", new Sequence([.. inputs.Select(i => (Node)i)])), ("hit", hit),
            ("rows", new Sequence([.. rows, .. rest ? new Node[] { Node.Of(("otherwise", Pick(random, "0", "unknown"))) } : []])));
    }

    /// <summary>Rows that exclude each other; in the second table this is not seen, since its inputs read one fact.</summary>
    private static Map Unique(Random random, int points) => random.Next(3) switch
    {
        0 => Node.Of(("inputs", new Sequence(["a", "r"])), ("rows", new Sequence(
        [
            Row(Text(points), "< 2", "-"), Row(Text(points / 2), ">= 2", "low"), Row("unknown", "between 2 and 3", "in {mid, high}"), Row("0", "> 3", "> low"),
        ]))),
        1 => Node.Of(("inputs", new Sequence(["a", "a + b"])), ("hit", "unique"), ("rows", new Sequence(
        [
            Row(Text(points), "<= 2", "<= 6"), Row("0", "-", Pick(random, "> 6", "> 4")), Row("1", "3", "3"),
        ]))),
        _ => Node.Of(("inputs", new Sequence(["t", "d"])), ("rows", new Sequence([Row(Text(points), "true", "< 2024-06-15"), Row("0", "false", "-"), Node.Of(("otherwise", "1"))]))),
    };

    private static Map Row(string points, params string[] cells) => Node.Of(("when", new Sequence([.. cells.Select(c => (Node)c)])), ("points", points));

    private static Node Cell(Random random, string input, bool decisions) => random.Next(4) == 0 ? new Scalar("-", true) : decisions && random.Next(5) == 0 ? Pick(random, "is missing", "is not missing") : input switch
    {
        "r" => Pick(random, "low", ">= mid", "in {low, high}", "!= mid"),
        "t" => Pick(random, "true", "false", "u"),
        "s" => Pick(random, ">= 50%", "< 80%", "between 20% and 60%"),
        "d" => Pick(random, "< 2024-06-15", ">= 2024-06-15", "2024-02-29"),
        "a / b" => Pick(random, ">= 50%", "< 1", "= b"),
        _ => Pick(random, "<= 2", "> 3", "between 1 and 3", "in {0, 5}", "> 1 and < 4", ">= pass", "2"),
    };

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
