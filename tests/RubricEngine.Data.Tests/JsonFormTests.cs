namespace RubricEngine.Data.Tests;

/// <summary>The forms of JSON and NDJSON, and what is wrong with them.</summary>
public class JsonFormTests
{
    [Theory]
    [InlineData("wards.json", """[{"ward": "A", "crimes": 3}, {"ward": "B", "crimes": 4}]""")]
    [InlineData("wards.json", """{"A": {"crimes": 3}, "B": {"crimes": 4}}""")]
    [InlineData("wards.json", "{\"ward\": \"A\", \"crimes\": 3}\n{\"ward\": \"B\", \"crimes\": 4}\n")]
    [InlineData("wards.ndjson", "{\"ward\": \"A\", \"crimes\": 3}\n\n{\"ward\": \"B\", \"crimes\": 4}\n")]
    [InlineData("wards.jsonl", "{\"ward\": \"A\", \"crimes\": 3}\r\n{\"ward\": \"B\", \"crimes\": 4}")]
    [InlineData("<stdin>", "\uFEFF [ {\"ward\": \"A\", \"crimes\": 3},\n {\"ward\": \"B\", \"crimes\": 4} ]\n")]
    [InlineData("<stdin>", "{\"ward\": \"A\", \"crimes\": 3}\n{\"ward\": \"B\", \"crimes\": 4}\n")]
    [InlineData("<stdin>", "ward,crimes\nA,3\nB,4\n")]
    public void Forms_are_told_by_extension_and_content(string name, string text)
    {
        RecordSet set = Reading.Of(name, text);
        Assert.Empty(set.Problems());
        Assert.Equal(["A 3", "B 4"], set.Records.Select(r => $"{r.Subject} {r.Value("crimes")}"));
    }

    [Theory]
    [InlineData("""{"ward": "A", "crimes": 3}""")]
    [InlineData("{\n  \"ward\": \"A\",\n  \"crimes\": 3\n}\n")]
    public void One_object_is_one_record(string text) => Assert.Equal("3", Reading.Json(text).Only("crimes"));

    [Fact]
    public void Keys_are_matched_like_headers()
    {
        RecordSet set = Reading.Json("""[{"Phường": "A", "SỐ VỤ": 3, "Nhà văn hoá": true, "previous(crimes)": 5, "nguồn": "báo cáo"}]""");
        Assert.Equal("3", set.Only("crimes"));
        Assert.Equal("true", set.Only("g1/c01"));
        Assert.Equal("5", set.Only("previous(crimes)"));
        Assert.Empty(set.Problems());
    }

    [Theory]
    [InlineData("area", "20.5", "20.5")]
    [InlineData("area", "2.05e1", "20.5")]
    [InlineData("area", "2050E-2", "20.5")]
    [InlineData("area", "1e-60", "unknown: area = 0.00000000000000000000000000000000000000… has more than 1 decimal digits")]
    [InlineData("area", "1e9999999999", "unknown: area = `1e9999999999` is too long for a number")]
    [InlineData("area", "-0.0", "0")]
    [InlineData("area", "\"20,5\"", "20.5")]
    [InlineData("area", "true", "unknown: area = `true` is not a number")]
    [InlineData("area", "null", "unknown: area is missing")]
    [InlineData("area", "\"\"", "unknown: area is missing")]
    [InlineData("area", "[1, 2]", "unknown: area holds a list or an object, where a single value was expected")]
    [InlineData("area", "{\"m2\": 1}", "unknown: area holds a list or an object, where a single value was expected")]
    [InlineData("crimes", "5.0", "5")]
    [InlineData("crimes", "5.5", "unknown: crimes = `5.5` is not an integer")]
    [InlineData("crimes", "1e3", "1000")]
    [InlineData("crimes", "-1", "unknown: crimes = -1 is outside 0..1000")]
    [InlineData("satisfied", "92.5", "0.925")]
    [InlineData("satisfied", "\"92.5%\"", "0.925")]
    [InlineData("satisfied", "0.1", "0.001")]
    [InlineData("reception", "true", "true")]
    [InlineData("reception", "false", "false")]
    [InlineData("reception", "\"có\"", "true")]
    [InlineData("reception", "1", "unknown: reception = `1` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    [InlineData("founded", "\"2019-05-01\"", "2019-05-01")]
    [InlineData("founded", "20190501", "unknown: founded = `20190501` is not a date (yyyy-mm-dd)")]
    [InlineData("rating", "\"tốt\"", "tốt")]
    [InlineData("rating", "2", "unknown: rating = `2` is none of its choices")]
    [InlineData("note", "12.50", "\"12.50\"")]
    [InlineData("note", "\"a\\u0301\"", "\"á\"")]
    [InlineData("note", "\"\\ud800\"", "unknown: note holds bytes that are not valid UTF-8")]
    public void Values_keep_what_was_written(string key, string written, string value) =>
        Assert.Equal(value, Reading.Json($$"""[{"ward": "A", "{{key}}": {{written}}}]""").Only(key));

    [Fact]
    public void A_key_that_stands_twice_makes_its_fact_unknown()
    {
        RecordSet set = Reading.Json("""[{"ward": "A", "crimes": 3, "crimes": 4}, {"ward": "B", "crimes": 1}]""");
        Assert.Equal(["wards.json(1,39) A: crimes stands twice, under `crimes`"], set.Faults());
        Assert.Equal("1", set.Records.Last().Value("crimes"));
    }

