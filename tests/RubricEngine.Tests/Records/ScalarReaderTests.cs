using RubricEngine.Records;

namespace RubricEngine.Tests.Records;

public class ScalarReaderTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("yes", "true")]
    [InlineData("có", "true")]
    [InlineData("CÓ", "true")]
    [InlineData("co\u0301", "true")]
    [InlineData("đạt", "true")]
    [InlineData("ĐẠT", "true")]
    [InlineData("x", "true")]
    [InlineData(" X ", "true")]
    [InlineData("đúng", "true")]
    [InlineData("false", "false")]
    [InlineData("no", "false")]
    [InlineData("không", "false")]
    [InlineData("Không đạt", "false")]
    [InlineData("chưa\u00A0đạt", "false")]
    [InlineData("sai", "false")]
    [InlineData("1", "unknown: b = `1` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    [InlineData("co", "unknown: b = `co` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    [InlineData("-", "unknown: b = `-` is not yes or no (true/false, có/không, đạt/chưa đạt, x)")]
    public void Booleans(string text, string value) => Assert.Equal(value, SampleRubric.Read("b", text));

    [Theory]
    [InlineData("n", "")]
    [InlineData("n", "   ")]
    [InlineData("d", "\u00A0\u202F\t")]
    [InlineData("c", "\uFEFF")]
    [InlineData("t", "\u200B")]
    [InlineData("s", " ")]
    [InlineData("b", "\n")]
    public void Blank_is_missing(string key, string text)
    {
        Assert.Equal($"unknown: {key} is missing", SampleRubric.Read(key, text));
        Assert.Empty(SampleRubric.Instance.NewRecord("A").SetText(key, text).Build().Faults);
    }

    [Fact]
    public void A_blank_judgement_is_not_judged_yet() => Assert.Equal("unknown: g1/j1 is not judged yet", SampleRubric.Read("g1/j1", " "));

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5.0", "5")]
    [InlineData("5,00", "5")]
    [InlineData("-5", "-5")]
    [InlineData("-6", "unknown: n = -6 is outside -5..2000")]
    [InlineData("2001", "unknown: n = 2001 is outside -5..2000")]
    [InlineData("2.5", "unknown: n = `2.5` is not an integer")]
    [InlineData("nhiều", "unknown: n = `nhiều` is not an integer")]
    [InlineData("1.234", "unknown: n = `1.234` may mean 1.234 or 1234; say which format the data have (--culture, NumberFormat)")]
    [InlineData("5%", "unknown: n = `5%` is not a number")]
    public void Integers(string text, string value) => Assert.Equal(value, SampleRubric.Read("n", text));

    [Theory]
    [InlineData("0.25", "0.25")]
    [InlineData("0,25", "0.25")]
    [InlineData("0.250", "0.25")]
    [InlineData("0.255", "unknown: d = 0.255 has more than 2 decimal digits")]
    [InlineData("vô hạn", "unknown: d = `vô hạn` is not a number")]
    public void Decimals(string text, string value) => Assert.Equal(value, SampleRubric.Read("d", text));

    [Theory]
    [InlineData("p", "92", "0.92")]
    [InlineData("p", "92%", "0.92")]
    [InlineData("p", "92,5 %", "0.925")]
    [InlineData("p", "150", "1.5")]
    [InlineData("p", "150.1", "unknown: p = 150.1 is outside 0%..150%")]
    [InlineData("p", "92.25", "unknown: p = 92.25 has more than 1 decimal digits")]
    [InlineData("p", "0.9", "0.009")]
    [InlineData("w", "92", "0.92")]
    [InlineData("w", "92.5", "unknown: w = 92.5 has more than 0 decimal digits")]
    public void Percentages(string key, string text, string value) => Assert.Equal(value, SampleRubric.Read(key, text));

    [Theory]
    [InlineData("tốt", "tốt")]
    [InlineData("to\u0302\u0301t", "tốt")]
    [InlineData(" trung bình ", "trung bình")]
    [InlineData("Tốt", "unknown: c = `Tốt` is none of its choices; the nearest is `tốt`")]
    [InlineData("yêu", "unknown: c = `yêu` is none of its choices; the nearest is `yếu`")]
    [InlineData("chưa xếp loại", "unknown: c = `chưa xếp loại` is none of its choices")]
    public void Choices_are_compared_exactly_after_composition(string text, string value) => Assert.Equal(value, SampleRubric.Read("c", text));

    [Theory]
    [InlineData("2024-02-29", NumberFormat.Undeclared, "2024-02-29")]
    [InlineData("29/2/2024", NumberFormat.Undeclared, "2024-02-29")]
    [InlineData("29/02/2024", NumberFormat.Comma, "2024-02-29")]
    [InlineData("1/2/2024", NumberFormat.Comma, "2024-02-01")]
    [InlineData("1/2/2024", NumberFormat.Undeclared, "unknown: t = `1/2/2024` may mean 2024-02-01 or 2024-01-02; say which format the data have (--culture, NumberFormat)")]
    [InlineData("2/2/2024", NumberFormat.Undeclared, "2024-02-02")]
    [InlineData("29/2/2024", NumberFormat.Point, "unknown: t = `29/2/2024` is not a date (yyyy-mm-dd)")]
    [InlineData("2023-02-29", NumberFormat.Undeclared, "unknown: t = `2023-02-29` is not a date (yyyy-mm-dd)")]
    [InlineData("2024-2-9", NumberFormat.Undeclared, "unknown: t = `2024-2-9` is not a date (yyyy-mm-dd)")]
    [InlineData("2019-12-31", NumberFormat.Undeclared, "unknown: t = 2019-12-31 is outside 2020-01-01..2030-12-31")]
    public void Dates(string text, NumberFormat format, string value) => Assert.Equal(value, SampleRubric.Read("t", text, format));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData(" Vie\u0323\u0302t ", "Việt")]
    [InlineData("0123456789", "0123456789")]
    [InlineData("01234567890", "unknown: s = `01234567890` is not a text within its greatest length")]
    public void Texts_are_composed_and_trimmed(string text, string value) => Assert.Equal(value, SampleRubric.Read("s", text));

    [Fact]
    public void A_long_text_is_cut_in_its_message() =>
        Assert.Equal($"unknown: n = `{new string('a', 40)}…` is not an integer", SampleRubric.Read("n", new string('a', 41)));

    [Theory]
    [InlineData("g1/j1", "đạt", "true")]
    [InlineData("g1/j2", "7.5", "7.5")]
    [InlineData("g1/j2", "7.25", "unknown: g1/j2 = 7.25 has more than 1 decimal digits")]
    [InlineData("g1/j2", "10.5", "unknown: g1/j2 = 10.5 is outside 0..10")]
    [InlineData("g1/j3", "cao", "cao")]
    [InlineData("g1/j3", "vừa", "unknown: g1/j3 = `vừa` is none of its choices")]
    [InlineData("g1/j4/a", "chưa đạt", "false")]
    public void Judgements_are_read_by_their_kind(string key, string text, string value) => Assert.Equal(value, SampleRubric.Read(key, text));
}
