using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Smaller rubrics in which no criterion ends the scoring.</summary>
public class OfNoKnockOuts(ITestOutputHelper output) : AgreementTests(output)
{
    internal override Features Kind => Features.Decisions | Features.NoKnockOuts;
}
