using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Properties;

/// <summary>The promises of the engine on random rubrics and records.</summary>
public class EvaluationProperties
{
    private const int Records = 6;

    [Fact]
    public void Any_record_is_assessed_and_explained() => RubricCase.Check(Features.Decisions | Features.Lists, 300, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        for (int i = 0; i < Records; i++)
        {
            var values = RandomRecord.Without(RandomRecord.Full(rubric, random), random, 3);
            if (i == 0) values["a"] = "99";
            Explanation explanation = rubric.Explain(RandomRecord.Of(rubric, values));
            Assessment assessment = explanation.Assessment;
            Assert.NotEmpty(explanation.ToText(Language.Vietnamese));
            Assert.NotEmpty(explanation.ToText(Language.English));
            Assert.NotEmpty(assessment.Possible);
            Assert.All(assessment.Criteria, c => Assert.True(c.Points is not { } points || points.Low <= points.High));
            Assert.Equal(assessment.Decided, assessment.Outcome != Outcome.Undetermined);
        }
    });

    [Fact]
    public void Results_contain_those_of_every_completion_and_missing_data_never_narrow_them() => RubricCase.Check(Features.Lists, 600, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        for (int i = 0; i < Records; i++)
        {
            var known = RandomRecord.Full(rubric, random);
            Assessment narrow = rubric.Evaluate(RandomRecord.Of(rubric, known));
            for (int removals = 0; removals < 3; removals++)
            {
                known = RandomRecord.Without(known, random, removals == 0 ? 6 : 3);
                Assessment wide = rubric.Evaluate(RandomRecord.Of(rubric, known));
                AssertContains(wide, narrow);
                narrow = wide;
            }
        }
    });

    private static void AssertContains(Assessment wide, Assessment narrow)
    {
        Assert.Subset(wide.Possible.Select(g => g?.Name ?? "").ToHashSet(), narrow.Possible.Select(g => g?.Name ?? "").ToHashSet());
        if (wide.Points is null) Assert.Null(narrow.Points);
        AssertContains(wide.Points, narrow.Points, "the total");
        AssertContains(wide.Maximum, narrow.Maximum, "the maximum");
        // Which knock-out struck first may still be open, and with it whose criterion keeps its result.
        if (wide.Points is null) return;
        Assert.True(wide.Applicable >= narrow.Applicable, "what is applicable grew");
        foreach ((GroupResult one, GroupResult other) in wide.Groups.Zip(narrow.Groups))
        {
            AssertContains(one.Points, other.Points, one.Group.Path);
            AssertContains(one.Maximum, other.Maximum, one.Group.Path);
            if (other.Points is not null && one.Points is not null && one.MinimumMet != Truth.Unknown) Assert.Equal(one.MinimumMet, other.MinimumMet);
        }
        foreach ((CriterionResult one, CriterionResult other) in wide.Criteria.Zip(narrow.Criteria))
        {
            AssertContains(one.Points, other.Points, one.Criterion.Path);
            AssertContains(one.Maximum, other.Maximum, one.Criterion.Path);
            if (other.Status == CriterionStatus.NotAssessed) continue;
            if (one.Status is not (CriterionStatus.Unknown or CriterionStatus.NotAssessed)) Assert.Equal(one.Status, other.Status);
        }
    }

    // Where something ended the scoring there are no points; the bounds are those given that it does not.
    private static void AssertContains(Bounds? wide, Bounds? narrow, string what) =>
        Assert.True(narrow is not { } inner || (wide is { } outer && outer.Low <= inner.Low && inner.High <= outer.High), $"{what}: {wide} does not contain {narrow}");

    [Fact]
    public void Where_groups_add_up_one_more_met_criterion_never_lowers_the_points() =>
        RubricCase.Check(Features.OnlySums | Features.NoKnockOuts, 100, (@case, written, rubric) =>
        {
            var groups = (Sequence)written["groups"]!;
            var first = (Map)groups.Items[0];
            Node met = Node.Of(("id", "extra"), ("points", "2"), ("met", "z = 1"));
            Map more = first.With("criteria", new Sequence([.. ((Sequence)first["criteria"]!).Items, met]));
            CompiledRubric larger = RubricCase.Compile(written.With("groups", new Sequence([more, .. groups.Items.Skip(1)])).ToText()).RubricOrThrow();
            Random random = @case.Data();
            for (int i = 0; i < Records; i++)
            {
                var values = RandomRecord.Without(RandomRecord.Full(rubric, random), random, 5);
                values["z"] = "1";
                Bounds before = rubric.Evaluate(RandomRecord.Of(rubric, values)).Points!.Value, after = larger.Evaluate(RandomRecord.Of(larger, values)).Points!.Value;
                Assert.True(after.Low >= before.Low && after.High >= before.High, $"{before} became {after}");
            }
        });

    [Fact]
    public void Caps_and_minima_of_groups_hold() => RubricCase.Check(Features.Plain, 100, (@case, _, rubric) =>
    {
        Random random = @case.Data();
        for (int i = 0; i < Records; i++)
        {
            Assessment assessment = rubric.Evaluate(RandomRecord.Of(rubric, RandomRecord.Without(RandomRecord.Full(rubric, random), random, 5)));
            foreach (GroupResult result in assessment.Groups.Where(g => g.Points is not null))
            {
                CriterionGroup group = result.Group;
                Bounds points = result.Points!.Value;
                if (group.Cap is { } cap) Assert.True(points.High <= (group.Rounding?.Apply(cap) ?? cap), $"{points} is over the cap {cap}");
                if (group.Minimum is not { } minimum || result.Maximum.High.Sign == 0 || !points.IsExact || !result.Maximum.IsExact) continue;
                bool reached = points.Low >= (minimum.IsShare ? result.Maximum.Low * minimum.Amount : minimum.Amount);
                Assert.Equal(reached ? Truth.True : Truth.False, result.MinimumMet);
            }
        }
    });

    [Fact]
    public void The_order_of_groups_and_criteria_does_not_matter_to_the_totals() => RubricCase.Check(Features.NoKnockOuts | Features.Lists, 100, (@case, written, rubric) =>
    {
        Random random = @case.Data();
        IEnumerable<Node> groups = ((Sequence)written["groups"]!).Items.Cast<Map>()
            .Select(g => (Node)g.With("criteria", Shuffled(((Sequence)g["criteria"]!).Items, random)));
        CompiledRubric shuffled = RubricCase.Compile(written.With("groups", Shuffled([.. groups], random)).ToText()).RubricOrThrow();
        for (int i = 0; i < Records; i++)
        {
            var values = RandomRecord.Without(RandomRecord.Full(rubric, random), random, 5);
            Assessment one = rubric.Evaluate(RandomRecord.Of(rubric, values)), other = shuffled.Evaluate(RandomRecord.Of(shuffled, values));
            Assert.Equal((one.Points, one.Maximum, one.Met, one.Applicable, one.Unknown), (other.Points, other.Maximum, other.Met, other.Applicable, other.Unknown));
            Assert.Equal(one.Possible.Select(g => g?.Name), other.Possible.Select(g => g?.Name));
        }
    });

    private static Sequence Shuffled(IReadOnlyList<Node> items, Random random) => new([.. items.OrderBy(_ => random.Next())]);
}
