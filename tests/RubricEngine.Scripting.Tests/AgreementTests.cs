using RubricEngine.Batch;
using RubricEngine.Evaluation;
using RubricEngine.Hosting;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Scripting.Tests;

/// <summary>Whoever evaluates a rubric, the scripts that it calls say the same.</summary>
public class AgreementTests
{
    private const int Records = 500, Seed = 20261122;

    private const string Script = """
        //! function risk(area: number 0..1000 digits 1 unit m2, zone: choice low | high, day: date 2000-01-01..2030-12-31, wet: truth) -> number 0..10 digits 1
        decimal? risk(decimal area, string zone, DateOnly day, bool wet)
        {
            if (area == 13m) return null;
            if (area > 900m) return 99m;
            if (area > 800m) return 1m / 3m;
            if (area > 700m) while (wet) { }
            decimal points = zone == "high" ? 2.5m : 7m;
            for (decimal limit = 100m; limit < area; limit += 100m) points -= 0.1m;
            return Math.Round(points / (day.Year - 2010), 1);
        }

        //! function weekend(day: date 2000-01-01..2030-12-31) -> truth
        bool weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

        //! function class_of(area: number 0..1000 digits 1 unit m2) -> ordered choice small | middle | large
        string class_of(decimal area) => area switch { < 100m => "small", < 500m => "middle", _ => "large" };
        """;

    private const string Rubric = """
        format: 1
        rubric: test/scripts
        version: "1"
        facts:
          area: { type: decimal, min: 0, max: 1000, digits: 1, unit: m2 }
          zone: { type: choice, choices: [low, high] }
          day: { type: date, min: 2000-01-01, max: 2030-12-31 }
          wet: boolean
        criteria:
          - { id: c1, title: Risk, points: 10, plugin: risk, with: { area: area, zone: zone, day: day, wet: wet } }
          - { id: c2, title: Weekend, points: 3, met: weekend(day) }
          - { id: c3, title: Class, points: 2, met: "class_of(area) >= middle and risk(area, zone, day, not wet) > 0.5" }
        """;

    [Fact]
    public void Reference_single_records_and_tables_agree()
    {
        using var file = new ScriptFile(Script);
        using var sources = new FunctionSources([new ScriptFunctions(Scripts.Allowed with { Fuel = 2_000 }, [file.Path])]);
        LoadedFunctions loaded = sources.Load();
        Assert.Empty(loaded.Diagnostics);
        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("test.rubric.yaml", Rubric), new CompileOptions { Functions = loaded.Registry }).RubricOrThrow();
        var random = new Random(Seed);
        var rows = Enumerable.Range(0, Records).Select(_ => Row(random)).ToList();
        SubjectRecord[] records = [.. rows.Select((r, i) => RecordOf(rubric, $"s{i}", r))];
        AssessmentTable table = rubric.EvaluateBatch(rubric.ToTable(records));
        var reasons = new HashSet<string>();
        for (int i = 0; i < Records; i++)
        {
            Assessment reference = rubric.Evaluate(records[i]);
            RecordAssessment single = rubric.Evaluate(rows[i]);
            Assert.Equal(reference.Points, single.Points);
            Assert.Equal(reference.Points, table.Points[i]);
            Assert.Equal(reference.Met, table.Met[i]);
            reasons.UnionWith(reference.Criteria.Select(c => c.Why?.English.Split(" of ")[^1] ?? ""));
        }
        string all = string.Join('\n', reasons);
        foreach (string reason in new[] { "used up its fuel", "answered outside its declared result: 99", "failed: DivideByZeroException", "gives no answer", "area is missing" })
            Assert.Contains(reason, all, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Row(Random random) => new()
    {
        ["area"] = random.Next(10) == 0 ? null : random.Next(20) == 0 ? 13m : random.Next(10_001) / 10m,
        ["zone"] = random.Next(2) == 0 ? "low" : "high",
        ["day"] = new DateOnly(random.Next(2000, 2031), random.Next(1, 13), random.Next(1, 29)),
        ["wet"] = random.Next(8) == 0 ? null : random.Next(2) == 0,
    };

    private static SubjectRecord RecordOf(CompiledRubric rubric, string subject, Dictionary<string, object?> row)
    {
        SubjectRecordBuilder record = rubric.NewRecord(subject).SetText("zone", (string)row["zone"]!).SetDate("day", (DateOnly)row["day"]!);
        if (row["area"] is decimal area) record.SetNumber("area", area);
        if (row["wet"] is bool wet) record.SetBoolean("wet", wet);
        return record.Build();
    }
}
