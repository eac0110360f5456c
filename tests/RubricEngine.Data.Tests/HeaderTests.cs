using RubricEngine.Text;

namespace RubricEngine.Data.Tests;

/// <summary>How headers are matched to what the rubric reads.</summary>
public class HeaderTests
{
    [Theory]
    [InlineData("crimes")]
    [InlineData("CRIMES")]
    [InlineData("  crimes  ")]
    [InlineData("\u00A0crimes\u202F")]
    [InlineData("Số vụ")]
    [InlineData("SỐ VỤ")]
    [InlineData("Số\u00A0vụ")]
    [InlineData("Số   vụ ")]
    public void A_fact_is_found_by_its_name_or_label_in_any_spelling(string header) =>
        Assert.Equal("3", Reading.Csv($"ward,{header}\nA,3\n").Only("crimes"));

    [Theory]
    [InlineData("DT")]
    [InlineData("area")]
    [InlineData("Diện tích trụ sở")]
    public void A_declared_column_header_stands_beside_name_and_label(string header) =>
        Assert.Equal("20.5", Reading.Csv($"ward,{header}\nA,20.5\n").Only("area"));

    [Fact]
    public void Decomposed_headers_and_subjects_are_the_same_as_composed_ones()
    {
        string text = NormalForm.Decompose("ward,Số vụ,Xếp loại\nĐiện Biên,3,trung bình\n");
        RecordSet set = Reading.Csv(text);
        Assert.Equal("3", set.Only("crimes"));
        Assert.Equal("trung bình", set.Only("rating"));
        Assert.Equal("Điện Biên", set.Records.Single().Subject);
    }

    [Theory]
    [InlineData("Nhà văn hóa")]
    [InlineData("Nhà văn hoá")]
    [InlineData("NHÀ VĂN HOÁ")]
    [InlineData("g1/c01")]
    [InlineData("G1/C01")]
    public void A_judged_criterion_is_found_by_path_and_title_with_either_placement_of_tone_marks(string header) =>
        Assert.Equal("true", Reading.Csv($"ward,{header}\nA,đạt\n").Only("g1/c01"));

    [Fact]
    public void A_judged_criterion_is_found_by_its_code() =>
        Assert.Equal("7", Reading.Csv("ward,2\nA,7\n").Only("g1/c02"));

    [Theory]
    [InlineData("ward")]
    [InlineData("Ward")]
    [InlineData("Phường")]
    [InlineData("phường ")]
    [InlineData("subject")]
    public void The_subject_is_found_by_id_label_or_the_word_itself(string header) =>
        Assert.Equal("A", Assert.Single(Reading.Csv($"crimes,{header}\n3,A\n").Records).Subject);

    [Theory]
    [InlineData("period")]
    [InlineData("Kỳ")]
    [InlineData("KỲ ")]
    public void The_period_is_found_by_its_name_or_the_word_itself(string header) =>
        Assert.Equal("2024", Assert.Single(Reading.Csv($"ward,{header}\nA,2024\n").Records).Period);

    [Fact]
    public void Without_a_subject_column_nothing_is_read()
    {
        RecordSet set = Reading.Csv("wards,crimes\nA,3\n");
        Assert.Equal(
        [
            "wards.csv(1,1): warning RUB3009: the rubric reads no `wards`, so the column is ignored",
            "wards.csv(1,1): error RUB3005: no column names the subject: expected `ward` or `subject`",
        ], set.Problems());
        Assert.Empty(set.Records);
        Assert.Equal(0, set.Count);
    }

    [Fact]
    public void A_header_that_stands_twice_is_an_error_and_a_fault_of_each_row()
    {
        RecordSet set = Reading.Csv("ward,crimes,households,Crimes\nA,3,12,3\nB,1,5,2\n");
        Assert.Equal(["wards.csv(1,24): error RUB3006: the headers `Crimes` and `crimes` mean the same, so neither column is read"], set.Problems());
        Assert.Equal(
        [
            "wards.csv(2,8) A: crimes stands twice, under `crimes` and `Crimes`",
            "wards.csv(3,7) B: crimes stands twice, under `crimes` and `Crimes`",
        ], set.Faults());
        Assert.Equal(["12", "5"], set.Records.Select(r => r.Value("households")));
    }

