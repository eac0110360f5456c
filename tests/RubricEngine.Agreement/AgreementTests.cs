using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Tests;
using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>
/// Every engine gives the answers of the reference evaluator, field by field: points, bounds, grades, statuses, counts and faults.
/// Facts are drawn from ranges so small that they lie on, just under and just over every boundary again and again.
/// </summary>
public abstract class AgreementTests(ITestOutputHelper output)
{
    private const int Tables = 34;

    // The runtime collects everything once so much pinned memory was asked for as a share of what stays; small tables ask for it all the time.
    private static readonly object s_pinned = GC.AllocateUninitializedArray<byte>(64 << 20, pinned: true);

    /// <summary>What the rubrics use. Kinds are classes of their own, for those run side by side.</summary>
    internal abstract Features Kind { get; }

    /// <summary>How many rubrics engines without code are compared on; emitted code on a third as many.</summary>
    internal virtual int Rubrics => 520;

    [Fact]
    public void All_engines_without_code_agree() => Check(Rubrics, Tables, (engines, random) => engines.WithoutCode(random));

    [Fact]
    public void Emitted_code_agrees() => Check(Rubrics / 3, 2, (engines, random) => engines.WithCode(random));

    private void Check(int rubrics, int tables, Func<Engines, Random, IEnumerable<Engine>> make)
    {
        GC.KeepAlive(s_pinned);
        var known = new HashSet<string>(StringComparer.Ordinal);
        int pairs = 0;
        RubricCase.Check(Kind, rubrics, (@case, written, rubric) =>
        {
            known.Add(rubric.Hash);
            Random random = @case.Data();
            var engines = new Engines(rubric);
            Assert.Empty(PlanInvariants.Broken(engines.Plan));
            Engine[] others = [.. make(engines, random)];
            string text = written.ToText();
            for (int i = 0; i < tables; i++, pairs++) KeptFailure.Watch(RowsOf(rubric, random, i), rows => Compare(RecordsOf(rubric, rows), engines, others), $"seed-{@case.Seed}", text);
        });
        output.WriteLine($"{pairs} pairs of a rubric and a table, {known.Count} different rubrics");
        Assert.True(LongRun.IsLong || (known.Count >= rubrics * 97 / 100 && pairs >= rubrics * tables * 97 / 100), $"only {known.Count} rubrics and {pairs} pairs");
    }

    /// <summary>A table of some rows; with many of them only now and then. In one of five nothing is missing.</summary>
    private static Dictionary<string, string>[] RowsOf(CompiledRubric rubric, Random random, int table)
    {
        int missing = table % 5 == 0 ? int.MaxValue - 2 : 2 + table % 7;
        return [.. Enumerable.Range(0, table == 1 ? 150 : random.Next(1, 3)).Select(_ => RandomRecord.Without(RandomRecord.Full(rubric, random), random, missing))];
    }

    internal static SubjectRecord[] RecordsOf(CompiledRubric rubric, IReadOnlyList<Dictionary<string, string>> rows) =>
        [.. rows.Select((row, i) => RandomRecord.Of(rubric, row, $"s{i}"))];

    internal static void Compare(SubjectRecord[] records, Engines engines, IEnumerable<Engine> others)
    {
        PlanAssessment[] alone = engines.Alone(records), together = engines.Together(records) ?? alone;
        foreach (Engine engine in others)
        {
            PlanAssessment[] expected = engine.IsOfTables ? together : alone, actual = engine.Run(records);
            for (int row = 0; row < records.Length; row++)
            {
                string[] lines = [.. Difference.Between(expected[row], actual[row])];
                if (lines.Length > 0) Assert.Fail($"{engine.Name}, row {row} of {records.Length}\n{string.Join('\n', lines)}\n{Written(records[row])}");
            }
        }
    }

    private static string Written(SubjectRecord record) => string.Join(", ", record.Keys.Order(StringComparer.Ordinal).Select(k => $"{k} = {record[k]}"));
}
