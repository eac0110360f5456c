using RubricEngine.Functions;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Data.Tests.Audits;

/// <summary>What an audit holds, and what recomputing it tells.</summary>
public class AuditTests
{
    private static readonly CompiledRubric s_rubric = Rubrics.Compile("""
        format: 1
        rubric: tests/audit
        version: "1.0"
        facts:
          area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000 }
          crimes: { type: integer, min: 0, max: 1_000, previous: true }
          satisfied: { type: decimal, digits: 2, unit: percent, min: 0, max: 100 }
          founded: { type: date }
        records:
          incidents: { fields: { kind: { type: choice, choices: [fire, flood] }, cost: { type: integer, min: 0, max: 99 } } }
        criteria:
          - { id: c1, points: 2, met: area >= 100 m2 and founded < 2020-01-01 }
          - { id: c2, points: 3, formula: "crimes / 3", lowest: 0 }
          - { id: c3, points: 1, met: satisfied >= 90% and crimes <= previous(crimes), missing: not met }
          - { id: c4, points: 4, formula: "4 - sum(incidents, cost)" }
          - { id: c5, points: 1, judged: met }
        grades:
          - { grade: Đạt, when: points >= 5 }
          - { grade: Chưa đạt, otherwise: true }
        """);

    private static Assessment Sample => s_rubric.Evaluate(Record().Build());

