using System.Collections.Immutable;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>Facts and the expected outcome, kept in the rubric file.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Facts">Input by name: a fact, <c>previous(fact)</c>, or the path of a judged criterion.</param>
/// <param name="AsOf">The assessment date, or null.</param>
/// <param name="Expectations">What must hold.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record RubricTest(string Name, ImmutableArray<(string Name, Value Value)> Facts, DateOnly? AsOf, ImmutableArray<Expectation> Expectations, Origin? Origin);

/// <summary>One expected field of a result.</summary>
/// <param name="Path">A criterion or group path; empty for the whole.</param>
/// <param name="Field">The field as ndjson names it: <c>points</c>, <c>low</c>, <c>status</c>, <c>grade</c>, <c>possible</c> and so on.</param>
/// <param name="Expected">The texts expected, numbers in their canonical form, null as <c>null</c>; several only for <c>possible</c>.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Expectation(string Path, string Field, ImmutableArray<string> Expected, Origin? Origin);
