using RubricEngine.Model;

namespace RubricEngine.Data.Tests;

/// <summary>Periods, previous values and assessment dates.</summary>
public class PeriodTests
{
    private const string TwoYears = "ward,period,crimes\nA,2023,5\nB,2023,7\nA,2024,3\nB,2024,6\nC,2024,1\n";

    [Theory]
    [InlineData("2024", "2024", "2023", "2024-11-15")]
    [InlineData(" năm 2024 ", "2024", "2023", "2024-11-15")]
    [InlineData("2024-H1", "2024-H1", "2023-H2", "2024-06-30")]
    [InlineData("2024-Q3", "2024-Q3", "2024-Q2", "2024-09-30")]
    [InlineData("2024Q1", "2024-Q1", "2023-Q4", "2024-03-31")]
    [InlineData("Q3/2024", "2024-Q3", "2024-Q2", "2024-09-30")]
    [InlineData("Quý III/2024", "2024-Q3", "2024-Q2", "2024-09-30")]
    [InlineData("quý 1 năm 2024", "2024-Q1", "2023-Q4", "2024-03-31")]
    [InlineData("2024-02", "2024-02", "2024-01", "2024-02-29")]
    [InlineData("1/2024", "2024-01", "2023-12", "2024-01-31")]
    [InlineData("Tháng 5/2024", "2024-05", "2024-04", "2024-05-31")]
    [InlineData("0001", "0001", null, "0001-11-15")]
    [InlineData("0001-01", "0001-01", null, "0001-01-31")]
    [InlineData("2024-13", "2024-13", null, null)]
    [InlineData("0000", "0000", null, null)]
    [InlineData("đợt 1", "đợt 1", null, null)]
    public void Periods_have_a_name_a_predecessor_and_a_last_day(string written, string name, string? before, string? end)
    {
        AssessmentPeriod period = AssessmentPeriod.Of(written);
        Assert.Equal(name, period.Text);
        Assert.Equal(before, period.Previous?.Text);
        Assert.Equal(end, period.EndIn(new Window(11, 16, 11, 15))?.ToString("yyyy-MM-dd", null));
        Assert.Equal(end is not null, period.IsUnderstood);
    }

    [Fact]
    public void Two_spellings_of_one_period_are_equal()
    {
        Assert.Equal(AssessmentPeriod.Of("2024-Q3"), AssessmentPeriod.Of("quý III năm 2024"));
        Assert.Equal(AssessmentPeriod.Of("Đợt 1"), AssessmentPeriod.Of("đợt  1"));
        Assert.NotEqual(AssessmentPeriod.Of("2024"), AssessmentPeriod.Of("2024-12"));
    }

    [Fact]
    public void With_a_period_only_its_rows_are_assessed_and_the_one_before_gives_previous_values()
    {
        RecordSet set = Reading.Csv(TwoYears, new RecordOptions { Period = "2024" });
        Assert.Equal(3, set.Count);
        Assert.Equal(["A 3 5", "B 6 7", "C 1 unknown: previous(crimes) is missing"],
            set.Records.Select(r => $"{r.Subject} {r.Value("crimes")} {r.Value("previous(crimes)")}"));
        Assert.Equal(["2023", "2024"], set.Periods.Select(p => p.Text));
    }