    [Fact]
    public void Two_equal_headers_are_named_once()
    {
        RecordSet set = Reading.Csv("ward,crimes,crimes\nA,3,3\n");
        Assert.Equal(["wards.csv(1,13): error RUB3006: the header `crimes` stands twice, so neither column is read"], set.Problems());
        Assert.Equal(["wards.csv(2,5) A: crimes stands twice, under `crimes`"], set.Faults());
    }

    [Fact]
    public void Of_two_columns_for_one_fact_the_more_specific_name_is_read()
    {
        RecordSet set = Reading.Csv("ward,Số vụ,crimes\nA,9,3\n");
        Assert.Equal("3", set.Only("crimes"));
        Assert.Equal(["wards.csv(1,6): warning RUB3007: the column `Số vụ` is not read, as `crimes` gives the same"], set.Problems());
    }

    [Fact]
    public void A_header_that_fits_two_criteria_is_read_for_neither()
    {
        CompiledRubric rubric = Rubrics.Compile("""
            format: 1
            rubric: tests/codes
            version: "1"
            groups:
              - { id: a, criteria: [ { id: c1, code: "6", judged: met } ] }
              - { id: b, criteria: [ { id: c1, code: "6", judged: met } ] }
            """);
        RecordSet set = RecordSet.Open(rubric, [DataFile.FromText("w.csv", "subject,6,b/c1\nA,x,x\n")]);
        Assert.Equal(["w.csv(1,9): error RUB3008: the header `6` may mean `a/c1` or `b/c1`, so the column is not read"], set.Problems());
        Assert.Equal("true", set.Only("b/c1"));
        Assert.DoesNotContain("a/c1", set.Records.Single().Keys);
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_told_apart_by_their_exact_spelling()
    {
        CompiledRubric rubric = Rubrics.Compile("""
            format: 1
            rubric: tests/case
            version: "1"
            facts: { n: { type: integer, min: 0, max: 9 }, N: { type: integer, min: 0, max: 9 } }
            criteria: [ { id: c1, met: n < N } ]
            """);
        RecordSet set = RecordSet.Open(rubric, [DataFile.FromText("w.csv", "subject,N,n\nA,2,1\n")]);
        Assert.Equal("1", set.Only("n"));
        Assert.Equal("2", set.Only("N"));
    }

    [Fact]
    public void A_misspelt_header_gets_the_nearest_name()
    {
        RecordSet set = Reading.Csv("ward,crime\nA,3\n");
        Diagnostics.Diagnostic warning = Assert.Single(set.Diagnostics, d => d.Code == "RUB3009");
        Assert.Equal("the rubric reads no `crime`, so the column is ignored", warning.Message.English);
        Assert.Equal("did you mean `crimes`?", warning.Help!.English);
    }

    [Fact]
    public void Columns_for_sources_and_remarks_are_only_noted()
    {
        RecordSet set = Reading.Csv("ward,nguồn số liệu,crimes,\nA,báo cáo,3,\n");
        Assert.Empty(set.Problems());
        Assert.Contains("wards.csv(1,6): note RUB3010: the rubric reads no `nguồn số liệu`, so the column is ignored", set.Notes());
    }

    [Fact]
    public void Facts_without_a_column_are_noted_once()
    {
        RecordSet set = Reading.Csv("ward,households,DT,crimes,satisfied,rating,reception,note,1\nA,1,1,1,1,tốt,x,y,x\nB,1,1,1,1,tốt,x,y,x\n");
        Assert.Equal(["wards.csv(1,1): note RUB3011: no column gives `founded`, `previous(crimes)` and `g1/c02`"], set.Notes());
        Assert.Equal("unknown: founded is missing", set.Records.First().Value("founded"));
    }

    [Fact]
    public void A_column_of_periods_stands_for_the_previous_values_too()
    {
        RecordSet set = Reading.Csv("ward,period,households,DT,crimes,satisfied,rating,reception,founded,note,1,2\nA,2024,1,1,1,1,tốt,x,2019-01-01,y,x,1\n");
        Assert.Empty(set.Diagnostics);
    }
}
