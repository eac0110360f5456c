using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;

namespace RubricEngine.Tests.Syntax;

public sealed class ExpressionPrinterTests
{
    private static readonly Config s_fixed = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(new Replay(new Rnd(20_240_101, 54_001), null)).WithEndSize(60);

    [Theory]
    [InlineData("((a)) + (b * c)", "a + b * c")]
    [InlineData("(a + b) * c", "(a + b) * c")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("(a ?? b) ?? c", "(a ?? b) ?? c")]
    [InlineData("không phải (a và b)", "not (a and b)")]
    [InlineData("x từ 1 đến 2", "x between 1 and 2")]
    [InlineData("1 + if a then 2 else 3", "1 + (if a then 2 else 3)")]
    [InlineData("1_000.50%", "1000.5%")]
    [InlineData("(a + b)%", "(a + b)%")]
    [InlineData("'a \"b\"'", "\"a \"\"b\"\"\"")]
    [InlineData("`in` in {1,2}", "`in` in {1, 2}")]
    [InlineData("1.1250", "1.1250")]
    [InlineData("points(g1/`c 03`)", "points(g1/`c 03`)")]
    public void The_canonical_text_has_the_fewest_brackets(string text, string canonical) =>
        Assert.Equal(canonical, ExpressionPrinter.Print(Parsing.Parse(text).Tree));

    [Fact]
    public void What_is_printed_is_read_back_as_the_same_tree() =>
        Check.One(s_fixed, Prop.ForAll(ExpressionTrees.Any.ToArbitrary(), tree =>
        {
            string printed = ExpressionPrinter.Print(tree);
            (ExpressionSyntax read, var diagnostics) = Parsing.Parse(printed);
            return (diagnostics.IsEmpty && Parsing.Shape(read) == Parsing.Shape(tree))
                .Label($"{printed}\n{string.Join("\n", diagnostics.Select(d => DiagnosticPrinter.Print(d)))}\n{Parsing.Shape(tree)}\n{Parsing.Shape(read)}");
        }));

    [Fact]
    public void Printing_is_stable() =>
        Check.One(s_fixed, Prop.ForAll(ExpressionTrees.Any.ToArbitrary(), tree =>
        {
            string printed = ExpressionPrinter.Print(tree);
            return ExpressionPrinter.Print(Parsing.Parse(printed).Tree) == printed;
        }));

    [Fact]
    public void Any_text_gives_a_tree_and_never_an_exception() =>
        Check.One(s_fixed, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => IsHandled(text ?? "")));

    [Fact]
    public void Any_mixture_of_tokens_gives_a_tree_and_never_an_exception()
    {
        string[] pieces =
        [
            "a", "số_hộ", "1", "0,5", "1.000", "1e5", "2025-12-31", "31/12/2025", "'x", "\"đạt\"", "`b`", "`", "%", "+", "-", "*", "/", "=", "==", "<", "!", "??",
            "(", ")", "{", "}", "[", ",", "and", "or", "not", "if", "then", "else", "between", "in", "is", "is missing", "và", "không phải", "ngược lại", "từ", "đến",
            "min(", "points(", "true", "#", "\u202E", "\uD800", "\n", "kg", ".", "_", "1__0",
        ];
        Gen<string> soup = from parts in Gen.Elements(pieces).ArrayOf() from gap in Gen.Elements(" ", "") select string.Join(gap, parts);
        Check.One(s_fixed, Prop.ForAll(soup.ToArbitrary(), IsHandled));
    }

    /// <summary>Every text gives a tree, places inside the text, and a diagnostic wherever the tree has an error.</summary>
    private static bool IsHandled(string text)
    {
        (ExpressionSyntax tree, var diagnostics) = Parsing.Parse(text);
        bool placed = diagnostics.All(d => d.Origin is { } origin && origin.Span.Start >= 0 && origin.Span.Length >= 0 && origin.Span.End <= text.Length);
        bool told = !Parsing.Shape(tree).Contains('?', StringComparison.Ordinal) || !diagnostics.IsEmpty || text.Contains('?', StringComparison.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics) DiagnosticPrinter.Print(diagnostic);
        return placed && told;
    }
}
