namespace RubricEngine.Agreement;

/// <summary>What engines differed on once, they agree on now.</summary>
public class KeptFailureTests
{
    [Fact]
    public void Every_engine_agrees_on_what_was_kept()
    {
        int compared = 0;
        foreach (KeptFailure kept in KeptFailure.All())
        {
            CompiledRubric rubric = Tests.Properties.RubricCase.Compile(kept.Rubric).RubricOrThrow();
            var random = new Random(compared++);
            var engines = new Engines(rubric);
            AgreementTests.Compare(AgreementTests.RecordsOf(rubric, kept.Rows), engines, engines.WithoutCode(random).Concat(engines.WithCode(random)));
        }
        Assert.NotEqual(0, compared);
    }
}
