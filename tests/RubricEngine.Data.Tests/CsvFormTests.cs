using System.Text;

namespace RubricEngine.Data.Tests;

/// <summary>Separators, encodings, quotes and line breaks of CSV.</summary>
public class CsvFormTests
{
    [Theory]
    [InlineData("ward,households,crimes\nA,12,3\n")]
    [InlineData("ward;households;crimes\nA;12;3\n")]
    [InlineData("ward\thouseholds\tcrimes\nA\t12\t3\n")]
    [InlineData("ward,households,crimes\r\nA,12,3\r\n")]
    [InlineData("ward,households,crimes\rA,12,3\r")]
    [InlineData("ward,households,crimes\nA,12,3")]
    [InlineData("sep=;\nward;households;crimes\nA;12;3\n")]
    [InlineData("\"ward\",\"households\",\"crimes\"\n\"A\",\"12\",\"3\"\n")]
    [InlineData("# filled in by hand\nward,households,crimes\n\n# the first ward\nA,12,3\n\n")]
    [InlineData("\"# put in quotes, by a spreadsheet\",,\nward,households,crimes\n\"# again, here\",,\nA,12,3\n")]
    [InlineData("ward,households,crimes\nA,12,3\n,,\n ,\u00A0, \n")]
    public void Separators_line_breaks_and_empty_lines_are_told_apart(string text)
    {
        RecordSet set = Reading.Csv(text);
        Assert.Equal(1, set.Count);
        Assert.Equal("A", Assert.Single(set.Records).Subject);
        Assert.Equal("12", set.Only("households"));
        Assert.Equal("3", set.Only("crimes"));
        Assert.Empty(set.Problems());
    }

