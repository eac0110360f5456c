using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Text;

namespace RubricEngine.Tests.Evaluation;

public class SettledCriteriaTests
{
    private const string Text = """
        format: 1
        rubric: test/short
        version: "1"
        facts:
          households: { type: integer, min: 0, max: 20 }
          with_fire: { type: integer, min: 0, max: 20 }
          crimes: { type: integer, min: 0, max: 9 }
          cleared: { type: integer, min: 0, max: 9 }
          shops: { type: integer, min: 0, max: 3 }
          inspected: { type: integer, min: 0, max: 3 }
          open: { type: boolean }
          cameras: { type: integer, min: 0, max: 900 }
        require:
          - with_fire <= households
          - inspected <= shops
        criteria:
          - { id: c01, points: 5, met at: 3.5, measure: with_fire / households, levels: [ { at least: 90%, points: 5 }, { from: 70%, below: 90%, points: 3.5 }, { otherwise: 0 } ] }
          - { id: c02, points: 4, formula: 4 * with_fire / households, round: 2 }
          - { id: c03, points: 5, met at: 3, applies: crimes > 0, not applicable: full, measure: cleared / crimes, levels: [ { more than: 85%, points: 5 }, { from: 70%, to: 85%, points: 3 }, { below: 70%, points: 0 } ] }
          - { id: c04, points: 4, met at: 3, applies: shops > 0, not applicable: exclude, measure: inspected / shops, levels: [ { is: 100%, points: 4 }, { otherwise: 0 } ] }
          - { id: c05, points: 4, required: true, met: "at least 2 of (cameras >= 500, open, shops >= 2)" }
          - { id: c07, points: 9, formula: crimes / (if open then 1 else 0) }
          - { id: c06, points: 6, met at: 5, deduct: [ { points: 0.5, per: crimes, cap: 3 }, { points: 2, per: cleared, cap: 6 } ] }
        grades:
          - { grade: good, when: required_met and met >= 3 and percent >= 60% }
          - { grade: fair, otherwise: true }
        """;

    private static readonly CompiledRubric s_rubric = RubricCompiler.Compile(new SourceText("short.rubric.yaml", Text)).RubricOrThrow();

    [Fact]
    public void Where_nothing_of_a_part_is_open_its_nodes_are_those_that_the_shortcut_names()
    {
        Plan plan = PlanLowering.Lower(s_rubric.Rubric), shortened = SettledCriteria.Shorten(plan, _ => true);
        Assert.Empty(PlanInvariants.Broken(shortened));
        Assert.True(shortened.Outputs.Shortcuts.Length > 1);
        int[] taken = new int[shortened.Outputs.Shortcuts.Length], left = new int[taken.Length];
        foreach (Row row in Rows())
        {
            RecordInputs inputs = RecordEncoder.Encode(plan, s_rubric.Bind<Row>().ToRecord(row, "w"));
            PlanInterpreter values = PlanInterpreter.Evaluate(shortened, inputs);
            for (int i = 0; i < taken.Length; i++)
            {
                PlanShortcut shortcut = shortened.Outputs.Shortcuts[i];
                if (!shortcut.When.All(w => values[w]))
                {
                    left[i]++;
                    continue;
                }
                taken[i]++;
                Assert.All(shortcut.Bits, b => Assert.Equal(values[b.Long], values[b.Short]));
                Assert.All(shortcut.Numbers, n => Assert.Equal(values[n.Long], values[n.Short]));
            }
        }
        Assert.All(taken.Concat(left), count => Assert.True(count > 0));
    }

    [Fact]
    public void Where_a_requirement_is_kept_the_least_points_of_its_criterion_are_the_most()
    {
        Plan shortened = SettledCriteria.Shorten(PlanLowering.Lower(s_rubric.Rubric), _ => true);
        var shorter = shortened.Outputs.Shortcuts.SelectMany(s => s.Numbers).ToDictionary(n => n.Long, n => n.Short);
        PlanBounds points = shortened.Outputs.Criteria.Single(c => c.Criterion.Id == "c04").Points;
        Assert.Equal(shorter[points.Low.Numerator], shorter[points.High.Numerator]);
    }

