using System.Text;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Data.Tests;

/// <summary>Assessments as JSON lines and as CSV.</summary>
public class AssessmentWritingTests
{
    private static readonly CompiledRubric s_rubric = Rubrics.Compile("""
        format: 1
        rubric: tests/writing
        version: "2021.1"
        facts:
          area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000 }
          crimes: { type: integer, min: 0, max: 1_000 }
          share: { type: integer, min: 0, max: 9 }
        groups:
          - id: g1
            criteria:
              - { id: c1, code: "1", points: 2, met: area >= 100 m2 }
              - { id: c2, points: 1, met: crimes <= 5, missing: not met }
          - id: g2
            criteria:
              - { id: c3, points: 3, formula: share / 3 }
              - id: c4
                points: 2
                parts: [ { id: a, points: 1, judged: met }, { id: b, points: 1, met: crimes = 0 } ]
        grades:
          - { grade: "=Kiểu mẫu", when: all_met, recognised: true }
          - { grade: Chưa đạt, otherwise: true }
        """);

    [Fact]
    public void A_line_has_the_fields_of_the_contract_in_their_order_with_exact_numbers()
    {
        string line = AssessmentJson.ToLine(Assess("A,20.5,3,1,x"));
        string expected = """
            {"subject":"A","rubric":"tests/writing","version":"2021.1","hash":"HASH","outcome":"graded","grade":"Chưa đạt","decided":true,"possible":["Chưa đạt"],
            "points":"7/3","low":"7/3","high":"7/3","max":8,"met":1,"applicable":4,"unknown":0,
            "groups":[{"id":"g1","points":1,"low":1,"high":1,"max":3},{"id":"g2","points":"4/3","low":"4/3","high":"4/3","max":5}],
            "criteria":[{"id":"g1/c1","code":"1","status":"not met","points":0,"low":0,"high":0,"max":2,"why":WHY},
            {"id":"g1/c2","code":null,"status":"met","points":1,"low":1,"high":1,"max":1,"why":null},
            {"id":"g2/c3","code":null,"status":"partly met","points":"1/3","low":"1/3","high":"1/3","max":3,"why":WHY},
            {"id":"g2/c4","code":null,"status":"partly met","points":1,"low":1,"high":1,"max":2,"why":WHY,"parts":[
            {"id":"g2/c4/a","code":null,"status":"met","points":1,"low":1,"high":1,"max":1,"why":null},
            {"id":"g2/c4/b","code":null,"status":"not met","points":0,"low":0,"high":0,"max":1,"why":WHY}]}],
            "assumed":[],"faults":[]}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), Neutral(line));
    }

    [Fact]
    public void What_is_unknown_shows_as_bounds_reasons_and_faults()
    {
        string line = Neutral(AssessmentJson.ToLine(Assess("Phường \"Hòa\",,ba,3,x")));
        Assert.Contains("\"subject\":\"Phường \\\"Hòa\\\"\"", line, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"graded\",\"grade\":\"Chưa đạt\"", line, StringComparison.Ordinal);
        Assert.Contains("\"points\":null,\"low\":2,\"high\":5,\"max\":8", line, StringComparison.Ordinal);
        Assert.Contains("""{"id":"g1/c1","code":"1","status":"unknown","points":null,"low":0,"high":2,"max":2,"why":""", line, StringComparison.Ordinal);
        Assert.Contains("""{"where":"g1/c2","by":"missing: not met","reason":"crimes = `ba` is not an integer"}""", line, StringComparison.Ordinal);
        Assert.Contains("""[{"fact":"crimes","reason":"wrong type","detail":"crimes = `ba` is not an integer","at":"w.csv(2,15)"},{"fact":"area","reason":"missing"}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_can_be_written_in_vietnamese()
    {
        string line = AssessmentJson.ToLine(Assess("A,,1,3,x"), Language.Vietnamese);
        Assert.Contains("chưa có số liệu area", line, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"unknown\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_possible_grades_and_no_grade_are_listed()
    {
        CompiledRubric rubric = Rubrics.Compile("""
            format: 1
            rubric: tests/open
            version: "1"
            facts: { n: { type: integer, min: 0, max: 9 }, m: { type: integer, min: 0, max: 9 } }
            criteria:
              - { id: c1, points: 2, met: n > 3 }
              - { id: c2, points: 1, applies: m > 0, met: n > 3 }
            grades: [ { grade: Đạt, when: all_met } ]
            """);
        Assessment assessment = rubric.Evaluate(Assert.Single(RecordSet.Open(rubric, [DataFile.FromText("w.csv", "subject,n\nA,\n")]).Records));
        string line = AssessmentJson.ToLine(assessment);
        Assert.Contains("\"outcome\":\"undetermined\",\"grade\":null,\"decided\":false,\"possible\":[\"Đạt\",null],\"points\":null,\"low\":0,\"high\":3,\"max\":null,\"maxLow\":2,\"maxHigh\":3", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_row_a_subject_and_two_columns_a_criterion()
    {
        string expected = """
            subject,period,outcome,grade,decided,possible,points,low,high,max,met,applicable,unknown,g1/c1 status,g1/c1 points,g1/c2 status,g1/c2 points,g2/c3 status,g2/c3 points,g2/c4 status,g2/c4 points
            A,,graded,'=Kiểu mẫu,true,'=Kiểu mẫu,8,8,8,8,4,4,0,met,2,met,1,met,3,met,2
            "B, ""C"" D",,undetermined,,false,'=Kiểu mẫu|Chưa đạt,,5,8,8,2,4,2,unknown,,met,1,met,3,unknown,

            """;
        Assert.Equal(expected, Csv(["A,100,0,9,x", "\"B, \"\"C\"\" D\",,0,9,"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("a=b", "a=b")]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe(string subject, string written) =>
        Assert.StartsWith(written + ",,", Csv([subject + ",1,1,1,x"]).Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public void Csv_can_begin_with_a_byte_order_mark_and_use_semicolons()
    {
        using var stream = new MemoryStream();
        using (var csv = new AssessmentCsv(stream, s_rubric.Rubric, ';', byteOrderMark: true)) csv.Write(Assess("A,1,1,1,x"));
        byte[] bytes = stream.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith("subject;period;", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_refuses_an_assessment_of_another_rubric()
    {
        using var csv = new AssessmentCsv(Stream.Null, Rubrics.Ward.Rubric);
        Assert.Throws<ArgumentException>(() => csv.Write(Assess("A,1,1,1,x")));
    }

    private static string Csv(string[] rows)
    {
        using var stream = new MemoryStream();
        using (var csv = new AssessmentCsv(stream, s_rubric.Rubric))
            foreach (string row in rows) csv.Write(Assess(row));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Assessment Assess(string row) => s_rubric.Evaluate(
        Assert.Single(RecordSet.Open(s_rubric, [DataFile.FromText("w.csv", "subject,area,crimes,share,g2/c4/a\n" + row + "\n")]).Records));

    /// <summary>Hash and wording are others' business.</summary>
    private static string Neutral(string line) => System.Text.RegularExpressions.Regex.Replace(
        line.Replace(s_rubric.Hash, "HASH", StringComparison.Ordinal), "(\"status\":\"(?:not|partly) met\"[^{}]*\"why\":)\"[^\"]*\"", "$1WHY");
}
