using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RubricEngine.Testing;
using Xunit.Sdk;

namespace RubricEngine.Agreement;

/// <summary>
/// A rubric and rows on which engines differed once, as files under <c>tests/specs/agreement</c>: <c>NAME.rubric.yaml</c>, and
/// <c>NAME.rows.ndjson</c> with one row a line. <c>RUBRIC_KEEP_FAILURES=1</c> writes those of a run.
/// </summary>
/// <param name="Name">How the files are called.</param>
/// <param name="Rubric">The text of the rubric.</param>
/// <param name="Rows">The data, as a table of texts has them.</param>
internal sealed record KeptFailure(string Name, string Rubric, IReadOnlyList<Dictionary<string, string>> Rows)
{
    private static readonly string s_folder = Repository.PathOf("tests", "specs", "agreement");
    private static readonly JsonSerializerOptions s_asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly bool s_keeps = Environment.GetEnvironmentVariable("RUBRIC_KEEP_FAILURES") == "1";

    public static IEnumerable<KeptFailure> All() =>
        from file in Directory.EnumerateFiles(s_folder, "*.rows.ndjson").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)[..^".rows.ndjson".Length]
        select new KeptFailure(name, File.ReadAllText(Path.Combine(s_folder, $"{name}.rubric.yaml")),
            [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line)!)]);

    /// <summary>Compares engines on rows. Where they differ, as few rows with as few values as still show it are told, and kept if asked for.</summary>
    public static void Watch(IReadOnlyList<Dictionary<string, string>> rows, Action<IReadOnlyList<Dictionary<string, string>>> compare, string name, string rubric)
    {
        if (Difference(rows, compare) is not { } found) return;
        (rows, found) = Shrunk(rows, found, compare);
        string[] lines = [.. rows.Select(row => JsonSerializer.Serialize(row, s_asWritten))];
        if (s_keeps)
        {
            File.WriteAllText(Path.Combine(s_folder, $"{name}.rubric.yaml"), rubric, new UTF8Encoding(false));
            File.WriteAllLines(Path.Combine(s_folder, $"{name}.rows.ndjson"), lines);
        }
        Assert.Fail($"{found.Message}\nrows that show it (RUBRIC_KEEP_FAILURES=1 keeps them as {name}):\n{string.Join('\n', lines)}");
    }

    private static (IReadOnlyList<Dictionary<string, string>>, XunitException) Shrunk(IReadOnlyList<Dictionary<string, string>> rows, XunitException found, Action<IReadOnlyList<Dictionary<string, string>>> compare)
    {
        while (Smaller(rows).Select(smaller => (Rows: smaller, Found: Difference(smaller, compare))).FirstOrDefault(s => s.Found is not null) is { Found: { } again } next)
            (rows, found) = (next.Rows, again);
        return (rows, found);
    }

    private static IEnumerable<IReadOnlyList<Dictionary<string, string>>> Smaller(IReadOnlyList<Dictionary<string, string>> rows)
    {
        if (rows.Count > 1)
        {
            yield return [.. rows.Take(rows.Count / 2)];
            yield return [.. rows.Skip(rows.Count / 2)];
        }
        for (int i = 0; i < rows.Count && rows.Count < 5; i++)
            foreach (string key in rows[i].Keys.Order(StringComparer.Ordinal))
                yield return [.. rows.Select((row, at) => at == i ? row.Where(v => v.Key != key).ToDictionary() : row)];
    }

    private static XunitException? Difference(IReadOnlyList<Dictionary<string, string>> rows, Action<IReadOnlyList<Dictionary<string, string>>> compare)
    {
        try
        {
            compare(rows);
            return null;
        }
        catch (XunitException found)
        {
            return found;
        }
    }
}
