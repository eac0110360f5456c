using System.Globalization;
using System.Text.Json;
using RubricEngine.Evaluation;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Evaluation;

public class RecordBindingTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);
    private static readonly CompiledRubric s_rubric = WardRubric.Compile();

    [Fact]
    public void An_object_a_dictionary_and_json_give_the_answers_of_the_reference()
    {
        RecordBinding<Ward> objects = s_rubric.Bind<Ward>(strict: true);
        RecordBinding<Dictionary<string, object?>> dictionaries = s_rubric.Bind<Dictionary<string, object?>>();
        RecordBinding<JsonElement> json = s_rubric.Bind<JsonElement>();
        (RecordAssessment one, RecordAssessment two, RecordAssessment three) = (objects.NewAssessment(), dictionaries.NewAssessment(), json.NewAssessment());
        var random = new Random(7);
        for (int i = 0; i < 500; i++)
        {
            Ward ward = Ward.Random(random);
            Assessment expected = s_rubric.Evaluate(objects.ToRecord(ward, "w", s_date));
            objects.Evaluate(ward, one, s_date);
            dictionaries.Evaluate(ward.ToDictionary(), two, s_date);
            using JsonDocument document = JsonDocument.Parse(ward.ToJson());
            json.Evaluate(document.RootElement, three, s_date);
            foreach (RecordAssessment actual in new[] { one, two, three }) AssertEqual(expected, actual);
        }
    }

    [Fact]
    public void Records_made_of_objects_hold_what_the_objects_hold()
    {
        SubjectRecord record = s_rubric.Bind<Ward>().ToRecord(new Ward { Households = 12, Region = Region.Cao, Visits = [new Visit(1.5m, null)] }, "Riverside");
        Assert.Equal("Riverside", record.Subject);
        Assert.Equal(Value.Of(12), record["households"]);
        Assert.Equal(new ChoiceValue("cao"), record["region"]);
        Assert.Equal(Value.Of(1.5m), Assert.IsType<RecordsValue>(record["visits"]).Items[0].Values[0]);
        Assert.Equal("missing", Assert.IsType<UnknownValue>(record["crimes"]).Reason.Kind);
    }

    [Fact]
    public void What_is_bad_is_a_fault_and_not_a_number()
    {
        RecordAssessment result = s_rubric.Evaluate(new Ward { Households = 200_000, HqArea = 1.234m, Visits = [new Visit(101, true)] });
        Assert.Equal([("households", "out of range"), ("hq_area", "too many digits"), ("visits[1].hours", "out of range")], result.Faults.Take(3).Select(f => (f.Fact!, f.Kind)));
        Assert.Equal(Outcome.Undetermined, result.Outcome);
    }

    [Fact]
    public void An_explanation_is_that_of_the_record()
    {
        RecordBinding<Ward> binding = s_rubric.Bind<Ward>();
        var ward = new Ward { Households = 100, HqArea = 250 };
        Assert.Equal(s_rubric.Explain(binding.ToRecord(ward, "w", s_date)).ToText(Language.English), binding.Explain(ward, "w", s_date).ToText(Language.English));
    }

    [Fact]
    public void A_type_that_lacks_fields_is_told_which_and_where_they_are_declared()
    {
        Assert.Equal(["crimes", "covered", "open", "region", "opened_on", "chief", "visits", "previous(crimes)"], s_rubric.Bind<Partial>().Unmatched.Select(f => f.Key));
        Assert.Equal("Partial has nothing for `crimes` of wards.rubric.yaml(7,3), `covered` of wards.rubric.yaml(8,3), `open` of wards.rubric.yaml(9,3), `region` of wards.rubric.yaml(10,3), `opened_on` of wards.rubric.yaml(11,3), `chief` of wards.rubric.yaml(12,3), `visits` of wards.rubric.yaml(14,3), `previous(crimes)` of wards.rubric.yaml(7,3)", Refused<Partial>(strict: true));
    }

    [Fact]
    public void Members_that_cannot_be_converted_exactly_are_refused() =>
        Assert.Equal("Unfit does not fit the rubric: `Unfit.HqArea` is of type Double, but `hq_area` of wards.rubric.yaml(6,3) is read from a decimal, an integer or a string; no floating point comes between a fact and a point; "
            + "`Unfit.OpenedOn` is of type DateTime, but `opened_on` of wards.rubric.yaml(11,3) is read from a DateOnly or a string; a time of day would be lost; "
            + "`Unfit.Open` is of type Int32, but `open` of wards.rubric.yaml(9,3) is read from a bool or a string; "
            + "`Level.Vừa2` is none of the choices of `region` of wards.rubric.yaml(10,3); the nearest is `vừa`; "
            + "`Unfit.Count` is to hold `household`, which the rubric does not read; the nearest is `households`", Refused<Unfit>(strict: false));

    [Fact]
    public void A_type_that_holds_nothing_of_what_the_rubric_reads_is_refused()
    {
        Assert.StartsWith("Version has nothing for `", Refused<Version>(strict: false), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => s_rubric.Evaluate(s_rubric.NewRecord("not built")));
    }

    [Fact]
    public void An_object_is_explained_as_its_record_is()
    {
        var ward = new Ward { Households = 12, Region = Region.Cao };
        SubjectRecord record = s_rubric.NewRecord("Riverside", assessmentDate: s_date).SetNumber("households", 12).SetText("region", "cao").Build();
        Assert.Equal(s_rubric.Explain(record).ToText(Language.Vietnamese), s_rubric.Explain(ward, "Riverside", s_date).ToText(Language.Vietnamese));
    }

    [Fact]
    public void A_buffer_of_another_rubric_is_refused() =>
        Assert.Throws<ArgumentException>(() => s_rubric.Bind<Ward>().Evaluate(new Ward(), WardRubric.Compile().Bind<Ward>().NewAssessment()));

    private static string Refused<T>(bool strict) => Assert.Throws<ArgumentException>(() => s_rubric.Bind<T>(strict)).Message;

    internal static void AssertEqual(Assessment expected, RecordAssessment actual)
    {
        Assert.Equal(expected.Outcome, actual.Outcome);
        Assert.Equal(expected.Grade, actual.Grade);
        Assert.Equal(expected.Possible.AsEnumerable(), actual.Possible.AsEnumerable());
        Assert.Equal(expected.Points, actual.Points);
        Assert.Equal(expected.Maximum, actual.Maximum);
        Assert.Equal((expected.Met, expected.Applicable, expected.Unknown), (actual.Met, actual.Applicable, actual.Unknown));
        Assert.Equal(expected.Criteria.Select(c => (c.Criterion.Id, c.Status, c.Points, c.Maximum)), actual.Criteria.Select(c => (c.Criterion.Id, c.Status, c.Points, c.Maximum)));
        Assert.Equal(expected.Faults.Select(f => $"{f.Fact}: {f.Reason.Kind}").Order(StringComparer.Ordinal), actual.Faults.Select(f => $"{f.Fact}: {f.Kind}").Order(StringComparer.Ordinal));
        if (expected.Points is { } points)
        {
            Assert.True(actual.TryGetPoints(out ScaledBounds scaled));
            Assert.Equal(points, new Bounds(new Rational(scaled.Low, scaled.Scale), new Rational(scaled.High, scaled.Scale)));
        }
    }

    private sealed record Partial(int Households, [property: RubricFact("hq_area")] decimal Area);

    private enum Level
    {
        Thấp,
        Vừa2,
    }

    private sealed record Unfit(double HqArea, DateTime OpenedOn, int Open, Level Region, [property: RubricFact("household")] int Count);
}
