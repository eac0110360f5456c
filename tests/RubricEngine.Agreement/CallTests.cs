using RubricEngine.Records;
using RubricEngine.Tests;
using RubricEngine.Tests.Properties;

namespace RubricEngine.Agreement;

/// <summary>The engines ask functions what the reference evaluator asks them.</summary>
public class CallTests
{
    private const int Rubrics = 100, Records = 10;

    /// <summary>The plain evaluator makes the same calls; the fast engines may see that an answer makes no difference, but ask nothing more.</summary>
    /// <remarks>Where one call decides whether another is read that stands before it, the other is made anyhow: that is rare, and long runs may come upon it.</remarks>
    [Fact]
    public void The_same_calls_are_made()
    {
        if (LongRun.IsLong) return;
        RubricCase.Check(Features.Decisions | Features.Details | Features.Lists | Features.Calls, Rubrics, (@case, written, _) =>
        {
            var calls = new SortedSet<string>(StringComparer.Ordinal);
            CompiledRubric rubric = RubricCase.Compile(written.ToText(), RandomFunctions.Of(f => new RecordedFunction(f, calls))).RubricOrThrow();
            Random random = @case.Data();
            var engines = new Engines(rubric);
            Engine[] all = [.. engines.WithoutCode(random)];
            for (int i = 0; i < Records; i++)
            {
                SubjectRecord record = RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, 2 + i));
                string[] expected = CallsOf(() => engines.Alone([record]));
                foreach ((Engine engine, int number) in all.Select((e, n) => (e, n)))
                {
                    string[] actual = CallsOf(() => engine.Run([record]));
                    if (number == 0) Assert.Equal(expected, actual);
                    else Assert.True(!actual.Except(expected).Any(), $"{engine.Name} calls {string.Join("; ", actual.Except(expected))}");
                }
            }

            string[] CallsOf(Action run)
            {
                calls.Clear();
                run();
                return [.. calls];
            }
        });
    }
}
