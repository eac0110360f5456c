using RubricEngine.Testing;

namespace RubricEngine.House;

/// <summary>The samples do what they say.</summary>
public class SampleTests
{
    [Fact]
    public void A_file_of_wards_is_assessed_as_a_table()
    {
        Command run = Command.RunProject(["--project", "samples/02-batch", "--", "rubrics/nam-dinh/ward-police/ward-police.rubric.yaml", "samples/data/nam-dinh-synthetic.csv"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal("""
            25 wards by nam-dinh/ward-police 2024.1
              still open: 8
              Kiểu mẫu: 7
              Chưa đạt: 7
              Cơ bản đạt: 3
              not met by 21: g7/b01 Models spread by the province
              not met by 2: g3/c07 The police Party cell is clean, strong, exemplary
              not met by 2: g4/c13 Businesses with security conditions
            {"subject":"Phường giả định 01 (synthetic)","rubric":"nam-dinh/ward-poli
            Phường giả định 01 (synthetic): recomputed, the same

            """.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_province_adds_a_criterion_to_the_national_rubric()
    {
        Command run = Command.RunProject(["--project", "samples/03-province-overlay", "--", "rubrics", "samples/03-province-overlay/province.rubric.yaml"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal("""
            vn/ward-police 2024.1: 20 criteria
            sample/province 1: 21 criteria, of its own:
              g4/local, Flood drills (illustrative), Illustrative
            by vn/ward-police: 20 of 20, Kiểu mẫu
            by sample/province: 20 of 21, Chưa đạt
            21. Flood drills (illustrative) (g4/local): not met, 0 of 1 point
              met when flood_drills >= 2
              needed: flood_drills >= 2

            """.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Objects_a_dictionary_and_json_are_assessed()
    {
        Command run = Command.RunProject(["--project", "samples/08-your-own-types"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.StartsWith("""
            Riverside: 7.5 of 10 points, good
            Hillside: 6..10 of 10 points, good or fair; open is missing
            Lakeside: 10 of 10 points, good
            Seaside: 3.5 of 10 points, fair
            Quayside: 3.5..7.5 of 10 points, good or fair; open is missing
            """.ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>CI publishes it too, trimmed and with its own runtime, and compares the same text.</summary>
    [Fact]
    public void Without_making_code_the_results_are_the_same()
    {
        Command run = Command.RunProject(["--project", "samples/09-trimmed", "--", "rubrics/nam-dinh/ward-police/ward-police.rubric.yaml"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.Equal(File.ReadAllText(Repository.PathOf("samples", "09-trimmed", "expected.txt")), run.Output.ReplaceLineEndings("\n"));
    }

    /// <summary>One of the scripts is refused, one is stopped by fuel, and the others give what they say, alone and in a table.</summary>
    [Fact]
    public void Scripts_score_criteria()
    {
        Command run = Command.RunProject(["--project", "samples/05-script-plugin"]);
        Assert.True(run.ExitStatus == 0, run.Errors);
        string output = run.Output.ReplaceLineEndings("\n");
        Assert.StartsWith("scripts/refused/wrong.csx(2,23): error RUB5011: `System.IO` is not declared here", output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("\nflood_risk/nguy_cơ_ngập(area: number 0..100000 digits 2 unit m2, zone: choice low | medium | high, measured: date 2000-01-01..2099-12-31) -> number 0..10 digits 1", output, StringComparison.Ordinal);
        Assert.Contains("endless.csx used up its fuel", output, StringComparison.Ordinal);
        Assert.Contains("Hillside: 12..13 of 13 points\n  c01: 10\n  c02: 2\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\n4.5..5.5, 12..13, 2..13\n", output, StringComparison.Ordinal);
    }
}
