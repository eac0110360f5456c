using RubricEngine.Evaluation;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

public class RecordBindingSafetyTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Several_threads_share_a_rubric(bool shareBinding)
    {
        CompiledRubric rubric = WardRubric.Compile();
        RecordBinding<Ward> shared = rubric.Bind<Ward>();
        Ward[] wards = [.. Enumerable.Range(0, 200).Select(i => Ward.Random(new Random(i)))];
        RecordBinding<Ward> own = WardRubric.Compile().Bind<Ward>();
        (Bounds?, Bounds, int)[] expected = [.. wards.Select(w => Figures(own.Evaluate(w, s_date)))];
        var threads = new Thread[4];
        int different = 0;
        for (int t = 0; t < threads.Length; t++)
        {
            int start = t * 31;
            threads[t] = new Thread(() =>
            {
                RecordBinding<Ward> binding = shareBinding ? shared : rubric.Bind<Ward>();
                RecordAssessment into = binding.NewAssessment();
                for (int i = 0; i < 4_000; i++)
                {
                    int ward = (i + start) % wards.Length;
                    binding.Evaluate(wards[ward], into, s_date);
                    if (Figures(into) != expected[ward]) Interlocked.Increment(ref different);
                }
            });
        }
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(0, different);
    }

    private static (Bounds?, Bounds, int) Figures(RecordAssessment assessment) => (assessment.Points, assessment.Maximum, assessment.Met * 100 + assessment.Unknown);
}
