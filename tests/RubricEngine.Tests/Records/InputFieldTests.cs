using RubricEngine.Records;

namespace RubricEngine.Tests.Records;

public class InputFieldTests
{
    [Fact]
    public void A_rubric_reads_facts_then_previous_values_then_judgements() =>
        Assert.Equal(["n", "d", "p", "w", "b", "c", "t", "s", "previous(n)", "g1/j1", "g1/j2", "g1/j3", "g1/j4/a"],
            SampleRubric.Instance.Inputs.Select(f => f.Key));

    [Theory]
    [InlineData("n", "n|Số vụ|Cases")]
    [InlineData("d", "DT|d|Diện tích")]
    [InlineData("previous(n)", "previous(n)|previous(Số vụ)|previous(Cases)|kỳ_trước(n)|kỳ_trước(Số vụ)|kỳ_trước(Cases)")]
    [InlineData("g1/j1", "g1/j1|1.a|Nhà văn hóa|Culture house|j1")]
    [InlineData("g1/j2", "g1/j2|j2")]
    [InlineData("g1/j4/a", "g1/j4/a|Phần một|a")]
    public void Names_go_from_the_most_to_the_least_specific(string key, string names) =>
        Assert.Equal(names, string.Join('|', SampleRubric.Instance.Inputs.Single(f => f.Key == key).Names));

    [Fact]
    public void Only_percent_facts_are_given_in_percent() =>
        Assert.Equal(["p", "w"], SampleRubric.Instance.Inputs.Where(f => f.IsPercent).Select(f => f.Key));
}
