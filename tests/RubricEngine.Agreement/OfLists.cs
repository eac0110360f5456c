using RubricEngine.Tests.Properties;
using Xunit.Abstractions;

namespace RubricEngine.Agreement;

/// <summary>Smaller rubrics with lists of records.</summary>
public class OfLists(ITestOutputHelper output) : AgreementTests(output)
{
    internal override Features Kind => Features.Decisions | Features.Lists;
}