    [Fact]
    public void Code_with_shortcuts_comes_to_what_the_plan_does()
    {
        RecordBinding<Row> binding = s_rubric.Bind<Row>(strict: true);
        RecordAssessment actual = binding.NewAssessment();
        Plan plan = PlanLowering.Lower(s_rubric.Rubric);
        foreach (Row row in Rows())
        {
            RecordInputs inputs = RecordEncoder.Encode(plan, binding.ToRecord(row, "w"));
            PlanAssessment expected = PlanAssessment.Read(plan, s_rubric.Rubric.Grades, PlanInterpreter.Evaluate(plan, inputs), inputs);
            binding.Evaluate(row, actual);
            Assert.Equal((expected.Outcome, expected.Points, expected.Maximum, expected.Met, expected.Applicable, expected.Unknown), (actual.Outcome, actual.Points, actual.Maximum, actual.Met, actual.Applicable, actual.Unknown));
            Assert.Equal(expected.Possible.AsEnumerable(), actual.Possible.AsEnumerable());
            Assert.Equal(expected.Criteria.Select(c => (c.Status, c.Points, c.Maximum)), actual.Criteria.Select(c => (c.Status, c.Points, c.Maximum)));
        }
    }

    [Theory]
    [InlineData("c01", "c02")]
    [InlineData("c02", "c01")]
    public void What_asks_for_opposites_has_no_settled_records(string one, string other)
    {
        string[] criteria =
        [
            $"{{ id: {one}, points: 9, formula: crimes / (if open then 0 else 1) }}",
            $"{{ id: {other}, points: 18, formula: crimes / (if open then 1 else 0) + crimes / (if cameras > 5 then 1 else 0) }}",
        ];
        CompiledRubric rubric = RubricCompiler.Compile(new SourceText("opposites.rubric.yaml", $$"""
            format: 1
            rubric: test/opposites
            version: "1"
            facts:
              open: { type: boolean }
              crimes: { type: integer, min: 0, max: 9 }
              cameras: { type: integer, min: 0, max: 900 }
            criteria:
              - {{criteria.Order(StringComparer.Ordinal).First()}}
              - {{criteria.Order(StringComparer.Ordinal).Last()}}
            grades:
              - { grade: good, when: points >= 9 }
              - { grade: fair, otherwise: true }
            """)).RubricOrThrow();
        RecordBinding<Row> binding = rubric.Bind<Row>();
        RecordAssessment result = binding.NewAssessment();
        for (int i = 0; i < 300; i++)
        {
            binding.Evaluate(new Row { Open = i % 2 == 0, Crimes = 3, Cameras = 9 }, result);
            Assert.Equal(1, result.Unknown);
        }
    }

    // More than it takes until code is made; a number beyond its range among them.
    private static IEnumerable<Row> Rows()
    {
        var random = new Random(7);
        for (int i = 0; i < 1_500; i++)
            yield return new Row
            {
                Households = Number(20),
                WithFire = Number(20),
                Crimes = Number(9),
                Cleared = Number(9),
                Shops = Number(3),
                Inspected = Number(3),
                Open = random.Next(8) == 0 ? null : random.Next(2) == 0,
                Cameras = Number(random.Next(50) == 0 ? 2_000 : 900),
            };

        long? Number(int most) => random.Next(8) == 0 ? null : random.Next(most + 1);
    }

    private sealed class Row
    {
        public long? Households { get; init; }

        public long? WithFire { get; init; }

        public long? Crimes { get; init; }

        public long? Cleared { get; init; }

        public long? Shops { get; init; }

        public long? Inspected { get; init; }

        public bool? Open { get; init; }

        public long? Cameras { get; init; }
    }
}
