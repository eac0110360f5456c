using System.Text;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Data.Tests;

/// <summary>Lists of records: inside the records of their subjects, or in a file of their own.</summary>
public class ListTests
{
    private static readonly CompiledRubric s_rubric = Rubrics.Compile("""
        format: 1
        rubric: tests/lists
        version: "1"
        subject: { id: ward, label: Phường }
        records:
          incidents:
            at most: 3
            label: Sự cố
            fields: { day: date, fire: boolean, damage: { type: integer, min: 0, max: 1000, label: Thiệt hại } }
          ballots: { fields: { score: { type: decimal, digits: 1, min: 0, max: 10 } } }
        criteria:
          - { id: c1, points: 9, formula: "count(incidents where fire) + count(ballots)" }
        """);

    [Theory]
    [InlineData("""{"ward":"A","incidents":[{"day":"2024-01-02","fire":true,"Thiệt hại":4},{"damage":7}]}""", "(2024-01-02 true 4) (? ? 7)")]
    [InlineData("""{"ward":"A","Sự cố":[]}""", "")]
    [InlineData("""{"ward":"A","incidents":null}""", "unknown: incidents is missing")]
    [InlineData("""{"ward":"A"}""", "unknown: incidents is missing")]
    [InlineData("""{"ward":"A","incidents":7}""", "unknown: incidents is expected to be a list of records")]
    [InlineData("""{"ward":"A","incidents":{"day":"2024-01-02"}}""", "unknown: incidents is expected to be a list of records")]
    [InlineData("""{"ward":"A","incidents":"none"}""", "unknown: incidents is expected to be a list of records")]
    [InlineData("""{"ward":"A","incidents":[{},{},{},{}]}""", "unknown: incidents has 4 records, more than 3")]
    [InlineData("""{"ward":"A","incidents":[],"Sự cố":[]}""", "")]
    public void A_list_is_an_array_of_objects(string json, string expected)
    {
        Assert.Equal(expected, List(Open("wards.json", json), "A", "incidents"));
        Assert.Equal(expected, List(Open("wards.ndjson", json), "A", "incidents"));
    }

