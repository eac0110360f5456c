using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Tests.Functions;

/// <summary>Signatures as text, as manifests and scripts have them.</summary>
public class SignatureTextTests
{
    [Theory]
    [InlineData("f() -> truth")]
    [InlineData("flood_risk(area: number 0..100000 digits 2 unit m2, zone: choice low | medium | high) -> number 0..10 digits 1")]
    [InlineData("điểm_ngập/score(mức/level: number -5..5) -> ordered choice \"loại I\" | \"loại II\" | tốt")]
    [InlineData("f(day: date, other: date 2020-01-01..2024-12-31, ok: truth) -> date")]
    [InlineData("f(x: number 1/3..0.5) -> number 0..1")]
    [InlineData("f(x: number -0.25..1000000000000 digits 3 unit đồng/household) -> number 0..1 unit 1/hour version \"2.0\" cost 5000 impure description en \"how \\\"much\\\"\" vi \"bao nhiêu\"")]
    [InlineData("f(x: number 0..1 unit g·m2^2/day) -> choice \"number\" | \"a \\\\ b\" description \"one\"")]
    public void What_is_printed_is_read_again(string text)
    {
        FunctionSignature signature = FunctionSignature.Parse(text);
        Assert.Equal(text, signature.ToString());
        Assert.Equal(signature, FunctionSignature.Parse(signature.ToString()));
    }

    [Fact]
    public void It_means_what_it_says()
    {
        FunctionSignature signature = FunctionSignature.Parse("function risk/rủi_ro(\n  area: number 0..1_000.5 digits 2 unit m2,\n  zone: choice low|high)\n-> number 0..10");
        Assert.Equal(("risk", "rủi_ro", "1", true, 100), (signature.Name, signature.VietnameseName, signature.Version, signature.IsPure, signature.Cost));
        Assert.Equal(new NumberType(new Bounds(0, 1000.5m), 2, Unit.Named("m2")), signature.Parameters[0].Type);
        Assert.Equal(new ChoiceType(["low", "high"], false), signature.Parameters[1].Type);
        Assert.Equal(new NumberType(new Bounds(0, 10), 0, Unit.None), signature.Result);
    }

    [Theory]
    [InlineData("", 1, "expected a name and found the end")]
    [InlineData("f", 2, "expected `(` and found the end")]
    [InlineData("round() -> truth", 1, "`round` is a function of the language")]
    [InlineData("f(x) -> truth", 4, "expected `:` and found `)`")]
    [InlineData("f(x: text) -> truth", 6, "`text` is no type: expected `number`, `truth`, `choice` or `date`")]
    [InlineData("f(x: number) -> truth", 12, "expected a number and found `)`")]
    [InlineData("f(x: number 0..1..2) -> truth", 17, "expected `)` and found `..`")]
    [InlineData("f(x: number 5..1) -> truth", 6, "the type has a range that is empty, or leaves ±10^18 with all digits as an integer")]
    [InlineData("f(x: number 0..1 digits 19) -> truth", 6, "the type has digits outside 0..18")]
    [InlineData("f(x: number 0..1 digits 1.5) -> truth", 25, "expected a whole number that is not negative")]
    [InlineData("f(x: number 0..1/0) -> truth", 18, "expected a number other than 0")]
    [InlineData("f(x: truth, x: truth) -> truth", 13, "`x` stands twice")]
    [InlineData("f(x: choice a | a) -> truth", 17, "`a` stands twice")]
    [InlineData("f(x: date 2024-02-30..2024-03-01) -> truth", 11, "expected a date such as `2024-12-31` and found `2024-02-30`")]
    [InlineData("f() -> truth version 2", 22, "expected a text in double quotes and found `2`")]
    [InlineData("f() -> truth version \"2", 22, "expected a text in double quotes and found `\"2`")]
    [InlineData("f() -> truth cost 1 cost 2", 21, "`cost` stands twice")]
    [InlineData("f() -> truth pure", 14, "`pure` is unknown here: expected `version`, `cost`, `impure` or `description`")]
    [InlineData("f() -> truth)", 13, "expected `version`, `cost`, `impure`, `description` or the end and found `)`")]
    public void What_is_wrong_is_said_with_its_place(string text, int character, string message)
    {
        Assert.False(FunctionSignature.TryParse(text, out FunctionSignature? none, out SignatureMistake? mistake));
        Assert.Null(none);
        Assert.Equal((character, message), (mistake.Span.Start + 1, mistake.Message.English));
        Assert.NotEqual(mistake.Message.English, mistake.Message.Vietnamese);
        Assert.Equal($"at character {character}: {message}", Assert.Throws<FormatException>(() => FunctionSignature.Parse(text)).Message);
    }

    [Fact]
    public void More_parameters_than_a_function_takes_are_too_many()
    {
        string Parameters(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"p{i}: truth"));
        Assert.Equal(16, FunctionSignature.Parse($"f({Parameters(16)}) -> truth").Parameters.Length);
        Assert.Contains("at most 16", Assert.Throws<FormatException>(() => FunctionSignature.Parse($"f({Parameters(17)}) -> truth")).Message, StringComparison.Ordinal);
    }
}
