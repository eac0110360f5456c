using RubricEngine.Records;

namespace RubricEngine.Agreement;

/// <summary>The engines agree on the rubrics that ship and on those of the text cases too.</summary>
public class CorpusTests
{
    [Fact]
    public void Every_engine_agrees_on_every_rubric_of_the_repository()
    {
        int compared = 0;
        foreach (CompiledRubric rubric in Corpus.All())
        {
            var random = new Random(compared++);
            var engines = new Engines(rubric);
            var draw = new BoundaryRecord(rubric);
            SubjectRecord[] records = [.. Enumerable.Range(0, 60).Select(i => draw.Draw(random, $"s{i}", i % 4 == 0 ? int.MaxValue : 2 + i % 9))];
            AgreementTests.Compare(records, engines, engines.WithoutCode(random).Concat(engines.WithCode(random)));
        }
        Assert.True(compared > 80, $"only {compared} rubrics were found");
    }
}