    [Theory]
    [InlineData("""[{"damage":2000}]""", "incidents[1].damage = 2000 is outside 0..1000")]
    [InlineData("""[{},{"day":"2024-02-30"}]""", "incidents[2].day = `2024-02-30` is not a date (yyyy-mm-dd)")]
    [InlineData("""[{"damage":[1]}]""", "incidents[1].damage holds a list or an object, where a single value was expected")]
    [InlineData("""[{"damage":1,"Thiệt hại":2}]""", null)]
    [InlineData("""[{"damage":1,"damage":2}]""", "incidents[1].damage stands twice, under `damage`")]
    public void A_bad_value_is_a_fault_that_names_the_record(string list, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], FaultsOf(Open("wards.json", $$"""{"ward":"A","incidents":{{list}}}""")));

    [Fact]
    public void What_is_no_record_is_a_record_of_which_nothing_is_known()
    {
        RecordSet set = Open("wards.json", """{"ward":"A","incidents":[5,{"damage":1}]}""");
        Assert.Equal("(? ? ?) (? ? 1)", List(set, "A", "incidents"));
        Assert.Equal(["day", "fire", "damage"], set.Records.Single().Faults.Select(f => f.Fact!.Replace("incidents[1].", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_a_list_with_one_field_the_values_alone_may_stand_there() =>
        Assert.Equal("(8) (9.5) (?)", List(Open("wards.json", """{"ward":"A","ballots":[8,{"score":"9.5"},null]}"""), "A", "ballots"));

    [Fact]
    public void A_second_file_is_joined_by_the_subject()
    {
        RecordSet set = Joined("ward\nA\nB\nphường c\n", "Phường;day;fire;Thiệt hại;more\nA;2024-01-02;x;4;\nB;;;;\nPhường C;2024-01-05;;;\nA;;không;5;\n");
        Assert.Equal("(2024-01-02 true 4) (? false 5)", List(set, "A", "incidents"));
        Assert.Equal("", List(set, "B", "incidents"));
        Assert.Equal("(2024-01-05 ? ?)", List(set, "phường c", "incidents"));
        Assert.Empty(set.Problems());
    }

    [Fact]
    public void A_subject_without_a_row_has_an_empty_list_and_a_row_without_a_subject_is_reported()
    {
        RecordSet set = Joined("ward\nAnh\nBinh\n", "ward,fire\nAnh,x\nBin,x\n,x\n");
        Assert.Equal("", List(set, "Binh", "incidents"));
        Assert.Equal(
            ["incidents.csv(4,1): error RUB3022: the row names no subject, so nobody can tell whose list it belongs to", "incidents.csv(3,1): warning RUB3021: the data have no subject `Bin`, so the row is in nobody's list"],
            set.Problems());
    }

    [Theory]
    [InlineData("ward,fire\nA,x,y\n", "(? ? ?)")]
    [InlineData("ward,fire\nA,maybe\n", "(? ? ?)")]
    [InlineData("fire\nx\n", "unknown: incidents is missing")]
    [InlineData("", "unknown: incidents is missing")]
    [InlineData("ward,fire\n", "")]
    public void What_cannot_be_read_is_not_taken_for_nothing(string list, string expected) => Assert.Equal(expected, List(Joined("ward\nA\n", list), "A", "incidents"));

    [Theory]
    [InlineData("A,2023,1\nA,2024,2\nA,2024,3", "2023: (? ? 1)|2024: (? ? 2) (? ? 3)|2025: unknown: incidents is missing")]
    [InlineData("A,2023,1\nB,2024,1", "2023: (? ? 1)|2024: |2025: unknown: incidents is missing")]
    [InlineData("A,2023,1\nA,,2", "2023: unknown: incidents cannot be told: one of its rows names no period, while others do|2024: unknown: incidents cannot be told: one of its rows names no period, while others do|2025: unknown: incidents cannot be told: one of its rows names no period, while others do")]
    public void Rows_that_name_a_period_belong_to_it(string rows, string expected)
    {
        RecordSet set = Joined("ward,period\nA,2023\nA,2024\nA,2025\nB,2024\n", $"ward,period,damage\n{rows}\n");
        Assert.Equal(expected, string.Join('|', set.Records.Where(r => r.Subject == "A").Select(r => $"{r.Period}: {Text(r["incidents"])}")));
    }

    [Fact]
    public void Rows_without_a_period_count_in_each_and_that_is_said()
    {
        RecordSet set = Joined("ward,period\nA,2023\nA,2024\n", "ward,damage\nA,1\n");
        Assert.Equal(["(? ? 1)", "(? ? 1)"], set.Records.Select(r => Text(r["incidents"])));
        Assert.Equal(["incidents.csv(2,1): warning RUB3023: the rows of `incidents` name no period, so they count in each of the data's periods"], set.Problems());
    }

    [Fact]
    public void Periods_of_a_list_cannot_be_told_apart_for_a_record_without_one() =>
        Assert.Equal("unknown: incidents has rows of several periods, and the record names none", List(Joined("ward\nA\n", "ward,period,damage\nA,2023,1\nA,2024,1\n"), "A", "incidents"));

    [Fact]
    public void A_list_stands_in_one_place()
    {
        RecordSet set = RecordSet.Open(s_rubric, [DataFile.FromText("wards.json", """{"ward":"A","incidents":[]}""")], Lists(("incidents", "i.csv", "ward\nA\n")));
        Assert.Equal("unknown: incidents stands both in the record and in `i.csv`", List(set, "A", "incidents"));
        Assert.Throws<ArgumentException>(() => RecordSet.Open(s_rubric, ["wards.csv"], Lists(("incident", "i.csv", ""))));
    }

    [Fact]
    public void Several_files_and_other_formats_make_one_list()
    {
        RecordSet set = RecordSet.Open(s_rubric, [DataFile.FromText("wards.csv", "ward\nA\n")],
            Lists(("ballots", "one.ndjson", """{"ward":"A","score":8}"""), ("ballots", "two.json", """[{"ward":"A","score":7.5}]"""), ("incidents", "i.csv", "ward\nA\n")));
        Assert.Equal("(8) (7.5)", List(set, "A", "ballots"));
        Assert.Equal("", List(set, "A", "incidents"));
    }

    private static RecordSet Open(string name, string text) => RecordSet.Open(s_rubric, [DataFile.FromText(name, text)]);

    private static RecordSet Joined(string wards, string incidents) =>
        RecordSet.Open(s_rubric, [DataFile.FromText("wards.csv", wards)], Lists(("incidents", "incidents.csv", incidents)));

    private static RecordOptions Lists(params (string List, string Name, string Text)[] files) =>
        new() { Lists = [.. files.Select(f => new ListFile(f.List, DataFile.FromBytes(f.Name, Encoding.UTF8.GetBytes(f.Text))))] };

    private static string List(RecordSet set, string subject, string list) => Text(Assert.Single(set.Records, r => r.Subject == subject)[list]);

    private static string[] FaultsOf(RecordSet set) => [.. set.Records.Single().Faults.Select(f => f.Reason.Sentence.English)];

    /// <summary>Each record in brackets, <c>?</c> for what is not known.</summary>
    private static string Text(Value value) => value switch
    {
        RecordsValue records => string.Join(' ', records.Items.Select(i => $"({string.Join(' ', i.Values.Select(Text))})")),
        NumberValue number => number.Number.ToString(),
        BooleanValue truth => truth.Boolean ? "true" : "false",
        DateValue date => $"{date.Date:yyyy-MM-dd}",
        UnknownValue { Reason: { Fact: "incidents" or "ballots" } reason } => $"unknown: {reason.Sentence.English}",
        _ => "?",
    };
}
