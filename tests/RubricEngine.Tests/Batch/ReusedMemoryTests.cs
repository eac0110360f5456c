using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Text;

namespace RubricEngine.Tests.Batch;

/// <summary>A table of results that is disposed gives its memory to the next one.</summary>
public class ReusedMemoryTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(50_000)]
    public void The_next_table_stands_in_the_memory_that_was_given_back_and_has_its_own_answers(int rows)
    {
        CompiledRubric rubric = Rubric();
        FactTable low = Table(rubric, rows, 1), high = Table(rubric, rows, 9);
        using (AssessmentTable first = rubric.EvaluateBatch(low)) Assert.Equal(1, first.Points[rows - 1]!.Value.Low);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using AssessmentTable second = rubric.EvaluateBatch(high);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        for (int row = 0; row < rows; row++) Assert.Equal(9, second.Points[row]!.Value.Low);
        Assert.InRange(taken, 0, 100_000);
    }

    [Fact]
    public void Results_that_are_kept_stay_what_they_are()
    {
        CompiledRubric rubric = Rubric();
        AssessmentTable kept = rubric.EvaluateBatch(Table(rubric, 5_000, 3));
        rubric.EvaluateBatch(Table(rubric, 5_000, 4)).Dispose();
        using AssessmentTable other = rubric.EvaluateBatch(Table(rubric, 5_000, 5));
        Assert.Equal(3, kept.Points[4_999]!.Value.Low);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50_000)]
    public void Nothing_is_read_from_a_table_that_was_disposed(int rows)
    {
        CompiledRubric rubric = Rubric();
        AssessmentTable table = rubric.EvaluateBatch(Table(rubric, rows, 1));
        BoundsColumn points = table.Points;
        table.Dispose();
        table.Dispose();
        Assert.Throws<ObjectDisposedException>(() => points[0]);
        Assert.Throws<ObjectDisposedException>(() => table.Possible(0));
    }

    private static CompiledRubric Rubric() => RubricCompiler.Compile(new SourceText("n.rubric.yaml", """
        format: 1
        rubric: x/n
        version: "1"
        facts: { n: { type: integer, min: 0, max: 10 } }
        criteria: [ { id: a, points: 10, formula: n } ]
        grades: [ { grade: yes, when: percent >= 50% }, { grade: no, otherwise: true } ]
        """)).RubricOrThrow();

    private static FactTable Table(CompiledRubric rubric, int rows, long n) =>
        rubric.NewTable(rows).SetColumn("n", (long[])[.. Enumerable.Repeat(n, rows)]).Build();
}