    public static TheoryData<string, byte[]> Encoded()
    {
        const string text = "ward;Số vụ;Xếp loại\nĐiện Biên;3;trung bình\n";
        var data = new TheoryData<string, byte[]> { { "UTF-8", Encoding.UTF8.GetBytes(text) } };
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            data.Add(encoding.WebName + " with a byte order mark", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Encodings_with_and_without_a_byte_order_mark_are_read(string encoding, byte[] bytes)
    {
        RecordSet set = Reading.Of("wards.csv", bytes);
        Assert.True(set.Problems().Length == 0, encoding);
        Assert.Equal("Điện Biên", Assert.Single(set.Records).Subject);
        Assert.Equal("3", set.Only("crimes"));
        Assert.Equal("trung bình", set.Only("rating"));
    }

    [Fact]
    public void A_separator_is_chosen_by_the_headers_that_it_makes_known()
    {
        RecordSet set = Reading.Csv("ward;a,b,c,d,e;crimes\nA;x,y;3\n");
        Assert.Equal("3", set.Only("crimes"));
    }

    [Fact]
    public void A_quoted_field_may_hold_separators_quotes_and_line_breaks()
    {
        RecordSet set = Reading.Csv("ward,note,crimes\n\"Khu \"\"A\"\",\nđông\",\"a, b\",3\nB,y,oops\n");
        Assert.Equal("Khu \"A\",\nđông", set.Records.First().Subject);
        Assert.Equal("\"a, b\"", set.Records.First().Value("note"));
        Assert.Equal(["wards.csv(4,5) B: crimes = `oops` is not an integer"], set.Faults());
    }

    [Fact]
    public void A_fault_in_a_quoted_field_on_a_later_line_of_its_row_is_placed_there()
    {
        RecordSet set = Reading.Csv("ward,note,crimes\nA,\"one\ntwo\",many\n");
        Assert.Equal(["wards.csv(3,6) A: crimes = `many` is not an integer"], set.Faults());
    }

    [Fact]
    public void A_quote_inside_a_plain_field_is_text()
    {
        RecordSet set = Reading.Csv("ward,crimes\nKhu \"A\" phố,3\n");
        Assert.Equal("Khu \"A\" phố", Assert.Single(set.Records).Subject);
        Assert.Empty(set.Faults());
    }

    [Fact]
    public void A_row_with_text_after_a_closing_quote_is_not_trusted()
    {
        RecordSet set = Reading.Csv("ward,crimes,note\nA,\"3\"4,x\nB,5,y\n");
        Assert.Equal(
        [
            "wards.csv(2,1) A: crimes cannot be read: the row has a quoted field that is not closed, or goes on after its closing quote",
            "wards.csv(2,1) A: note cannot be read: the row has a quoted field that is not closed, or goes on after its closing quote",
        ], set.Faults());
        Assert.Equal("5", set.Records.Last().Value("crimes"));
    }

    [Fact]
    public void A_quote_that_is_never_closed_spoils_the_rows_it_swallows_and_no_other()
    {
        RecordSet set = Reading.Csv("ward,crimes,note\nA,3,x\nB,4,\"y\nC,5,z\n");
        Assert.Equal(["A", "B"], set.Records.Select(r => r.Subject));
        Assert.Equal("3", set.Records.First().Value("crimes"));
        Assert.StartsWith("unknown: crimes cannot be read", set.Records.Last().Value("crimes"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_record_ends_the_file_with_an_error()
    {
        RecordSet set = Reading.Csv("ward,note\nA,x\nB,\"" + new string('y', 40 << 20));
        Assert.Equal(["A"], set.Records.Select(r => r.Subject));
        Assert.Equal(["wards.csv(3,1): error RUB3014: the record has no end: a quoted field may never be closed; the rest of the file is not read"], set.Problems());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_an_error(string text)
    {
        RecordSet set = Reading.Csv(text);
        Assert.Equal(["wards.csv(1,1): error RUB3003: the file is empty"], set.Problems());
        Assert.Empty(set.Records);
    }

    [Fact]
    public void A_file_with_a_header_only_holds_no_records()
    {
        RecordSet set = Reading.Csv("ward,crimes\n");
        Assert.Equal(["wards.csv(1,1): warning RUB3004: the file holds no records"], set.Problems());
        Assert.Equal(0, set.Count);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 something")]
    [InlineData("ward,crimes\nA\0,3\n")]
    public void A_file_that_is_no_text_is_an_error(string text)
    {
        RecordSet set = Reading.Csv(text);
        Assert.Equal(["wards.csv(1,1): error RUB3001: the file is not text in UTF-8, or in UTF-16 with a byte order mark"], set.Problems());
        Assert.Empty(set.Records);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_spoil_their_cell_only()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("ward,note,crimes\nA,"), 0xE9, 0xF2, .. Encoding.UTF8.GetBytes(",3\nB,y,4\n")];
        RecordSet set = Reading.Of("wards.csv", bytes);
        Assert.Equal(["wards.csv(2,3): error RUB3002: these bytes are not valid UTF-8"], set.Problems());
        Assert.Equal(["wards.csv(2,3) A: note holds bytes that are not valid UTF-8"], set.Faults());
        Assert.Equal("3", set.Records.First().Value("crimes"));
    }

    [Fact]
    public void A_missing_file_is_the_callers_to_handle() =>
        Assert.Throws<FileNotFoundException>(() => RecordSet.Open(Rubrics.Ward, ["no-such-file.csv"]));

    [Fact]
    public void A_file_on_disk_is_read_twice_and_lazily()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("rubric").FullName, "wards.txt");
        try
        {
            File.WriteAllLines(path, Enumerable.Range(0, 5_000).Select(i => $"W{i};{i % 1_000}").Prepend("ward;crimes"));
            RecordSet set = RecordSet.Open(Rubrics.Ward, [path]);
            Assert.Equal(5_000, set.Count);
            Assert.Equal("W0", set.Records.First().Subject);
            Assert.Equal(5_000, set.Records.Count(r => r.Faults.IsEmpty));
            Assert.Equal($"{path}(5001,1)", set.Records.Last().Origin!.ToString());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
