using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Smaller rubrics, whose scorings and combinations meet in other ways.</summary>
public class OfScoringsAlone(ITestOutputHelper output) : AgreementTests(output)
{
    internal override IReadOnlyList<Features> Kinds { get; } = [Features.Plain, Features.Decisions | Features.Lists, Features.Decisions | Features.NoKnockOuts];
}
