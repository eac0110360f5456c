using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Runs the tests kept in a rubric file.</summary>
internal static class TestRunner
{
    public static ImmutableArray<TestResult> Run(RubricIndex index, string hash) => [.. index.Rubric.Tests.Select(t => Run(index, hash, t))];

    private static TestResult Run(RubricIndex index, string hash, RubricTest test)
    {
        var values = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal)
            .SetItems(test.Facts.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        ImmutableArray<Fault> faults = [.. test.Facts.SelectMany(f => Unknown(f.Value)).Where(r => r.Kind is not ("missing" or "not judged")).Select(r => new Fault(r.Fact, r, test.Origin))];
        var record = new SubjectRecord(test.Name, null, test.AsOf, values, faults, test.Origin);
        Assessment assessment = ReferenceEvaluator.Evaluate(index, hash, record);
        return new TestResult(test.Name, [.. test.Expectations.Select(e => Compare(assessment, e)).OfType<TestFailure>()], test.Origin);
    }

    /// <summary>Why a value is unknown, and why those in the records of a list are.</summary>
    private static IEnumerable<UnknownReason> Unknown(Value value) => value switch
    {
        UnknownValue unknown => [unknown.Reason],
        RecordsValue records => records.Items.SelectMany(i => i.Values).SelectMany(Unknown),
        _ => [],
    };

    private static TestFailure? Compare(Assessment assessment, Expectation expectation)
    {
        ImmutableArray<string> actual = ActualField.Of(assessment, expectation.Path, expectation.Field);
        if (expectation.Expected.Select(Canonical).ToHashSet().SetEquals(actual.Select(Canonical))) return null;
        string field = expectation.Path.Length == 0 ? expectation.Field : $"{expectation.Path}: {expectation.Field}";
        return new TestFailure(new Message(
            $"expected `{field}` to be {Quoted(expectation.Expected)}, but it is {Quoted(actual)}{Reason(assessment, expectation, Language.English)}",
            $"`{field}` phải là {Quoted(expectation.Expected)}, nhưng kết quả là {Quoted(actual)}{Reason(assessment, expectation, Language.Vietnamese)}"),
            expectation.Origin);
    }

    /// <summary>A test may name a status in either language.</summary>
    private static string Canonical(string text) => StatusNames.Vietnamese.IndexOf(text) is >= 0 and var index ? StatusNames.English[index] : text;

    private static string Quoted(ImmutableArray<string> texts) => texts.IsEmpty ? "`[]`" : string.Join(", ", texts.Select(t => $"`{t}`"));

    private static string Reason(Assessment assessment, Expectation expectation, Language language) =>
        ActualField.Find(assessment.Criteria, expectation.Path)?.Why is { } why ? $" ({why.In(language)})" : "";
}
