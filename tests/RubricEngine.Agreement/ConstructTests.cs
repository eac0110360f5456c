using RubricEngine.Testing;
using RubricEngine.Tests.Properties;

namespace RubricEngine.Agreement;

/// <summary>The rubrics of the suite leave no construct of the language out.</summary>
public class ConstructTests
{
    [Fact]
    public void Every_construct_occurs()
    {
        var seen = new Constructs();
        foreach (Features features in (Features[])[Features.Decisions | Features.Details | Features.Lists | Features.Calls, Features.Decisions | Features.Cohorts])
            RubricCase.Check(features, 300, (_, _, rubric) => seen.Add(rubric.Rubric));
        foreach (CompiledRubric rubric in Corpus.All()) seen.Add(rubric.Rubric);
        Assert.True(!seen.Missing.Any(), string.Join(", ", seen.Missing));
    }
}
