using System.Text;
using RubricEngine.Diagnostics;

namespace RubricEngine.Data.Tests.Audits;

/// <summary>Documents that are none are told what is wrong with them, and where.</summary>
public class AuditReadingTests
{
    private static readonly string s_line = AuditJson.ToLine(Rubrics.Ward.Evaluate(
        Rubrics.Ward.NewRecord("A").SetNumber("households", 10).SetDate("founded", new DateOnly(2019, 5, 1)).SetText("rating", "tốt").SetBoolean("reception", true).Build()));

    [Theory]
    [InlineData("", "RUB3012")]
    [InlineData("[]", "RUB3041")]
    [InlineData("{\"subject\":\"A\"}", "RUB3041")]
    [InlineData("{\"format\":2}", "RUB3042")]
    [InlineData("{\"format\":\"1\"}", "RUB3042")]
    [InlineData("{\"format\":1}", "RUB3043 rubric")]
    [InlineData("{\"format\":1,\"format\":1}", "RUB3046 format")]
    [InlineData("{\"format\":1,\"hash\":\"\\ud800\"}", "RUB3045 hash")]
    [InlineData("{\"format\":1,\"\\ud800\":1}", "RUB3046 \uFFFD")]
    [InlineData("{\"format\":1,", "RUB3012")]
    public void What_is_no_audit(string text, string code) => Assert.Contains(code, Codes(AuditJson.Parse(text)));

    [Theory]
    [InlineData("\"engine\":", "\"engines\":", "RUB3043 engine,RUB3044 engines")]
    [InlineData("\"asOf\":null", "\"asOf\":\"2024-02-30\"", "RUB3045 asOf")]
    [InlineData("\"functions\":[]", "\"functions\":[{\"name\":1}]", "RUB3045 functions[1].name,RUB3043 functions[1].version,RUB3043 functions[1].plugin,RUB3043 functions[1].pure")]
    [InlineData("\"faults\":[],\"cohorts\"", "\"faults\":{},\"cohorts\"", "RUB3045 faults")]
    [InlineData("\"cohorts\":[]", "\"cohorts\":[{\"figure\":\"x\",\"value\":[2,1],\"open\":null,\"assumed\":[],\"subjects\":-1}]", "RUB3045 cohorts[1].value,RUB3045 cohorts[1].subjects")]
    [InlineData("\"results\":{", "\"signature\":{},\"results\":{", "RUB3043 signature.method,RUB3043 signature.key,RUB3043 signature.value")]
    public void What_is_wrong_in_one(string written, string changed, string codes)
    {
        Assert.Contains(written, s_line, StringComparison.Ordinal);
        AuditReading reading = AuditJson.Parse(s_line.Replace(written, changed, StringComparison.Ordinal));
        Assert.Null(reading.Audit);
        Assert.Equal(codes, string.Join(',', Codes(reading)));
        Assert.Throws<InvalidOperationException>(reading.AuditOrThrow);
    }

    [Theory]
    [InlineData("\"households\":10", "\"households\":\"ten\"", "RUB3045 facts.households")]
    [InlineData("\"households\":10", "\"households\":\"1/0\"", "RUB3045 facts.households")]
    [InlineData("\"founded\":\"2019-05-01\"", "\"founded\":20190501", "RUB3045 facts.founded")]
    [InlineData("\"reception\":true", "\"reception\":\"yes\"", "RUB3045 facts.reception")]
    [InlineData("\"rating\":\"tốt\"", "\"rating\":[]", "RUB3045 facts.rating")]
    [InlineData("\"crimes\":null", "\"crimes\":{\"unknown\":\"lost\"}", "RUB3043 facts.crimes.fact,RUB3043 facts.crimes.en,RUB3043 facts.crimes.vi")]
    public void A_datum_that_is_none_of_its_field(string written, string changed, string codes)
    {
        Assert.Contains(written, s_line, StringComparison.Ordinal);
        ReplayResult result = AuditJson.Parse(s_line.Replace(written, changed, StringComparison.Ordinal)).AuditOrThrow().Replay(Rubrics.Ward);
        Assert.Null(result.Assessment);
        Assert.False(result.IsSame);
        Assert.Equal(codes, string.Join(',', result.Diagnostics.Select(Code)));
    }

    [Fact]
    public void A_file_holds_one_on_each_line_and_a_wrong_one_is_told_by_its_line()
    {
        AuditReading[] readings = [.. AuditJson.Read(DataFile.FromText("audits.ndjson", $"{s_line}\n\n{{\"format\":1,\n{s_line}\n"))];
        Assert.Equal([true, false, true], readings.Select(r => r.Audit is not null));
        Assert.Equal("audits.ndjson(3,12)", readings[1].Diagnostics[0].Origin!.ToString());
        Assert.Equal("audits.ndjson(4,1)", readings[2].Audit!.Origin.ToString());
    }

    [Fact]
    public void What_is_no_text_is_told() => Assert.Equal(["RUB3001"], AuditJson.Read(DataFile.FromBytes("x.ndjson", [0, 1, 2])).SelectMany(Codes));

    [Fact]
    public void An_empty_file_is_told() => Assert.Equal(["RUB3003"], AuditJson.Read(DataFile.FromText("x.json", " \n")).SelectMany(Codes));

    [Fact]
    public void Damage_never_throws()
    {
        var random = new Random(7);
        byte[] bytes = Encoding.UTF8.GetBytes(s_line + "\n" + s_line);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. bytes[..random.Next(1, bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
            for (int n = random.Next(4); n > 0; n--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            foreach (AuditReading reading in AuditJson.Read(DataFile.FromBytes("x.ndjson", damaged)))
            {
                Assert.Equal(reading.Audit is null, reading.Diagnostics.Length > 0);
                reading.Audit?.Replay(Rubrics.Ward);
            }
        }
    }

    private static IEnumerable<string> Codes(AuditReading reading) => reading.Diagnostics.Select(Code);

    private static string Code(Diagnostic diagnostic) => diagnostic.Code is "RUB3043" or "RUB3044" or "RUB3045" or "RUB3046"
        ? $"{diagnostic.Code} {diagnostic.Message.English.Split('`')[1]}"
        : diagnostic.Code;
}
