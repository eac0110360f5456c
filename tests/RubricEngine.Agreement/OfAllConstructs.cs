using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Rubrics with everything that there is but cohorts; some call functions.</summary>
public class OfAllConstructs(ITestOutputHelper output) : AgreementTests(output)
{
    internal override Features Kind => Features.Decisions | Features.Details | Features.Lists | Features.Calls;

    internal override int Rubrics => 780;
}
