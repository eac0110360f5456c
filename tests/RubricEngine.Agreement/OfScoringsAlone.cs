using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Smaller rubrics, whose scorings and combinations meet in other ways.</summary>
public class OfScoringsAlone(ITestOutputHelper output) : AgreementTests(output)
{
    internal override Features Kind => Features.Plain;
}
