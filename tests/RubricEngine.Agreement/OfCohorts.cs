using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Rubrics that judge subjects together; some call functions.</summary>
public class OfCohorts(ITestOutputHelper output) : AgreementTests(output)
{
    internal override Features Kind => Features.Decisions | Features.Cohorts | Features.Calls;

    internal override int Rubrics => 780;
}
