using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Results;
using RubricEngine.Standings;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Standings;

/// <summary>Recognition through the periods: one letter a period, + earned, - not earned, x withdrawn, ? nothing known.</summary>
public class RecognitionHistoryTests
{
    private const int Tests = 300;

    [Theory]
    // After two periods in a row, for three.
    [InlineData("after: 2, valid for: 3", "+", "not recognised")]
    [InlineData("after: 2, valid for: 3", "+-+-", "not recognised, not recognised, not recognised, not recognised")]
    [InlineData("after: 2, valid for: 3", "++---", "not recognised, recognised 2, kept 1, kept 0, expired")]
    [InlineData("after: 2, valid for: 3", "++--+", "not recognised, recognised 2, kept 1, kept 0, recognised again 2")]
    [InlineData("after: 2, valid for: 3", "++----+", "not recognised, recognised 2, kept 1, kept 0, expired, not recognised, not recognised")]
    // Again only after two in a row: the last of the time and the first behind it.
    [InlineData("after: 1, valid for: 2, again after: 2", "+-+", "recognised 1, kept 0, expired")]
    [InlineData("after: 1, valid for: 2, again after: 2", "+++", "recognised 1, kept 0, recognised again 1")]
    // Withdrawn, it must be earned from the start; the period in which it is does not count.
    [InlineData("after: 2, valid for: 5", "++x++", "not recognised, recognised 4, withdrawn, not recognised, recognised 4")]
    [InlineData("after: 1", "x+x", "not recognised, recognised, withdrawn")]
    // Every period anew, and for as long as nothing withdraws it.
    [InlineData("valid for: 1", "++-+", "recognised 0, recognised again 0, expired, recognised 0")]
    [InlineData("after: 1", "+---", "recognised, kept, kept, kept")]
    // A period of which nothing is known.
    [InlineData("after: 1, valid for: 2", "?+", "not recognised|recognised, recognised|kept")]
    [InlineData("after: 1, valid for: 3", "+?", "recognised 2, kept|withdrawn")]
    public void Each_period_follows_from_those_before_it(string rule, string results, string expected) =>
        Assert.Equal(expected, string.Join(", ", RecognitionHistory.Of(Rubric(rule).Rubric, results.Select(Result)).Select(Print)));

    [Fact]
    public void What_is_possible_is_what_completions_give() => Prop.ForAll(Cases(), c =>
    {
        CompiledRubric rubric = Rubric(c.Rule);
        PeriodResult[] periods = [.. c.Results.Select(Result)];
        var found = periods.Select(_ => new HashSet<StandingKind>()).ToArray();
        foreach (PeriodResult[] completion in Completions(periods))
        {
            Standing[] standings = [.. RecognitionHistory.Of(rubric.Rubric, completion)];
            for (int i = 0; i < standings.Length; i++) found[i].Add(standings[i].Kind!.Value);
        }
        Assert.Equal(found.Select(f => f.Order().ToArray()), RecognitionHistory.Of(rubric.Rubric, periods).Select(s => s.Possible.ToArray()));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tests).WithReplay(31UL, 7UL));

    [Fact]
    public void A_grade_of_long_ago_counts_as_an_assessment_would()
    {
        CompiledRubric rubric = Rubric("after: 1");
        Assert.Equal(Truth.True, PeriodResult.OfGrade(rubric.Rubric, "2020", "good").Finding.Earned);
        Assert.Equal(Truth.False, PeriodResult.OfGrade(rubric.Rubric, "2020", "fair").Finding.Earned);
        Assert.Equal(Truth.False, PeriodResult.OfGrade(rubric.Rubric, "2020", null).Finding.Earned);
        Assert.Throws<ArgumentException>(() => PeriodResult.OfGrade(rubric.Rubric, "2020", "great"));
    }

    [Theory]
    [InlineData("true", "true", Truth.True, Truth.False)]
    [InlineData("true", "false", Truth.False, Truth.True)]
    [InlineData("", "true", Truth.Unknown, Truth.False)]
    [InlineData("true", "", Truth.Unknown, Truth.Unknown)]
    [InlineData("false", "", Truth.False, Truth.Unknown)]
    public void An_assessment_says_what_it_earns_and_withdraws(string a, string b, Truth earned, Truth withdrawn)
    {
        CompiledRubric rubric = Rubric("withdraw when: [ { when: status(c2) = \"not met\", title: the key one } ]");
        RecognitionFinding finding = rubric.Evaluate(rubric.NewRecord("s").SetText("a", a).SetText("b", b).Build()).Recognition!;
        Assert.Equal((earned, withdrawn), (finding.Earned, finding.Withdrawn));
        Assert.Equal(withdrawn == Truth.False ? null : "the key one", finding.Why?.English);
    }

    [Fact]
    public void A_rubric_without_recognition_has_no_history()
    {
        CompiledRubric rubric = Compile("format: 1\nrubric: test/none\nversion: \"1\"\ncriteria: [ { id: c1, judged: met } ]\n");
        Assert.Null(rubric.Evaluate(rubric.NewRecord("s").Build()).Recognition);
        Assert.Throws<ArgumentException>(() => RecognitionHistory.Of(rubric.Rubric, []));
    }

    private static CompiledRubric Rubric(string rule) => Compile($$"""
        format: 1
        rubric: test/recognition
        version: "1"
        facts: { a: boolean, b: boolean }
        criteria: [ { id: c1, met: a }, { id: c2, met: b } ]
        grades: [ { grade: good, when: all_met, recognised: true }, { grade: fair, otherwise: true } ]
        recognition: { {{rule}} }

        """);

    private static CompiledRubric Compile(string text) => RubricCompiler.Compile(new SourceText("test.rubric.yaml", text)).RubricOrThrow();

    private static PeriodResult Result(char letter, int index) => letter == '?'
        ? PeriodResult.Missing($"{index}")
        : new PeriodResult($"{index}", new RecognitionFinding(letter == '+' ? Truth.True : Truth.False, letter == 'x' ? Truth.True : Truth.False, null));

    private static string Print(Standing standing) =>
        string.Join('|', standing.Possible.Select(Name)) + (standing.Kind is not null && standing.FewestLeft is { } left ? $" {left}" : "");

    private static string Name(StandingKind kind) => kind switch
    {
        StandingKind.NotRecognised => "not recognised",
        StandingKind.RecognisedAgain => "recognised again",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static Arbitrary<(string Rule, string Results)> Cases() => Arb.From(
        from after in Gen.Choose(1, 3)
        from again in Gen.Choose(1, 3)
        from valid in Gen.Choose(0, 3)
        from results in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant('+')), (2, Gen.Constant('-')), (1, Gen.Constant('x')), (1, Gen.Constant('?'))), 8)
        select ($"after: {after}, again after: {again}{(valid == 0 ? "" : $", valid for: {valid}")}", new string(results)));

    private static IEnumerable<PeriodResult[]> Completions(PeriodResult[] periods)
    {
        int at = Array.FindIndex(periods, p => p.Finding.Earned == Truth.Unknown || p.Finding.Withdrawn == Truth.Unknown);
        if (at < 0) return [periods];
        return from earned in new[] { Truth.True, Truth.False }
               from withdrawn in new[] { Truth.True, Truth.False }
               from rest in Completions([.. periods[..at], periods[at] with { Finding = new RecognitionFinding(earned, withdrawn, null) }, .. periods[(at + 1)..]])
               select rest;
    }
}
