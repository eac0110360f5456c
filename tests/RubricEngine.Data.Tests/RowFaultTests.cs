namespace RubricEngine.Data.Tests;

/// <summary>What is wrong with single rows: the fault names file, line, column, subject, fact and reason, and the other rows go on.</summary>
public class RowFaultTests
{
    [Fact]
    public void A_row_with_too_few_fields_is_not_trusted()
    {
        RecordSet set = Reading.Csv("ward,households,crimes\nA,12,3\nB,7\nC,8,1\n");
        Assert.Equal(
        [
            "wards.csv(3,4) B: households cannot be told from its neighbours: the row has 2 fields, the header 3",
            "wards.csv(3,4) B: crimes cannot be told from its neighbours: the row has 2 fields, the header 3",
        ], set.Faults());
        Assert.Equal(["3", "1"], set.Records.Where(r => r.Faults.IsEmpty).Select(r => r.Value("crimes")));
    }

    [Fact]
    public void An_unquoted_decimal_comma_makes_a_row_too_long_and_shifts_nothing()
    {
        RecordSet set = Reading.Csv("ward,area,crimes\nA,20,5,3\nB,7,2\n");
        Assert.Equal(
        [
            "wards.csv(2,8) A: area cannot be told from its neighbours: the row has 4 fields, the header 3",
            "wards.csv(2,8) A: crimes cannot be told from its neighbours: the row has 4 fields, the header 3",
        ], set.Faults());
    }

    [Fact]
    public void Blank_fields_at_the_end_of_a_row_do_no_harm()
    {
        RecordSet set = Reading.Csv("ward,crimes\nA,3,,\n");
        Assert.Empty(set.Faults());
        Assert.Equal("3", set.Only("crimes"));
    }

    [Fact]
    public void A_subject_that_stands_twice_is_a_fault_of_both_rows()
    {
        RecordSet set = Reading.Csv("ward,crimes\nPhường Hòa An,3\nB,1\nphường  hoà an,4\n");
        Assert.Equal(
        [
            "wards.csv(2,1) Phường Hòa An: `Phường Hòa An` stands more than once: wards.csv(2), wards.csv(4)",
            "wards.csv(4,1) phường  hoà an: `phường  hoà an` stands more than once: wards.csv(2), wards.csv(4)",
        ], set.Faults());
        Assert.Equal(3, set.Count);
    }

    [Fact]
    public void A_subject_may_stand_once_in_each_period()
    {
        RecordSet set = Reading.Csv("ward,period,crimes\nA,2023,3\nA,2024,4\nA,năm 2024,5\n");
        Assert.Equal(
        [
            "wards.csv(3,1) A: `A` stands more than once in `2024`: wards.csv(3), wards.csv(4)",
            "wards.csv(4,1) A: `A` stands more than once in `năm 2024`: wards.csv(3), wards.csv(4)",
        ], set.Faults());
    }

    [Fact]
    public void A_subject_that_stands_in_two_files_is_a_fault_of_both_rows()
    {
        RecordSet set = RecordSet.Open(Rubrics.Ward,
            [DataFile.FromText("a.csv", "ward,crimes\nA,3\n"), DataFile.FromText("b.json", """[{"ward": "A", "crimes": 4}]""")]);
        Assert.Equal(
        [
            "a.csv(2,1) A: `A` stands more than once: a.csv(2), b.json(1)",
            "b.json(1,2) A: `A` stands more than once: a.csv(2), b.json(1)",
        ], set.Faults());
    }

    [Fact]
    public void Many_places_of_one_subject_are_cut_short()
    {
        RecordSet set = Reading.Csv("ward\n" + string.Concat(Enumerable.Repeat("A\n", 8)));
        Assert.Equal("wards.csv(2,1) A: `A` stands more than once: wards.csv(2), wards.csv(3), wards.csv(4), wards.csv(5), wards.csv(6), …", set.Faults()[0]);
    }

    [Fact]
    public void A_row_without_a_subject_is_called_by_its_line()
    {
        RecordSet set = Reading.Csv("ward,crimes\n,3\n  ,4\n");
        Assert.Equal(
        [
            "wards.csv(2,1) line 2: the row names no subject; it is called `line 2`",
            "wards.csv(3,1) line 3: the row names no subject; it is called `line 3`",
        ], set.Faults());
        Assert.Equal("3", set.Records.First().Value("crimes"));
    }

    [Theory]
    [InlineData("households", "-1", "households = -1 is outside 0..200000")]
    [InlineData("households", "200001", "households = 200001 is outside 0..200000")]
    [InlineData("households", "1.5", "households = `1.5` is not an integer")]
    [InlineData("area", "1.25", "area = 1.25 has more than 1 decimal digits")]
    [InlineData("area", "1.234", "area = `1.234` may mean 1.234 or 1234; say which format the data have (--culture, NumberFormat)")]
    [InlineData("satisfied", "101", "satisfied = 101 is outside 0%..100%")]
    [InlineData("satisfied", "92.345", "satisfied = `92.345` may mean 92.345 or 92345; say which format the data have (--culture, NumberFormat)")]
    [InlineData("rating", "trung binh", "rating = `trung binh` is none of its choices; the nearest is `trung bình`")]
    [InlineData("rating", "xuất sắc", "rating = `xuất sắc` is none of its choices")]
    [InlineData("reception", "maybe", "reception = `maybe` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    [InlineData("founded", "2024-02-30", "founded = `2024-02-30` is not a date (yyyy-mm-dd)")]
    [InlineData("founded", "1850-01-01", "founded = 1850-01-01 is outside 1900-01-01..2199-12-31")]
    [InlineData("note", "a text of more than twenty letters", "note = `a text of more than twenty letters` is not a text within its greatest length")]
    [InlineData("g1/c02", "11", "g1/c02 = 11 is outside 0..10")]
    [InlineData("g1/c01", "tốt", "g1/c01 = `tốt` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    public void Bad_values_are_faults_with_their_place(string column, string written, string reason)
    {
        RecordSet set = Reading.Csv($"ward,crimes,{column}\nA,3,{written}\nB,4,\n");
        Assert.Equal([$"wards.csv(2,5) A: {reason}"], set.Faults());
        Assert.Equal("3", set.Records.First().Value("crimes"));
        Assert.Equal("4", set.Records.Last().Value("crimes"));
    }

    [Fact]
    public void Faults_are_printed_like_diagnostics()
    {
        RecordSet set = Reading.Csv("ward,crimes\nPhường A,ba\n");
        string printed = string.Join('\n', set.Records.SelectMany(RecordDiagnostics.Of).Select(d => Diagnostics.DiagnosticPrinter.Print(d)));
        Assert.Equal("""
            wards.csv(2,10): warning RUB3020: `Phường A`: crimes = `ba` is not an integer
            Phường A,ba
                     ^^
            """, printed);
    }
}
