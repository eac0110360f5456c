using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Testing;
using RubricEngine.Values;

namespace RubricEngine.Specs.Expressions;

/// <summary>Runs every line of <c>tests/specs/expressions/*.cases</c>.</summary>
public sealed class ExpressionCaseTests
{
    private static readonly string s_folder = Repository.PathOf("tests", "specs", "expressions");

    public static TheoryData<string> Files => [.. Directory.GetFiles(s_folder).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string, int, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, int, string>();
            foreach (string file in Directory.GetFiles(s_folder).Order(StringComparer.Ordinal))
                foreach ((int number, string line) in CasesOf(file))
                    lines.Add(Path.GetFileName(file), number, line);
            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_holds_cases(string file)
    {
        Assert.EndsWith(".cases", file, StringComparison.Ordinal);
        Assert.NotEmpty(CasesOf(Path.Combine(s_folder, file)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_expression_gives_what_its_case_says(string file, int line, string text)
    {
        ExpressionCase @case = ExpressionCase.Parse(text);
        var facts = new CaseFacts(@case.Facts);
        CaseEvaluation found = CaseEvaluation.Of(@case.Expression, facts);
        string shown = $"{file}({line}): {text}\n{string.Join("\n", found.Diagnostics.Select(d => DiagnosticPrinter.Print(d)))}\nfound: {Shown(found)}";
        Assert.True(Codes(found, Severity.Warning) == @case.Warnings, shown);
        if (@case.Expected.StartsWith("error ", StringComparison.Ordinal))
        {
            Assert.True($"error {Codes(found, Severity.Error)}" == @case.Expected, shown);
            return;
        }
        Assert.True(found.Value is not null, shown);
        if (@case.Expected.StartsWith("unknown: ", StringComparison.Ordinal))
            Assert.True(Shown(found) == @case.Expected, shown);
        else
            Assert.True(IsExpected(@case, facts, found), shown);
        if (facts.Declared.Count == 0)
        {
            CalculationResult calculated = ExpressionCalculator.Calculate(@case.Expression, facts.Values, facts.AssessmentDate, functions: SampleFunctions.Registry);
            Assert.True(calculated.Value == found.Value, $"{shown}\ncalculated: {calculated.Value}");
        }
        string printed = ExpressionPrinter.Print(found.Syntax);
        Assert.True(CaseEvaluation.Of(printed, facts).Value == found.Value, $"{shown}\nprinted: {printed}");
    }

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("1 + 1 =>")]
    [InlineData("facts {\"a\": 1} a => 1")]
    [InlineData("facts {\"a\": 1} | => 1")]
    [InlineData("facts {\"a\": | a => 1")]
    [InlineData("facts [1] | a => 1")]
    public void A_malformed_line_fails(string line) => Assert.Throws<FormatException>(() => ExpressionCase.Parse(line));

    [Fact]
    public void A_wrong_expectation_fails() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => An_expression_gives_what_its_case_says("example", 1, "1 kg => 1"));

    /// <summary>The value must be equal, and so must be the unit: an expectation without a unit is a pure number.</summary>
    private static bool IsExpected(ExpressionCase @case, CaseFacts facts, CaseEvaluation found)
    {
        CaseEvaluation expected = CaseEvaluation.Of(@case.Expected, facts, found.Type as ChoiceType);
        if (expected.Value is null or UnknownValue) throw new FormatException($"`{@case.Expected}` is no value");
        return expected.Value == found.Value && Equals((expected.Type as NumberType)?.Unit, (found.Type as NumberType)?.Unit);
    }

    private static string Codes(CaseEvaluation found, Severity severity) =>
        string.Join(", ", found.Diagnostics.Where(d => d.Severity == severity).Select(d => d.Code));

    private static string Shown(CaseEvaluation found) => found.Value switch
    {
        null => "nothing",
        UnknownValue unknown => $"unknown: {unknown.Reason.Sentence.English}",
        var value => value.ToString(),
    };

    private static IEnumerable<(int Number, string Line)> CasesOf(string file) => File.ReadLines(file)
        .Select((line, index) => (index + 1, line))
        .Where(numbered => numbered.line.Length > 0 && !numbered.line.StartsWith('#'));
}
