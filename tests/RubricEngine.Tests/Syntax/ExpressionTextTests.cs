using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Tests.Syntax;

public sealed class ExpressionTextTests
{
    private static readonly Config s_fixed = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(new Replay(new Rnd(20_240_102, 54_003), null)).WithEndSize(60);

    [Theory]
    [InlineData("a+b*c", "a + b * c")]
    [InlineData("( (a) )  +-1_000.50 %", "((a)) + -1_000.50%")]
    [InlineData("- a-(-b)", "-a - (-b)")]
    [InlineData("min (a ,b,- 1)", "min(a, b, -1)")]
    [InlineData("x in{ 'a', \"b\" }", "x in {'a', \"b\"}")]
    [InlineData("5m2", "5 m2")]
    [InlineData("a\n  and b", "a and b")]
    [InlineData("x is   not\n missing", "x is not missing")]
    [InlineData("points( g1 / 1a )>=2", "points(g1/1a) >= 2")]
    [InlineData("`a`", "`a`")]
    [InlineData("not(a)", "not (a)")]
    [InlineData("2025-12-31-10", "2025-12-31 - 10")]
    [InlineData("a +", "a +")]
    [InlineData("\"unclosed", "\"unclosed")]
    public void Blanks_stand_where_the_canonical_layout_has_them(string text, string laid) => Assert.Equal(laid, ExpressionText.Lay(text));

    [Theory]
    [InlineData("x between 1 and 2 and y", "x từ 1 đến 2 và y")]
    [InlineData("(a and b) or x between (if c and d then 1 else 2) and 5", "(a và b) hoặc x từ (nếu c và d thì 1 ngược lại 2) đến 5")]
    [InlineData("not a is missing", "không phải a chưa có số liệu")]
    [InlineData("round(previous(a), 2) = true", "làm_tròn(kỳ_trước(a), 2) = có")]
    [InlineData("round > 2", "round > 2")]
    [InlineData("points(g1/c03) in {1, 2}", "điểm(g1/c03) thuộc {1, 2}")]
    [InlineData("`round`(a)", "`round`(a)")]
    [InlineData("count(x where (-a) > 1) + mean(where where true, b)", "đếm(x có (-a) > 1) + trung_bình(where có có, b)")]
    public void Words_change_their_language_and_back(string english, string vietnamese)
    {
        Assert.Equal(vietnamese, ExpressionText.Lay(english, Language.Vietnamese));
        Assert.Equal(english, ExpressionText.Lay(vietnamese, Language.English));
    }

    [Fact]
    public void The_tree_stays_the_same() =>
        Check.One(s_fixed, Prop.ForAll(ExpressionTrees.Any.ToArbitrary(), tree =>
        {
            string text = ExpressionPrinter.Print(tree), english = Canonical(text);
            return Enum.GetValues<Language>().All(language =>
            {
                string laid = ExpressionText.Lay(text, language);
                return Canonical(laid) == english && ExpressionText.Lay(laid, language) == laid;
            });
        }));

    [Fact]
    public void What_the_printer_writes_is_laid_out_as_it_is() =>
        Check.One(s_fixed, Prop.ForAll(ExpressionTrees.Any.ToArbitrary(), tree => ExpressionText.Lay(ExpressionPrinter.Print(tree)) == ExpressionPrinter.Print(tree)));

    /// <summary>The shape of a text, whichever language its words are in.</summary>
    private static string Canonical(string text) => Parsing.ShapeOf(ExpressionText.Lay(text, Language.English));
}
