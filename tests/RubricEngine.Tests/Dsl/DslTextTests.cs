using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Documents;
using RubricEngine.Dsl;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Tests.Dsl;

/// <summary>Tokens, comments, texts and places.</summary>
public class DslTextTests
{
    private const string Head = "format 1\nrubric t/x version \"1\" {\n";

    private static readonly string[] s_bits =
    [
        "{", "}", "\"", "\"\"", "'", "`", "#", "# note\n", "\n", "\r\n", "\r", " ", "\t", ":", ",", ";", "..", ".", "0", "0.5", "2024-01-01", "1_000", "criterion", "tiêu chí", "tie\u0302u chi\u0301",
        "met when", "số liệu", "x", "(", ")", "[", "%", "-", "/", "@", "\\", "“", "”", "😀", "\uD800", "\u0301", "\uFEFF", "\u202E", "từ", "đến", "is missing", "format 1 ",
    ];

    [Fact]
    public void Tokens_and_what_stands_before_them_are_the_whole_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.ListOf(Gen.Elements(s_bits)).Select(bits => string.Concat(bits)).ToArbitrary(), text =>
        {
            DslToken[] tokens = DslLexer.Read(new SourceText("x", text)).Tokens;
            Assert.Equal(text, string.Concat(tokens.Select(t => text[t.Lead..t.End])));
            Assert.All(tokens, t => Assert.True(t.Lead <= t.Start && t.Start <= t.End));
        }));

    [Fact]
    public void Any_text_is_read_with_places_inside_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.ListOf(Gen.Elements(s_bits)).Select(bits => string.Concat(bits)).ToArbitrary(), text =>
        {
            var (document, diagnostics) = DslReading.Read(text);
            Assert.All(diagnostics, d => Assert.True(d.Origin is null || d.Origin.Span.End <= text.Length));
            Assert.True(document.IsComplete || diagnostics.Count > 0);
        }));

    [Fact]
    public void Comments_are_kept()
    {
        var (document, _) = DslReading.Read("# first\n" + Head + "  title \"x\" # beside\n}\n#last");
        Assert.Equal([("first", false), ("beside", true), ("last", false)], document.Comments.Select(c => (c.Text, c.IsTrailing)));
        Assert.Equal("# beside", document.Comments[1].Span.Written);
    }

    [Fact]
    public void A_comment_inside_an_expression_is_no_part_of_it()
    {
        DocumentScalar condition = Condition("a > 1 # one\n      and b > 2");
        Assert.Equal(["a", ">", "1", "and", "b", ">", "2"], condition.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("b", condition.Fragment.Locate(condition.Fragment.Text.IndexOf('b', StringComparison.Ordinal), condition.Fragment.Text.IndexOf('b', StringComparison.Ordinal) + 1).Written);
    }

    [Fact]
    public void A_quote_in_a_text_is_written_twice_and_texts_in_a_row_are_lines()
    {
        var (document, diagnostics) = DslReading.Read(Head + "  citation \"a \"\"b\"\"\"\n    \"c\" }");
        Assert.Empty(diagnostics);
        Assert.Equal("a \"b\"\nc", ((DocumentScalar)document.Root!.Find(Key.Citation)!.Value).Text);
    }

    [Fact]
    public void Texts_and_words_may_be_decomposed()
    {
        string text = NormalForm.Decompose("định dạng 1\nbộ tiêu chí t/x phiên bản \"1\" {\n  tiêu chí c01 \"Số hộ\" 5 điểm { đạt khi số_hộ > 0 }\n}");
        var (document, diagnostics) = DslReading.Read(text);
        Assert.Empty(diagnostics);
        var criterion = (DocumentElement)((DocumentList)document.Root!.Find(Key.Criteria)!.Value).Items[0];
        Assert.Equal("Số hộ", ((DocumentScalar)criterion.Find(Key.Title)!.Value).Text);
        Assert.Equal("số_hộ > 0", ((DocumentScalar)criterion.Find(Key.Met)!.Value).Text);
    }

    [Fact]
    public void What_does_not_apply_is_the_opposite_of_what_applies()
    {
        var (document, diagnostics) = DslReading.Read(Head + "  criterion c01 5 points { no case when a = 0 judged met }\n}");
        Assert.Empty(diagnostics);
        var criterion = (DocumentElement)((DocumentList)document.Root!.Find(Key.Criteria)!.Value).Items[0];
        SourceFragment applies = ((DocumentScalar)criterion.Find(Key.Applies)!.Value).Fragment;
        Assert.Equal("not (a = 0)", applies.Text);
        Assert.Equal("a = 0", applies.Locate(5, 10).Written);
    }

    [Fact]
    public void More_values_than_allowed_are_refused()
    {
        var (document, diagnostics) = DslReading.Read(Head + string.Concat(Enumerable.Range(0, 50).Select(i => $"  fact f{i} : integer\n")) + "}", new DocumentLimits { Nodes = 40 });
        Assert.Equal("RUB1209", Assert.Single(diagnostics).Code);
        Assert.False(document.IsComplete);
    }

    [Fact]
    public void Groups_inside_one_another_are_bounded()
    {
        string text = Head + string.Concat(Enumerable.Repeat("group g {\n", 5_000)) + string.Concat(Enumerable.Repeat("}\n", 5_000)) + "}";
        Assert.Equal("RUB1109", Assert.Single(DslReading.Read(text).Diagnostics).Code);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("(]")]
    [InlineData("từ ")]
    [InlineData("x ")]
    [InlineData("\"")]
    [InlineData("criterion ")]
    [InlineData("expect a b : 1 ")]
    public void Time_grows_with_the_text_only(string piece)
    {
        const int Pieces = 40_000;
        var time = Stopwatch.StartNew();
        DslReading.Read(Head + "criterion c { met when " + string.Concat(Enumerable.Repeat(piece, Pieces)));
        DslReading.Read(Head + "test \"t\" {\n" + string.Concat(Enumerable.Repeat(piece + "\n", Pieces)));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }

    private static DocumentScalar Condition(string expression)
    {
        var (document, diagnostics) = DslReading.Read(Head + "  criterion c01 5 points {\n    met when " + expression + "\n  }\n}");
        Assert.Empty(diagnostics);
        return (DocumentScalar)((DocumentElement)((DocumentList)document.Root!.Find(Key.Criteria)!.Value).Items[0]).Find(Key.Met)!.Value;
    }
}
