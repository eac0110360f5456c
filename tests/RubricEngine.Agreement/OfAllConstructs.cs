using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Rubrics with everything that there is; some call functions.</summary>
public class OfAllConstructs(ITestOutputHelper output) : AgreementTests(output)
{
    internal override IReadOnlyList<Features> Kinds { get; } = [Features.Decisions | Features.Details | Features.Lists | Features.Calls, Features.Decisions | Features.Cohorts | Features.Calls];
}
