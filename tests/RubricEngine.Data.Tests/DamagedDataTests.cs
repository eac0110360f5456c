using System.Text;
using RubricEngine.Records;
using RubricEngine.Results;

namespace RubricEngine.Data.Tests;

/// <summary>Whatever a file holds, reading it ends, and every record that comes out can be assessed and written.</summary>
public class DamagedDataTests
{
    private const string Csv = "ward;period;Số vụ;previous(crimes);DT;1;2;note\n\"A\";2024;3;4;20,5;đạt;7;\"x \"\"y\"\"\"\nHoà An;2023;5;;1.234;x;11;\"two\nlines\"\n";

    private const string Json = "[{\"ward\": \"A\", \"period\": 2024, \"crimes\": 3, \"area\": 20.5e0, \"g1/c01\": true, \"note\": \"\\u00e1\"},\n {\"ward\": \"B\", \"crimes\": null, \"x\": [1, {}]}]";

    private const string Ndjson = "{\"ward\": \"A\", \"crimes\": 3, \"previous(crimes)\": \"4\"}\n{\"ward\": \"B\", \"crimes\": -1.5, \"rating\": \"tốt\"}\n";

    private static readonly byte[][] s_pieces =
    [
        [0], [0xFF], [0xC3], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], "\""u8.ToArray(), ";"u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(),
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ":"u8.ToArray(), "\\"u8.ToArray(), "\\ud800"u8.ToArray(), "1e9"u8.ToArray(),
        "-"u8.ToArray(), "#"u8.ToArray(), "sep=,\n"u8.ToArray(), "\u0301"u8.ToArray(), "9999999999999999999999999"u8.ToArray(), "null"u8.ToArray(),
    ];

    [Theory]
    [InlineData("wards.csv", Csv)]
    [InlineData("wards.json", Json)]
    [InlineData("wards.ndjson", Ndjson)]
    [InlineData("<stdin>", Csv)]
    [InlineData("<stdin>", Json)]
    public void Damage_is_reported_and_never_fatal(string name, string text)
    {
        var random = new Random(20_241_115);
        for (int i = 0; i < 150; i++)
        {
            byte[] bytes = Damage(Encoding.UTF8.GetBytes(text), random);
            var options = new RecordOptions { Period = random.Next(3) == 0 ? "2024" : null };
            try
            {
                RecordSet set = Reading.Of(name, bytes, options);
                SubjectRecord[] records = [.. set.Records];
                Assert.Equal(set.Count, records.Length);
                foreach (SubjectRecord record in records)
                {
                    Assessment assessment = Rubrics.Ward.Evaluate(record);
                    Assert.NotEmpty(AssessmentJson.ToLine(assessment));
                    Assert.All(RecordDiagnostics.Of(record), d => Diagnostics.DiagnosticPrinter.Print(d));
                }
                Assert.All(set.Diagnostics, d => Diagnostics.DiagnosticPrinter.Print(d));
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{problem}\n{Convert.ToBase64String(bytes)}");
            }
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        List<byte> damaged = [.. bytes];
        for (int edits = random.Next(1, 6); edits > 0; edits--)
        {
            int at = random.Next(damaged.Count + 1);
            if (random.Next(3) == 0) damaged.RemoveRange(at, random.Next(Math.Min(8, damaged.Count - at) + 1));
            else damaged.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
        }
        return [.. damaged];
    }
}
