using RubricEngine.Records;

namespace RubricEngine.Data.Tests;

/// <summary>How cells become values.</summary>
public class ValueTests
{
    private static readonly RecordOptions s_comma = new() { NumberFormat = NumberFormat.Comma };
    private static readonly RecordOptions s_point = new() { NumberFormat = NumberFormat.Point };

    [Theory]
    [InlineData("true", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("có", "true")]
    [InlineData("Có", "true")]
    [InlineData("đạt", "true")]
    [InlineData("ĐẠT ", "true")]
    [InlineData("x", "true")]
    [InlineData("X", "true")]
    [InlineData("false", "false")]
    [InlineData("không", "false")]
    [InlineData("Chưa đạt", "false")]
    [InlineData("chưa  đạt", "false")]
    [InlineData("", "unknown: reception is missing")]
    [InlineData(" \u00A0", "unknown: reception is missing")]
    public void Yes_and_no_are_read_in_both_languages(string written, string value) =>
        Assert.Equal(value, Reading.Csv($"ward,crimes,reception\nA,1,{written}\n").Only("reception"));

    [Theory]
    [InlineData("0,5", "0.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234", "1234")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("5,0", "5")]
    public void With_a_decimal_comma_points_part_thousands(string written, string value) =>
        Assert.Equal(value, Reading.Csv($"ward;area\nA;{written}\n", s_comma).Only("area"));

    [Theory]
    [InlineData("0.5", "0.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1,234", "1234")]
    public void With_a_decimal_point_commas_part_thousands(string written, string value) =>
        Assert.Equal(value, Reading.Csv($"ward;area\nA;{written}\n", s_point).Only("area"));

    [Theory]
    [InlineData("0,5", "0.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1234", "1234")]
    [InlineData("1.234", "unknown: area = `1.234` may mean 1.234 or 1234; say which format the data have (--culture, NumberFormat)")]
    [InlineData("1,234", "unknown: area = `1,234` may mean 1234 or 1.234; say which format the data have (--culture, NumberFormat)")]
    public void Where_nobody_says_how_numbers_are_written_only_an_ambiguous_one_is_asked_about(string written, string value) =>
        Assert.Equal(value, Reading.Csv($"ward;area\nA;{written}\n").Only("area"));

    [Fact]
    public void A_percentage_is_the_same_with_and_without_its_sign()
    {
        RecordSet set = Reading.Csv("ward;satisfied\nA;92\nB;92%\nC;92,5 %\nD;0,92\n");
        Assert.Equal(["0.92", "0.92", "0.925", "0.0092"], set.Records.Select(r => r.Value("satisfied")));
    }

    [Fact]
    public void A_percent_sign_on_what_is_no_percentage_is_a_fault() =>
        Assert.Equal("unknown: crimes = `92%` is not a number", Reading.Csv("ward,crimes\nA,92%\n").Only("crimes"));

    [Fact]
    public void A_byte_order_mark_semicolons_and_decimal_commas_go_together()
    {
        RecordSet set = Reading.Csv("\uFEFFPhường;Diện tích trụ sở;Tỷ lệ hài lòng;Nhà văn hoá\r\nHòa An;20,5;92,25;đạt\r\n", s_comma);
        Assert.Equal("20.5", set.Only("area"));
        Assert.Equal("0.9225", set.Only("satisfied"));
        Assert.Equal("true", set.Only("g1/c01"));
        Assert.Empty(set.Problems());
    }

    [Theory]
    [InlineData("2019-12-31", "2019-12-31")]
    [InlineData("31/12/2019", "2019-12-31")]
    [InlineData("5/5/2019", "2019-05-05")]
    [InlineData("5/6/2019", "unknown: founded = `5/6/2019` may mean 2019-06-05 or 2019-05-06; say which format the data have (--culture, NumberFormat)")]
    public void Dates_are_read_where_they_can_mean_one_day_only(string written, string value) =>
        Assert.Equal(value, Reading.Csv($"ward,founded\nA,{written}\n").Only("founded"));

    [Fact]
    public void Vietnamese_dates_put_the_day_first() =>
        Assert.Equal("2019-06-05", Reading.Csv("ward;founded\nA;5/6/2019\n", s_comma).Only("founded"));

    [Fact]
    public void A_culture_declared_in_the_rubric_is_used_unless_the_caller_says_otherwise()
    {
        CompiledRubric rubric = Rubrics.Compile("""
            format: 1
            rubric: tests/culture
            version: "1"
            culture: vi-VN
            facts: { area: { type: decimal, digits: 3, min: 0, max: 20_000 } }
            criteria: [ { id: c1, met: area > 0 } ]
            """);
        DataFile data = DataFile.FromText("w.csv", "subject;area\nA;1.234\n");
        Assert.Equal("1234", RecordSet.Open(rubric, [data]).Only("area"));
        Assert.Equal("1.234", RecordSet.Open(rubric, [data], s_point).Only("area"));
    }
}
