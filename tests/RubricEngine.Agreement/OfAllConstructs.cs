using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Rubrics with everything that a subject assessed alone can have.</summary>
public class OfAllConstructs(ITestOutputHelper output) : AgreementTests(output)
{
    internal override IReadOnlyList<Features> Kinds { get; } = [Features.Decisions | Features.Details | Features.Lists, Features.Decisions | Features.Cohorts];
}
