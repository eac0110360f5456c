using RubricEngine.Values;

namespace RubricEngine.Tests.Values;

public class UnitTests
{
    [Theory]
    [InlineData("ha", "m2", "10000")]
    [InlineData("km2", "ha", "100")]
    [InlineData("hour", "minute", "60")]
    [InlineData("day", "hour", "24")]
    [InlineData("tonne", "kg", "1000")]
    [InlineData("g", "kg", "0.001")]
    [InlineData("tỷ_đồng", "triệu_đồng", "1000")]
    [InlineData("nghìn_đồng", "đồng", "1000")]
    [InlineData("m2", "m2", "1")]
    public void Units_of_one_family_convert(string from, string to, string factor)
    {
        Assert.True(Unit.Named(from).Converts(Unit.Named(to)));
        Assert.Equal(factor, Unit.Named(from).FactorTo(Unit.Named(to)).ToString());
    }

    [Theory]
    [InlineData("m2", "case")]
    [InlineData("minute", "g")]
    [InlineData("household", "person")]
    public void Units_of_different_families_do_not(string one, string other) => Assert.False(Unit.Named(one).Converts(Unit.Named(other)));

    [Fact]
    public void A_unit_that_nobody_declared_is_a_family_of_its_own()
    {
        Assert.True(Unit.Named("vụ").Converts(Unit.Named("vụ")));
        Assert.False(Unit.Named("vụ").Converts(Unit.None));
        Assert.Equal(Unit.Named("vụ"), Unit.Named("vụ"));
    }

    [Fact]
    public void Products_and_quotients_combine_exponents()
    {
        Unit rate = Unit.Named("case").Over(Unit.Named("household"));
        Assert.Equal("case/household", rate.ToString());
        Assert.Equal(Unit.Named("case"), rate.Times(Unit.Named("household")));
        Assert.Equal("m2^2", Unit.Named("m2").Times(Unit.Named("m2")).ToString());
        Assert.Equal("1/day", Unit.None.Over(Unit.Day).ToString());
        Assert.Equal(2, rate.Degree);
    }

    [Fact]
    public void A_unit_over_itself_is_the_pure_number()
    {
        Assert.True(Unit.Named("m2").Over(Unit.Named("m2")).IsNone);
        Assert.Equal(Unit.None, Unit.Named("case").Over(Unit.Named("case")));
        Assert.Equal("", Unit.None.ToString());
    }

    [Fact]
    public void Of_two_names_in_one_family_the_left_one_stays()
    {
        Unit unit = Unit.Named("ha").Times(Unit.Named("m2"));
        Assert.Equal("ha^2", unit.ToString());
        Assert.Equal(100_000_000, unit.FactorToBase);
    }

    [Fact]
    public void The_order_of_factors_does_not_matter() =>
        Assert.Equal(Unit.Named("a").Times(Unit.Named("b")), Unit.Named("b").Times(Unit.Named("a")));

    [Fact]
    public void A_unit_needs_a_name() => Assert.Throws<ArgumentException>(() => Unit.Named(""));
}