    [Fact]
    public void It_holds_the_data_as_they_were_read_what_is_wrong_with_them_and_the_result()
    {
        SubjectRecordBuilder record = Record().SetText("crimes", "1001", NumberFormat.Point, new Origin(new SourceText("w.csv", "A,1001"), new TextSpan(2, 4))).AddItem("incidents", item => item.SetText("kind", "storm"));
        string line = AuditJson.ToLine(s_rubric.Evaluate(record.AddFault(new UnknownReason("duplicate", null, new Message("twice", "hai lần"))).Build()));
        string expected = """
            {"format":1,"rubric":"tests/audit","version":"1.0","hash":"HASH","engine":"ENGINE","functions":[],"recomputable":true,"subject":"Phường A","period":"2024","asOf":"2024-12-31","at":null,
            "facts":{"area":250.5,"crimes":{"unknown":"out of range","fact":"crimes","en":"crimes = 1001 is outside 0..1000","vi":"crimes = 1001 nằm ngoài khoảng 0..1000","at":"w.csv(1,3)"},
            "satisfied":95.25,"founded":"2019-05-01","incidents":[{"kind":"fire","cost":1},
            {"kind":{"unknown":"unknown choice","fact":"incidents[2].kind","en":"incidents[2].kind = `storm` is none of its choices","vi":"incidents[2].kind = `storm` không thuộc các giá trị cho phép"},"cost":null}],
            "previous(crimes)":9,"c5":true},"faults":[{"unknown":"duplicate","fact":null,"en":"twice","vi":"hai lần"}],"cohorts":[],
            "results":{"outcome":"undetermined","grade":null,"decided":false,"possible":["Đạt","Chưa đạt"],
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), Neutral(line)[..(Neutral(line).IndexOf("\"possible\"", StringComparison.Ordinal) + 30)]);
        Assert.EndsWith("""
            "faults":[{"fact":"crimes","reason":"out of range"},{"fact":"incidents[2].kind","reason":"unknown choice"},{"fact":null,"reason":"duplicate"},{"fact":"incidents[2].cost","reason":"missing"}]}}
            """.Trim(), line, StringComparison.Ordinal);
        JsonSchema.Fits(line);
        Assert.Empty(AuditJson.Parse(line).AuditOrThrow().Replay(s_rubric).Differences);
    }

    [Fact]
    public void What_was_read_tells_whose_it_is()
    {
        Audit audit = AuditJson.Parse(AuditJson.ToLine(Sample)).AuditOrThrow();
        Assert.Equal(("tests/audit", "1.0", s_rubric.Hash, AuditJson.Engine), (audit.Rubric, audit.Version, audit.Hash, audit.Engine));
        Assert.Equal(("Phường A", "2024", new DateOnly(2024, 12, 31), null), (audit.Subject, audit.Period, audit.AssessmentDate, audit.SignedBy));
        Assert.True(audit.IsRecomputable);
    }

    [Theory]
    [InlineData("\"area\":250.5", "\"area\":99.5", "results.criteria[c1].status: \"met\" then, \"not met\" now")]
    [InlineData("\"points\":\"4/3\"", "\"points\":\"5/3\"", "results.criteria[c2].points: \"5/3\" then, \"4/3\" now")]
    [InlineData("\"grade\":\"Đạt\"", "\"grade\":\"Chưa đạt\"", "results.grade: \"Chưa đạt\" then, \"Đạt\" now")]
    [InlineData("\"hash\":\"sha256:", "\"hash\":\"sha256:0", "hash: \"sha256:0HASH\" then, \"sha256:HASH\" now")]
    [InlineData("\"version\":\"1.0\"", "\"version\":\"1.1\"", "version: \"1.1\" then, \"1.0\" now")]
    [InlineData("\"previous(crimes)\":9,", "", "facts.previous(crimes): nothing then, null now")]
    [InlineData("\"c5\":true", "\"c5\":true,\"c6\":1", "facts.c6: 1 then, nothing now")]
    [InlineData("\"cost\":1", "\"cost\":1.0", null)]
    [InlineData("\"cost\":1", "\"cost\":3", "results.criteria[c4].points: 3 then, 1 now")]
    [InlineData("\"faults\":[]}}", "\"faults\":[{\"fact\":\"area\",\"reason\":\"missing\"}]}}", "results.faults: {\"fact\":\"area\",\"reason\":\"missing\"} then, nothing now")]
    public void What_was_changed_is_told_with_its_place(string written, string changed, string? told)
    {
        string line = AuditJson.ToLine(Sample);
        Assert.Contains(written, line, StringComparison.Ordinal);
        ReplayResult result = AuditJson.Parse(line.Replace(written, changed, StringComparison.Ordinal)).AuditOrThrow().Replay(s_rubric);
        string[] differences = [.. result.Differences.Select(d => $"{d.Path}: {d.Then ?? "nothing"} then, {d.Now ?? "nothing"} now".Replace(s_rubric.Hash["sha256:".Length..], "HASH", StringComparison.Ordinal))];
        if (told is null) Assert.Empty(differences);
        else Assert.Contains(told, differences);
        Assert.Equal(told is null, result.IsSame);
    }

    [Fact]
    public void Layout_and_order_of_members_make_no_difference()
    {
        using var document = System.Text.Json.JsonDocument.Parse(AuditJson.ToLine(Sample));
        string pretty = System.Text.Json.JsonSerializer.Serialize(document.RootElement.EnumerateObject().Reverse().ToDictionary(p => p.Name, p => p.Value), new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        Assert.True(AuditJson.Parse(pretty).AuditOrThrow().Replay(s_rubric).IsSame);
        Assert.Single(AuditJson.Read(DataFile.FromText("audit.json", pretty)), r => r.Audit is not null);
    }

    [Fact]
    public void Another_version_of_the_rubric_gives_another_hash_and_what_it_makes_of_the_data()
    {
        CompiledRubric stricter = RubricCompiler.Compile(new SourceText("x.yaml", """
            format: 1
            rubric: tests/audit
            version: "1.0"
            facts: { area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000 } }
            criteria: [ { id: c1, points: 2, met: area >= 300 m2 } ]
            """)).RubricOrThrow();
        ReplayResult result = AuditJson.Parse(AuditJson.ToLine(Sample)).AuditOrThrow().Replay(stricter);
        string[] paths = [.. result.Differences.Select(d => d.Path)];
        Assert.Contains("hash", paths);
        Assert.Contains("facts.crimes", paths);
        Assert.Contains("results.criteria[c1].status", paths);
        Assert.Contains("results.criteria[c2]", paths);
    }

    [Fact]
    public void A_function_that_is_not_pure_makes_it_one_that_need_not_come_out_again()
    {
        var weather = new Counter();
        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("x.yaml", """
            format: 1
            rubric: tests/impure
            version: "1"
            facts: { n: { type: integer, min: 0, max: 9 } }
            criteria: [ { id: c1, points: 99, formula: "weather(n)" } ]
            """), new CompileOptions { Functions = FunctionRegistry.Empty.With(weather, new FunctionPolicy { Plugin = "sky" }) }).RubricOrThrow();
        string line = AuditJson.ToLine(rubric.Evaluate(rubric.NewRecord("A").SetNumber("n", 1).Build()));
        Assert.Contains("""
            "functions":[{"name":"weather","version":"7","plugin":"sky","pure":false}],"recomputable":false,
            """.Trim(), line, StringComparison.Ordinal);
        JsonSchema.Fits(line);
        Audit audit = AuditJson.Parse(line).AuditOrThrow();
        Assert.Equal("weather", Assert.Single(audit.ImpureFunctions));
        Assert.Contains(audit.Replay(rubric).Differences, d => d.Path == "results.criteria[c1].points");
        Assert.Contains(AuditJson.Parse(line.Replace("\"7\"", "\"6\"", StringComparison.Ordinal)).AuditOrThrow().Replay(rubric).Differences, d => d.Path == "functions[weather]");
    }

    [Fact]
    public void A_record_of_another_rubric_replays_too()
    {
        SubjectRecord other = Rubrics.Ward.NewRecord("A").SetNumber("area", 250.5m).SetDate("founded", new DateOnly(2019, 5, 1)).SetText("rating", "tốt").Build();
        CompiledRubric rubric = Rubrics.Compile("""
            format: 1
            rubric: tests/other
            version: "1"
            facts: { area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000 }, founded: { type: integer, min: 0, max: 9 } }
            criteria: [ { id: c1, points: 2, met: area >= 100 m2 and founded > 3 } ]
            """);
        string line = AuditJson.ToLine(rubric.Evaluate(other));
        Assert.Contains("\"founded\":{\"unknown\":\"wrong type\"", line, StringComparison.Ordinal);
        Assert.Empty(AuditJson.Parse(line).AuditOrThrow().Replay(rubric).Differences);
    }

    private static SubjectRecordBuilder Record()
    {
        SubjectRecordBuilder record = s_rubric.NewRecord("Phường A").SetNumber("area", 250.5m).SetNumber("crimes", 4).SetNumber("previous(crimes)", 9).SetNumber("satisfied", 95.25m)
            .SetDate("founded", new DateOnly(2019, 5, 1)).AddItem("incidents", item => item.SetText("kind", "fire").SetNumber("cost", 1)).SetBoolean("c5", true);
        record.Period = "2024";
        record.AssessmentDate = new DateOnly(2024, 12, 31);
        return record;
    }

    private static string Neutral(string line) => line.Replace(s_rubric.Hash, "HASH", StringComparison.Ordinal).Replace(AuditJson.Engine, "ENGINE", StringComparison.Ordinal);

    /// <summary>Answers one more at each call.</summary>
    private sealed class Counter : IRubricFunction
    {
        private int _calls;

        public FunctionSignature Signature { get; } = new("weather", [new FunctionParameter("n", new NumberType(new Bounds(0, 9), 0, Unit.None))], new NumberType(new Bounds(0, 99), 0, Unit.None)) { Version = "7", IsPure = false };

        public FunctionAnswer Invoke(FunctionArguments arguments) => Interlocked.Increment(ref _calls);
    }
}
