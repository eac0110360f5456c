using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>A random rubric with a seed for the data; prints as the text that fails, and shrinks to fewer criteria.</summary>
internal sealed record RubricCase(int Seed, int Criteria, Features Features)
{
    public static Arbitrary<RubricCase> Arbitrary(Features features) => Arb.From(
        from seed in Gen.Choose(1, 1_000_000_000)
        from criteria in Gen.Choose(1, 7)
        select new RubricCase(seed, criteria, features),
        @case => Enumerable.Range(1, @case.Criteria - 1).Select(n => @case with { Criteria = n }));

    /// <summary>Runs a property over random rubrics, the same ones every time; fails where too many of them do not compile.</summary>
    public static void Check(Features features, int cases, Action<RubricCase, Map, CompiledRubric> property) => LongRun.Repeat(null, seed =>
    {
        int compiled = 0, refused = 0;
        string reason = "";
        Prop.ForAll(Arbitrary(features), @case =>
        {
            Map written = @case.Write(Vocabulary.English);
            CompileResult result = Compile(written.ToText());
            if (result.Rubric is not { } rubric)
            {
                refused++;
                reason = DiagnosticPrinter.Print(result.Diagnostics.First(d => d.Severity == Severity.Error));
                return;
            }
            compiled++;
            property(@case, written, rubric);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay((ulong)seed, 13UL));
        Assert.True(refused * 20 < compiled, $"{refused} rubrics were refused and {compiled} compiled; the last was told\n{reason}");
    });

    public static CompileResult Compile(string text) => Compile(text, RandomFunctions.Registry);

    public static CompileResult Compile(string text, FunctionRegistry functions) => RubricCompiler.Compile(new SourceText("random.yaml", text), new CompileOptions { Functions = functions });

    /// <summary>The rubric in the keys and words of a language; with details, in odd names too.</summary>
    public Map Write(Vocabulary vocabulary)
    {
        Map plain = new RandomRubric(Seed, Criteria, Features).Write();
        if (!Features.HasFlag(Features.Details)) return plain;
        var details = new RandomDetails(Seed);
        return new Spelling(vocabulary, details.Names()).Write(details.Add(plain));
    }

    /// <summary>An overlay on the rubric, in the keys and words of a language.</summary>
    public Map WriteOverlay(Vocabulary vocabulary)
    {
        var details = new RandomDetails(Seed);
        Map rubric = details.Add(new RandomRubric(Seed, Criteria, Features).Write());
        return new Spelling(vocabulary, details.Names()).Write(new RandomOverlay(Seed).Write(rubric));
    }

    public Random Data() => new(Seed ^ 0x5EED);

    public override string ToString() =>
        $"seed {Seed}\n{Write(Vocabulary.English).ToText()}";
}
