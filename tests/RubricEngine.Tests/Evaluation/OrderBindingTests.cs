using RubricEngine.Evaluation;
using RubricEngine.Model;
using RubricEngine.Results;

namespace RubricEngine.Tests.Evaluation;

public class OrderBindingTests
{
    private static readonly DateOnly s_date = new(2024, 6, 30);
    private static readonly string[] s_names = ["Số hộ", "hq_area", "Crimes", "previous(crimes)", "covered", "open", "region", "OpenedOn", "chief"];
    private static readonly CompiledRubric s_rubric = WardRubric.Compile();

    [Fact]
    public void Values_in_an_order_give_the_answers_of_the_reference()
    {
        OrderBinding binding = s_rubric.BindOrder(s_names);
        RecordAssessment into = binding.NewAssessment();
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            FactValue[] values = Values(Ward.Random(random));
            binding.Evaluate(values, into, s_date);
            RecordBindingTests.AssertEqual(s_rubric.Evaluate(binding.ToRecord(values, "w", s_date)), into);
        }
    }

    [Fact]
    public void Values_are_written_where_they_are_given()
    {
        OrderBinding binding = s_rubric.BindOrder(["households", "covered", "open"]);
        RecordAssessment result = binding.Evaluate([1200, 92.5m, true]);
        Assert.Equal(CriterionStatus.Met, result.Criteria.Single(c => c.Criterion.Id == "c03").Status);
        Assert.Equal(["hq_area", "crimes", "region", "opened_on", "chief", "visits", "previous(crimes)"], binding.Unmatched.Select(f => f.Key));
        result = binding.Evaluate([FactValue.Missing, 92.55m, true]);
        Assert.Equal(("covered", "too many digits"), result.Faults.Select(f => (f.Fact!, f.Kind)).First());
    }

    [Fact]
    public void Nothing_is_allocated_for_values_in_an_order()
    {
        OrderBinding binding = s_rubric.BindOrder(s_names, AssessmentOutputs.Totals);
        RecordAssessment into = binding.NewAssessment();
        FactValue[] values = Values(new Ward { Households = 100, HqArea = 250.5m, Crimes = 1, PreviousCrimes = 2, CoverPercent = 92.5m, Open = true, OpenedOn = s_date, Chief = "An" });
        for (int i = 0; i < 300; i++) binding.Evaluate(values, into, s_date);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 300; i++) binding.Evaluate(values, into, s_date);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_order_that_does_not_fit_is_refused() =>
        Assert.Equal("the order does not fit the rubric: name 2, `household`, is nothing that the rubric reads; the nearest is `households`; name 3, `visits`, is a list of records, which no single value holds; "
            + "`open` is named 2 times (Parameter 'names')", Assert.Throws<ArgumentException>(() => s_rubric.BindOrder(["open", "household", "visits", "Open"])).Message);

    [Fact]
    public void Too_few_values_are_refused() =>
        Assert.Equal("1 values were given, and the order has 2 names (Parameter 'values')", Assert.Throws<ArgumentException>(() => s_rubric.BindOrder(["open", "crimes"]).Evaluate([true])).Message);

    private static FactValue[] Values(Ward ward) =>
        [ward.Households, ward.HqArea, ward.Crimes, ward.PreviousCrimes, ward.CoverPercent, ward.Open, (string?)ward.ToDictionary()["region"], ward.OpenedOn, ward.Chief];
}
