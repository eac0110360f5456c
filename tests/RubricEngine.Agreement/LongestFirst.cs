using Xunit.Abstractions;

[assembly: TestCollectionOrderer("RubricEngine.Agreement.LongestFirst", "RubricEngine.Agreement")]

namespace RubricEngine.Agreement;

/// <summary>Begins with the classes that take longest: begun last, each would keep one core busy while the others have nothing left to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => c.DisplayName.EndsWith(nameof(OfAllConstructs), StringComparison.Ordinal) || c.DisplayName.EndsWith(nameof(OfCohorts), StringComparison.Ordinal));
}
