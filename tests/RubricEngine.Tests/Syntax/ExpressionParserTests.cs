using RubricEngine.Text;
using RubricEngine.Syntax;

namespace RubricEngine.Tests.Syntax;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("1_000", "1000")]
    [InlineData("1_000.5", "1000.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("90%", "(Percent 90)")]
    [InlineData("500 g", "[500 g]")]
    [InlineData("500g", "[500 g]")]
    [InlineData("1.5 triệu_đồng", "[1.5 triệu_đồng]")]
    [InlineData("2025-12-31", "@2025-12-31")]
    [InlineData("2025 - 12 - 31", "(Subtract (Subtract 2025 12) 31)")]
    [InlineData("2025-1-5", "(Subtract (Subtract 2025 1) 5)")]
    [InlineData("31 / 12 / 2025", "(Divide (Divide 31 12) 2025)")]
    [InlineData("1000/10/10", "(Divide (Divide 1000 10) 10)")]
    [InlineData("10/10/1000", "(Divide (Divide 10 10) 1000)")]
    [InlineData("\"không đạt\"", "\"không đạt\"")]
    [InlineData("'a \"b\" c'", "\"a \"b\" c\"")]
    [InlineData("\"a \"\"b\"\"\"", "\"a \"b\"\"")]
    [InlineData("`and`", "and")]
    [InlineData("số_hộ", "số_hộ")]
    [InlineData("人口", "人口")]
    public void Literals_and_names(string text, string shape) => Assert.Equal(shape, Parsing.ShapeOf(text));

    [Theory]
    [InlineData("1 - 2 - 3", "(Subtract (Subtract 1 2) 3)")]
    [InlineData("1 / 2 / 3", "(Divide (Divide 1 2) 3)")]
    [InlineData("1 + 2 * 3", "(Add 1 (Multiply 2 3))")]
    [InlineData("-a * b", "(Multiply (Negate a) b)")]
    [InlineData("-5%", "(Negate (Percent 5))")]
    [InlineData("--a", "(Negate (Negate a))")]
    [InlineData("a ?? b ?? c", "(Coalesce a (Coalesce b c))")]
    [InlineData("a ?? b + 1", "(Coalesce a (Add b 1))")]
    [InlineData("a ?? 0 < 5", "(Less (Coalesce a 0) 5)")]
    [InlineData("a or b and c", "(Or a (And b c))")]
    [InlineData("a or b or c", "(Or (Or a b) c)")]
    [InlineData("not a = b", "(Not (Equal a b))")]
    [InlineData("not a and b", "(And (Not a) b)")]
    [InlineData("a and not b", "(And a (Not b))")]
    [InlineData("not not a", "(Not (Not a))")]
    [InlineData("a between 1 and 2 and b", "(And (Between a 1 2) b)")]
    [InlineData("a + 1 between 1 and 2 + b", "(Between (Add a 1) 1 (Add 2 b))")]
    [InlineData("not a in {1, 2}", "(Not (In a 1 2))")]
    [InlineData("a is missing or b is not missing", "(Or (Missing a) (Known b))")]
    [InlineData("a ?? b is missing", "(Missing (Coalesce a b))")]
    [InlineData("if a then 1 else b + 2", "(If a 1 (Add b 2))")]
    [InlineData("if a then 1 else if b then 2 else 3", "(If a 1 (If b 2 3))")]
    [InlineData("1 + if a then 1 else 2 + 3", "(Add 1 (If a 1 (Add 2 3)))")]
    [InlineData("(if a then 1 else 2) + 3", "(Add (If a 1 2) 3)")]
    [InlineData("(a = b) = c", "(Equal (Equal a b) c)")]
    [InlineData("1 kg + 500 g", "(Add [1 kg] [500 g])")]
    [InlineData("5 day * 2", "(Multiply [5 day] 2)")]
    public void Precedence_and_associativity(string text, string shape) => Assert.Equal(shape, Parsing.ShapeOf(text));

    [Theory]
    [InlineData("a và b hoặc không phải c", "(Or (And a b) (Not c))")]
    [InlineData("có và không", "(And TRUE FALSE)")]
    [InlineData("nếu a thì 1 ngược lại 2", "(If a 1 2)")]
    [InlineData("a thuộc {1, 2}", "(In a 1 2)")]
    [InlineData("a chưa có số liệu", "(Missing a)")]
    [InlineData("a đã có số liệu", "(Known a)")]
    [InlineData("a từ 1 đến 2 và b", "(And (Between a 1 2) b)")]
    [InlineData("nếu a then 1 ngược   lại 2", "(If a 1 2)")]
    [InlineData("chưa + ngược", "(Add chưa ngược)")]
    public void Vietnamese_words(string text, string shape) => Assert.Equal(shape, Parsing.ShapeOf(text));

    [Theory]
    [InlineData("min(1,2)", "(Call min 1 2)")]
    [InlineData("min(1, (2), -3)", "(Call min 1 2 (Negate 3))")]
    [InlineData("f()", "(Call f)")]
    [InlineData("points(g1/c03) / 2", "(Divide (Call points <g1/c03>) 2)")]
    [InlineData("status(c03) = met", "(Equal (Call status <c03>) met)")]
    [InlineData("points(g1/1a)", "(Call points <g1/1a>)")]
    [InlineData("min(a/b, 2)", "(Call min (Divide a b) 2)")]
    [InlineData("kỳ_trước(x)", "(Call kỳ_trước x)")]
    public void Calls_and_paths(string text, string shape) => Assert.Equal(shape, Parsing.ShapeOf(text));

    [Fact]
    public void A_decomposed_name_is_composed() => Assert.Equal("h\u1ED9", Parsing.ShapeOf("ho\u0323\u0302"));

    [Theory]
    [InlineData("", "RUB1001")]
    [InlineData(" \n ", "RUB1001")]
    [InlineData("a # b", "RUB1004")]
    [InlineData("m²", "RUB1004")]
    [InlineData("a\u202Eb", "RUB1005")]
    [InlineData("\"a\u202Eb\"", "RUB1005")]
    [InlineData("\"abc", "RUB1006")]
    [InlineData("`abc", "RUB1006")]
    [InlineData("``", "RUB1007")]
    [InlineData("(1 + 2", "RUB1008")]
    [InlineData("min(1, 2", "RUB1008")]
    [InlineData("a in {1, 2", "RUB1008")]
    [InlineData("1 + ", "RUB1009")]
    [InlineData("1 + * 2", "RUB1009")]
    [InlineData("()", "RUB1009")]
    [InlineData("a in {1,}", "RUB1009")]
    [InlineData("số hộ văn hóa > 5", "RUB1010")]
    [InlineData("a AND b", "RUB1010")]
    [InlineData("5 % 3", "RUB1010")]
    [InlineData("5 (a)", "RUB1010")]
    [InlineData("a)", "RUB1011")]
    [InlineData("a) + b", "RUB1011")]
    [InlineData("a, b", "RUB1011")]
    [InlineData("1 + and", "RUB1012")]
    [InlineData("a < b < c", "RUB1013")]
    [InlineData("a = b != c", "RUB1013")]
    [InlineData("a is missing = true", "RUB1013")]
    [InlineData("a is missing + 1", "RUB1013")]
    [InlineData("a between 1 and 2 between 3 and 4", "RUB1013")]
    [InlineData("a = not b", "RUB1014")]
    [InlineData("a == b", "RUB1015")]
    [InlineData("a && b", "RUB1015")]
    [InlineData("a || b", "RUB1015")]
    [InlineData("!a", "RUB1015")]
    [InlineData("a <> b", "RUB1015")]
    [InlineData("a ≥ b", "RUB1015")]
    [InlineData("“a”", "RUB1015")]
    [InlineData("+5", "RUB1016")]
    [InlineData("if a else b", "RUB1017")]
    [InlineData("if a then b", "RUB1018")]
    [InlineData("a between 1, 2", "RUB1019")]
    [InlineData("a in (1, 2)", "RUB1020")]
    [InlineData("a in {}", "RUB1021")]
    [InlineData("{1, 2}", "RUB1022")]
    [InlineData("a not in {1}", "RUB1023")]
    [InlineData("a is null", "RUB1024")]
    [InlineData("0,5", "RUB1030")]
    [InlineData("(0,5)", "RUB1030")]
    [InlineData("1,000,000", "RUB1030")]
    [InlineData("1.000", "RUB1031")]
    [InlineData("1.234.567", "RUB1031")]
    [InlineData("1.125", "RUB1032")]
    [InlineData("5.", "RUB1033")]
    [InlineData(".5", "RUB1033")]
    [InlineData("1__000", "RUB1033")]
    [InlineData("1e5", "RUB1034")]
    [InlineData("1.5E-3", "RUB1034")]
    [InlineData("31/12/2025", "RUB1035")]
    [InlineData("31.12.2025", "RUB1035")]
    [InlineData("2025-02-29", "RUB1036")]
    public void Each_mistake_has_its_diagnostic(string text, string codes)
    {
        string found = string.Join(",", Parsing.Parse(text).Diagnostics.Select(d => d.Code));
        Assert.Equal(codes, found);
    }

    [Theory]
    [InlineData("0,5", "write `0.5`")]
    [InlineData("1.000", "write `1_000` for the thousands, `1` for the decimal")]
    [InlineData("1.500", "write `1_500` for the thousands, `1.5` for the decimal")]
    [InlineData("12.345.678", "write `12_345_678`")]
    [InlineData("1,000", "write `1.000`, or `1_000` for thousands")]
    [InlineData("31/12/2025", "write `2025-12-31`")]
    [InlineData("1e5", "write `100000`")]
    [InlineData("5.", "write `5`")]
    [InlineData("a == b", "write `=`")]
    [InlineData("a AND b", "did you mean `and`?")]
    [InlineData("số hộ = 1", "a name has no spaces, as in `số_hộ`; a choice or text with spaces stands in quotes")]
    public void The_help_says_what_to_write(string text, string help) =>
        Assert.Equal(help, Assert.Single(Parsing.Parse(text).Diagnostics).Help?.English);

    [Fact]
    public void All_mistakes_are_reported_in_one_pass()
    {
        var found = Parsing.Parse("(0,5 + 1e5) < 2025-13-01 and x == (a b) or 31/12/2025 = ").Diagnostics;
        Assert.Equal(["RUB1030", "RUB1034", "RUB1036", "RUB1015", "RUB1010", "RUB1035", "RUB1009"], found.Select(d => d.Code));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("not ")]
    [InlineData("if ")]
    [InlineData("f(")]
    [InlineData("a in {")]
    [InlineData("{")]
    [InlineData("a ?? ")]
    public void Deep_nesting_is_a_diagnostic(string opening)
    {
        Assert.NotEmpty(Parsing.Parse(string.Concat(Enumerable.Repeat(opening, 10_000))).Diagnostics);
        Assert.NotEmpty(Parsing.Parse(string.Concat(Enumerable.Repeat(opening, 600))).Diagnostics);
        Assert.True(Parsing.Parse(string.Concat(Enumerable.Repeat(opening, 199)) + "1").Diagnostics.All(d => d.Code != "RUB1003"));
    }

    [Fact]
    public void A_long_expression_is_a_diagnostic()
    {
        Assert.Empty(Parsing.Parse(string.Join('+', Enumerable.Repeat("1", 1_000))).Diagnostics);
        Assert.Equal("RUB1002", Assert.Single(Parsing.Parse(string.Join('+', Enumerable.Repeat("1", 1_001))).Diagnostics).Code);
        Assert.Equal("RUB1002", Assert.Single(Parsing.Parse(new string('a', Lexer.LongestText + 1)).Diagnostics).Code);
    }

    [Fact]
    public void Places_are_those_of_the_source()
    {
        const string Text = "met: \"(a == b)\"";
        var source = new RubricEngine.Text.SourceText("<test>", Text);
        var bag = new RubricEngine.Diagnostics.DiagnosticBag();
        ExpressionParser.Parse(new SourceFragment(new SourceSpan(source, 6, 8)), bag);
        Assert.Equal(new RubricEngine.Text.TextSpan(9, 2), bag.ToSortedArray()[0].Origin!.Span);
    }
}