    [Fact]
    public void Faults_know_their_line_and_column()
    {
        RecordSet set = Reading.Json("[\n  { \"ward\": \"Điện Biên\", \"crimes\": 3 },\n  { \"ward\": \"Khuê Trung\",\n    \"crimes\": \"ba\" }\n]");
        Assert.Equal(["wards.json(4,15) Khuê Trung: crimes = `ba` is not an integer"], set.Faults());
        Assert.Equal(["wards.json(2,3)", "wards.json(3,3)"], set.Records.Select(r => r.Origin!.ToString()));
    }

    [Fact]
    public void An_object_without_a_subject_is_called_by_its_line()
    {
        RecordSet set = Reading.Json("[{\"ward\": \"A\", \"crimes\": 3},\n {\"crimes\": 4}]");
        Assert.Equal(["wards.json(2,2) line 2: the row names no subject; it is called `line 2`"], set.Faults());
    }

    [Fact]
    public void Where_no_object_names_a_subject_nothing_is_read()
    {
        RecordSet set = Reading.Json("""[{"crimes": 4}]""");
        Assert.Equal(["wards.json(1,3): error RUB3005: no column names the subject: expected `ward` or `subject`"], set.Problems());
        Assert.Empty(set.Records);
    }

    [Fact]
    public void A_broken_line_of_ndjson_is_reported_and_the_others_go_on()
    {
        RecordSet set = Reading.Ndjson("{\"ward\": \"A\", \"crimes\": 3}\n{\"ward\": \"B\", crimes: 4}\n[1, 2]\n{\"ward\": \"C\"} {}\n{\"ward\": \"D\", \"crimes\": 1}\n");
        Assert.Equal(
        [
            "wards.ndjson(2,15): error RUB3012: the JSON is malformed here",
            "wards.ndjson(3,1): error RUB3013: a record must be a JSON object",
            "wards.ndjson(4,15): error RUB3012: the JSON is malformed here",
        ], set.Problems());
        Assert.Equal(["A", "D"], set.Records.Select(r => r.Subject));
    }

    [Fact]
    public void The_sound_elements_of_a_broken_array_are_read()
    {
        RecordSet set = Reading.Json("[{\"ward\": \"A\", \"crimes\": 3},\n 5,\n {\"ward\": \"B\", \"crimes\": }]");
        Assert.Equal(
        [
            "wards.json(3,26): error RUB3012: the JSON is malformed here",
            "wards.json(2,2): error RUB3013: a record must be a JSON object",
        ], set.Problems());
        Assert.Equal(["A"], set.Records.Select(r => r.Subject));
    }

    [Theory]
    [InlineData("""{"A": {"crimes": 3}, "B": """)]
    [InlineData("""{"ward": "A", "crimes": 3""")]
    [InlineData("ward,crimes")]
    public void A_broken_object_is_not_read(string text)
    {
        RecordSet set = Reading.Json(text);
        Assert.Contains(set.Diagnostics, d => d.Code == "RUB3012");
        Assert.Empty(set.Records);
    }

    [Fact]
    public void Text_after_the_end_is_an_error()
    {
        RecordSet set = Reading.Json("""[{"ward": "A", "crimes": 3}] x""");
        Assert.Equal(["wards.json(1,30): error RUB3012: the JSON is malformed here"], set.Problems());
        Assert.Equal("3", set.Only("crimes"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    public void An_empty_list_holds_no_records(string text) =>
        Assert.Equal(["wards.json(1,1): warning RUB3004: the file holds no records"], Reading.Json(text).Problems());

    [Fact]
    public void Deep_nesting_is_malformed_and_not_fatal()
    {
        RecordSet set = Reading.Json("[{\"ward\": \"A\", \"x\": " + new string('[', 10_000) + new string(']', 10_000) + "}]");
        Assert.Equal("RUB3012", Assert.Single(set.Diagnostics, d => d.Severity == Diagnostics.Severity.Error).Code);
    }

    [Fact]
    public void A_json_file_beyond_the_bound_is_refused_with_a_way_out()
    {
        var rows = new JsonRows(DataFile.FromText("big.json", "[" + new string(' ', 2 << 20) + "]"), longestText: 1 << 20);
        var diagnostics = new DataDiagnosticBag();
        Assert.Empty(rows.Rows(new ColumnMap(new HeaderNames(Rubrics.Ward.Rubric, Rubrics.Ward.Inputs), diagnostics), diagnostics));
        Diagnostics.Diagnostic error = Assert.Single(diagnostics.ToArray());
        Assert.Equal("RUB3017", error.Code);
        Assert.Equal("a JSON file may have at most 1 MB", error.Message.English);
        Assert.Equal("write one object a line and name the file `.ndjson`: that is read line by line", error.Help!.English);
    }

    [Fact]
    public void Data_may_come_from_a_stream_that_is_read_once()
    {
        using var stream = new MemoryStream("ward,crimes\nA,3\n"u8.ToArray());
        RecordSet set = RecordSet.Open(Rubrics.Ward, [DataFile.FromStream("<stdin>", stream)]);
        Assert.Equal("3", set.Only("crimes"));
        Assert.Equal("3", set.Only("crimes"));
    }

    [Fact]
    public void Messages_exist_in_vietnamese()
    {
        RecordSet set = Reading.Csv("ward,crimes\nA,ba\n");
        Assert.Equal("`A`: crimes = `ba` không phải là một số nguyên", RecordDiagnostics.Of(set.Records.Single()).Single().Message.Vietnamese);
        Assert.Equal("tệp trống", Reading.Csv("").Diagnostics.Single().Message.Vietnamese);
    }
}