    [Fact]
    public void Without_a_period_every_row_is_assessed_and_previous_values_come_from_rows_too()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,2024,3\nA,2023,5\nA,2022,9\n");
        Assert.Equal(["5", "9", "unknown: previous(crimes) is missing"], set.Records.Select(r => r.Value("previous(crimes)")));
    }

    [Fact]
    public void The_period_before_is_the_one_in_the_calendar_not_the_last_one_that_the_data_have() =>
        Assert.Equal("unknown: previous(crimes) is missing",
            Reading.Csv("ward,period,crimes\nA,2022,5\nA,2024,3\n", new RecordOptions { Period = "2024" }).Only("previous(crimes)"));

    [Fact]
    public void Periods_of_other_names_follow_each_other_in_the_order_of_their_names()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,đợt 1,5\nA,đợt 3,3\nA,2023,1\n", new RecordOptions { Period = "Đợt 3" });
        Assert.Equal("5", set.Only("previous(crimes)"));
        Assert.Null(set.Records.Single().AssessmentDate);
        Assert.True(set.LacksAssessmentDate);
    }

    [Theory]
    [InlineData("previous(crimes)")]
    [InlineData("Previous(Crimes)")]
    [InlineData("previous(Số vụ)")]
    [InlineData("kỳ_trước(crimes)")]
    public void Previous_values_stand_in_a_column_of_their_own(string header) =>
        Assert.Equal("5", Reading.Csv($"ward,crimes,{header}\nA,3,5\n").Only("previous(crimes)"));

    [Fact]
    public void A_blank_column_of_previous_values_leaves_room_for_the_row_of_the_period_before()
    {
        RecordSet set = Reading.Csv("ward,period,crimes,previous(crimes)\nA,2023,5,\nA,2024,3,\n", new RecordOptions { Period = "2024" });
        Assert.Equal("5", set.Only("previous(crimes)"));
    }

    [Fact]
    public void A_previous_value_that_column_and_row_give_differently_is_unknown()
    {
        RecordSet set = Reading.Csv("ward,period,crimes,previous(crimes)\nA,2023,5,\nA,2024,3,6\nB,2023,5.0,\nB,2024,3,5\n", new RecordOptions { Period = "2024" });
        Assert.Equal(["wards.csv(2,1) A: previous(crimes) differs between its own column and the row of `2023`"], set.Faults());
        Assert.Equal("5", set.Records.Last().Value("previous(crimes)"));
    }

    [Fact]
    public void A_bad_value_in_the_row_before_is_a_fault_at_its_place()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,2023,many\nA,2024,3\n", new RecordOptions { Period = "2024" });
        Assert.Equal(["wards.csv(2,8) A: previous(crimes) = `many` is not an integer"], set.Faults());
    }

    [Fact]
    public void A_subject_that_stands_twice_in_the_period_before_has_no_previous_values()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,2023,4\nA,2023,5\nA,2024,3\n", new RecordOptions { Period = "2024" });
        Assert.Equal(["wards.csv(2,1) A: previous(crimes) cannot be told: `A` stands more than once in `2023`"], set.Faults());
    }

    [Fact]
    public void The_period_before_may_stand_in_another_file()
    {
        RecordSet set = RecordSet.Open(Rubrics.Ward,
            [DataFile.FromText("2024.csv", "ward,period,crimes\nHòa An,2024,3\n"), DataFile.FromText("2023.ndjson", """{"Phường": "Hoà An", "kỳ": 2023, "Số vụ": 5}""")],
            new RecordOptions { Period = "2024" });
        Assert.Equal("5", set.Only("previous(crimes)"));
    }

    [Fact]
    public void Rows_of_a_file_that_names_no_period_belong_to_the_one_asked_for()
    {
        RecordSet set = Reading.Csv("ward,crimes\nA,3\n", new RecordOptions { Period = "2024" });
        Assert.Equal("2024", set.Records.Single().Period);
        Assert.Equal(new DateOnly(2024, 12, 31), set.Records.Single().AssessmentDate);
    }

    [Fact]
    public void A_row_without_a_period_among_others_is_left_out_with_a_warning()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,2024,3\nB,,4\n", new RecordOptions { Period = "2024" });
        Assert.Equal(["A"], set.Records.Select(r => r.Subject));
        Assert.Equal(1, set.Count);
        Assert.Equal(["wards.csv(3,1): warning RUB3016: the row names no period, so it is left out of `2024`"], set.Problems());
    }

    [Fact]
    public void A_period_that_no_row_has_is_an_error()
    {
        RecordSet set = Reading.Csv(TwoYears, new RecordOptions { Period = "2025" });
        Assert.Equal(["wards.csv(1,1): error RUB3015: no row is of the period `2025`"], set.Problems());
        Assert.Equal("the data have `2023` and `2024`", set.Diagnostics.Single(d => d.Code == "RUB3015").Help!.English);
    }

    [Fact]
    public void The_assessment_date_is_the_callers_else_the_end_of_the_records_period()
    {
        const string text = "ward,period,crimes\nA,2023,1\nA,2024-Q3,1\n";
        Assert.Equal(["2023-12-31", "2024-09-30"], Reading.Csv(text).Records.Select(r => $"{r.AssessmentDate:yyyy-MM-dd}"));
        Assert.False(Reading.Csv(text).LacksAssessmentDate);
        var given = new RecordOptions { AssessmentDate = new DateOnly(2024, 7, 1) };
        Assert.All(Reading.Csv(text, given).Records, r => Assert.Equal(given.AssessmentDate, r.AssessmentDate));
        Assert.Null(Assert.Single(Reading.Csv("ward,crimes\nA,1\n").Records).AssessmentDate);
        Assert.True(Reading.Csv("ward,crimes\nA,1\n").LacksAssessmentDate);
    }
}
