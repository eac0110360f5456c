using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Results;

/// <summary>How one test kept in a rubric file came out.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="Failures">What was expected and what came out, one each; empty when the test passed.</param>
/// <param name="Origin">Where the test was written.</param>
/// <example>
/// <code>
/// foreach (TestResult test in rubric.RunTests().Where(t => !t.Passed))
///     foreach (TestFailure failure in test.Failures) Console.WriteLine($"{test.Name}: {failure.Message.English}");
/// </code>
/// </example>
public sealed record TestResult(string Name, ImmutableArray<TestFailure> Failures, Origin? Origin)
{
    /// <summary>Whether everything came out as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}

/// <summary>One field that came out otherwise than expected.</summary>
/// <param name="Message">What was expected and what came out.</param>
/// <param name="Origin">Where the expectation was written.</param>
public sealed record TestFailure(Message Message, Origin? Origin);
