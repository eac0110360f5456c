using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Records;

public class SubjectRecordBuilderTests
{
    [Fact]
    public void A_record_holds_what_was_set_and_misses_the_rest()
    {
        SubjectRecord record = SampleRubric.Instance.NewRecord("A").SetNumber("n", 3).SetBoolean("b", true).SetDate("t", new DateOnly(2024, 5, 1)).Build();
        Assert.Equal("3", SampleRubric.Show(record["n"]));
        Assert.Equal("true", SampleRubric.Show(record["b"]));
        Assert.Equal("2024-05-01", SampleRubric.Show(record["t"]));
        Assert.Equal("unknown: d is missing", SampleRubric.Show(record["d"]));
        Assert.Equal(["b", "n", "t"], record.Keys.Order());
        Assert.Empty(record.Faults);
    }

    [Fact]
    public void A_percent_fact_is_set_in_percent() =>
        Assert.Equal("0.925", SampleRubric.Show(SampleRubric.Instance.NewRecord("A").SetNumber("p", new Rational(185, 2)).Build()["p"]));

    [Theory]
    [InlineData("b")]
    [InlineData("c")]
    [InlineData("t")]
    [InlineData("s")]
    public void A_number_where_none_belongs_is_a_fault(string key)
    {
        SubjectRecord record = SampleRubric.Instance.NewRecord("A").SetNumber(key, 1).Build();
        Assert.Equal("wrong type", Assert.Single(record.Faults).Reason.Kind);
        Assert.IsType<UnknownValue>(record[key]);
    }

    [Fact]
    public void A_number_without_a_decimal_form_does_not_fit_any_digits()
    {
        SubjectRecord record = SampleRubric.Instance.NewRecord("A").SetNumber("d", new Rational(1, 3)).Build();
        Assert.Equal("unknown: d = 1/3 has more than 2 decimal digits", SampleRubric.Show(record["d"]));
    }

    [Fact]
    public void Setting_a_field_again_replaces_its_value_and_its_fault()
    {
        SubjectRecordBuilder builder = SampleRubric.Instance.NewRecord("A").SetText("n", "nhiều");
        Assert.Single(builder.Build().Faults);
        Assert.Empty(builder.SetText("n", "3").Build().Faults);
    }

    [Fact]
    public void Faults_keep_their_place()
    {
        var source = new SourceText("w.csv", "A,many");
        SubjectRecord record = SampleRubric.Instance.NewRecord("A").SetText("n", "many", origin: new Origin(source, new TextSpan(2, 4))).Build();
        Assert.Equal("w.csv(1,3)", Assert.Single(record.Faults).Origin!.ToString());
    }

    [Fact]
    public void A_fault_of_the_whole_record_has_no_fact()
    {
        Fault fault = Assert.Single(SampleRubric.Instance.NewRecord("A").AddFault(UnknownReason.DivisionByZero).Build().Faults);
        Assert.Null(fault.Fact);
    }

    [Fact]
    public void A_field_that_the_rubric_does_not_read_is_the_callers_mistake()
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => SampleRubric.Instance.NewRecord("A").SetNumber("nn", 3));
        Assert.StartsWith("the rubric reads no `nn`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_does_not_change_with_its_builder()
    {
        SubjectRecordBuilder builder = SampleRubric.Instance.NewRecord("A").SetNumber("n", 3);
        SubjectRecord before = builder.Build();
        builder.SetNumber("n", 4);
        Assert.Equal("3", SampleRubric.Show(before["n"]));
    }
}
