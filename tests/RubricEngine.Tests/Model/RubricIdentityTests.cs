using RubricEngine.Text;

namespace RubricEngine.Tests.Model;

/// <summary>What of a file's text belongs to the identity of its rubric.</summary>
public sealed class RubricIdentityTests
{
    private const string Written = """
        format: 1
        rubric: example
        version: "1"
        title: { vi: Ví dụ, en: Example }
        facts:
          a: { type: integer, min: 0, max: 1_000 }
          class: { type: choice, choices: [I, II] }
        let:
          half: a / 2
          double(x): x * 2
        parameters:
          pass: { by: class, values: { I: 80%, II: 70 } }
        criteria:
          - { id: c1, points: 5, met: a >= 5 and double(half) > 1 }
          - { id: c2, points: 3, measure: a, levels: [ { from: 10, below: 20, points: 1 }, { at least: 20, points: 3 }, { otherwise: 0 } ] }
        grades:
          - { grade: good, when: points >= pass }
          - { grade: poor, otherwise: true }
        """;

    private static readonly string s_hash = HashOf(Written);

    [Theory]
    [InlineData("a >= 5 and", "a>=5  và")]
    [InlineData("a >= 5 and", "(a >= 5) and")]
    [InlineData("80%", "0.80")]
    [InlineData("1_000", "1000")]
    [InlineData("{ vi: Ví dụ, en: Example }", "{ en: Example, vi: Ví dụ }")]
    [InlineData("{ I: 80%, II: 70 }", "{ II: 70, I: 80% }")]
    [InlineData("{ from: 10, below: 20, points: 1 }", "{ points: 1, below: 20, from: 10 }")]
    [InlineData("{ from: 10, below", "{ at least: 10, below")]
    [InlineData("  half: a / 2\n  double(x): x * 2\n", "  double(x): x * 2\n  # one half\n  half: a / 2\n")]
    [InlineData("  a: { type: integer, min: 0, max: 1_000 }\n  class: { type: choice, choices: [I, II] }\n", "  class: { choices: [I, II], type: choice }\n  a: { max: 1_000, type: integer, min: 0 }\n")]
    public void Another_spelling_is_the_same_rubric(string written, string other) => Assert.Equal(s_hash, HashOf(Replaced(written, other)));

    [Theory]
    [InlineData("a >= 5", "a >= 6")]
    [InlineData("a >= 5", "a > 5")]
    [InlineData("80%", "81%")]
    [InlineData("x * 2", "x * 3")]
    [InlineData("a / 2", "a / 3")]
    [InlineData("max: 1_000", "max: 1_001")]
    [InlineData("[I, II]", "[II, I]")]
    [InlineData("Example", "An example")]
    [InlineData("version: \"1\"", "version: \"2\"")]
    [InlineData("grade: poor", "grade: bad")]
    [InlineData("id: c1", "id: c0")]
    [InlineData("below: 20, points: 1", "below: 20, points: 2")]
    public void Another_meaning_is_another_rubric(string written, string other) => Assert.NotEqual(s_hash, HashOf(Replaced(written, other)));

    private static string Replaced(string written, string other)
    {
        Assert.Contains(written, Written, StringComparison.Ordinal);
        return Written.Replace(written, other, StringComparison.Ordinal);
    }

    private static string HashOf(string text) => RubricCompiler.Compile(new SourceText("example.yaml", text)).RubricOrThrow().Hash;
}
