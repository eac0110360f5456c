using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>The facts of a rubric: inputs, figures of other rubrics' results, and what broken requirements make unknown.</summary>
internal sealed class FactLowering
{
    private readonly PlanLowering _whole;
    private readonly ReadingBuilder _readings;
    private readonly Dictionary<string, PlanReading> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PlanBit Broken, ImmutableArray<(string Requirement, PlanBit Is)> By)> _broken = new(StringComparer.Ordinal);

    public FactLowering(PlanLowering whole, Rubric rubric)
    {
        (_whole, _readings, Rubric) = (whole, whole.Readings, rubric);
        if (rubric.Requirements.IsEmpty) return;
        // Requirements read the facts as they are given, all of them before any is made unknown.
        var given = new ExpressionLowering(_readings, new ReadingSource(whole, null, this));
        PlanBit[] broken = [.. rubric.Requirements.Select(r => given.Truth(r.Condition).False)];
        for (int i = 0; i < broken.Length; i++)
            foreach ((Fact fact, bool previous) in rubric.Requirements[i].Facts)
            {
                string key = KeyOf(fact, previous);
                ImmutableArray<(string, PlanBit)> before = _broken.TryGetValue(key, out var known) ? known.By : [];
                _broken[key] = (default, before.Add((rubric.Requirements[i].Text, broken[i])));
            }
        foreach (string key in _broken.Keys.ToArray()) _broken[key] = _broken[key] with { Broken = _readings.Plan.Or(_broken[key].By.Select(b => b.Is)) };
    }

    public Rubric Rubric { get; }

    /// <summary>The facts that requirements name, with the requirement and whether it is the first to take a value away that was given.</summary>
    public IEnumerable<(string Key, string Requirement, PlanBit Taken)> Broken =>
        from fact in Rubric.Facts
        from period in Enumerable.Range(0, fact.HasPrevious ? 2 : 1)
        let previous = period == 1
        where _broken.ContainsKey(KeyOf(fact, previous))
        from taken in TakenFrom(KeyOf(fact, previous), _readings.Plan.Not(Given(fact, previous).Open))
        select taken;

    public static string KeyOf(Fact fact, bool previous) => previous ? $"previous({fact.Name})" : fact.Name;

    /// <summary>A fact as it is given.</summary>
    public PlanReading Given(Fact fact, bool previous)
    {
        string key = KeyOf(fact, previous);
        if (!_values.TryGetValue(key, out PlanReading? known))
            _values.Add(key, known = fact.Result is { } result ? ResultOf(fact, result) : _whole.Inputs.Read(_whole.Inputs.Of(key, fact.Type)));
        return known;
    }

    /// <summary>A fact as the rubric reads it.</summary>
    public PlanReading Read(Fact fact, bool previous)
    {
        PlanReading given = Given(fact, previous);
        if (!_broken.TryGetValue(KeyOf(fact, previous), out var broken)) return given;
        PlanBit kept = _readings.Plan.Not(broken.Broken);
        return given is ListReading list
            ? list with { Known = _readings.Plan.And(kept, list.Known), Open = _readings.Plan.Not(_readings.Plan.And(kept, list.Known)) }
            : _readings.Known(kept, given);
    }

    private IEnumerable<(string, string, PlanBit)> TakenFrom(string key, PlanBit left)
    {
        foreach ((string requirement, PlanBit broken) in _broken[key].By)
        {
            yield return (key, requirement, _readings.Plan.And(left, broken));
            left = _readings.Plan.And(left, _readings.Plan.Not(broken));
        }
    }

    private PlanReading ResultOf(Fact fact, RubricResult result)
    {
        PlanBuilder plan = _readings.Plan;
        BoundsBuilder bounds = _readings.Bounds;
        PlanOutputs other = _whole.OtherResult(result);
        switch (result.Figure)
        {
            case RubricFigure.Grade:
                ImmutableArray<string> names = ((ChoiceType)fact.Type).Choices;
                PlanBit decided = plan.Equal(plan.Count(other.Possible), plan.One);
                PlanNumber place = plan.Constant(names.IndexOf(RubricResult.NoGrade));
                for (int i = 0; i < result.Rubric.Grades.Length; i++)
                    place = plan.Choose(other.Possible[i], plan.Constant(names.IndexOf(result.Rubric.Grades[i].Name)), place);
                return _readings.Place(place, decided);
            case RubricFigure.Met:
                return _readings.Number(bounds.Count(other.Met, other.Met), plan.And(other.Scored, plan.Equal(other.Unknown, plan.Zero)));
        }
        PlanBit exact = plan.And(other.Scored, plan.And(bounds.IsExact(other.Points), bounds.IsExact(other.Maximum)));
        PlanBounds points = bounds.Exactly(other.Points.Low);
        if (result.Figure == RubricFigure.Points) return _readings.Number(points, exact);
        PlanBit isAny = _readings.Fractions.Less(_readings.Fractions.Zero, other.Maximum.Low);
        PlanBounds share = bounds.Clamp(bounds.Divide(points, bounds.Exactly(other.Maximum.Low)), bounds.Of(result.Rubric.ShareRange));
        return _readings.Number(share, plan.And(exact, isAny));
    }
}
