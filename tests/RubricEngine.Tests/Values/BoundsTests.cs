using RubricEngine.Values;

namespace RubricEngine.Tests.Values;

public class BoundsTests
{
    [Fact]
    public void A_range_of_one_value_is_exact()
    {
        Assert.True(Bounds.Exactly(5).IsExact);
        Assert.False(new Bounds(3, 5).IsExact);
        Assert.Equal("5", Bounds.Exactly(5).ToString());
        Assert.Equal("3..5", new Bounds(3, 5).ToString());
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Both_ends_belong_to_the_range(int value, bool contained) => Assert.Equal(contained, new Bounds(3, 5).Contains(value));

    [Fact]
    public void The_hull_is_the_smallest_range_around_both()
    {
        Assert.Equal(new Bounds(1, 9), new Bounds(1, 2).Hull(new Bounds(8, 9)));
        Assert.Equal(new Bounds(1, 9), new Bounds(1, 9).Hull(new Bounds(3, 4)));
    }

    [Fact]
    public void Clamping_keeps_what_both_have_or_the_nearer_end()
    {
        Assert.Equal(new Bounds(3, 5), new Bounds(0, 5).Clamp(new Bounds(3, 9)));
        Assert.Equal(Bounds.Exactly(3), new Bounds(0, 1).Clamp(new Bounds(3, 9)));
        Assert.Equal(Bounds.Exactly(9), new Bounds(10, 12).Clamp(new Bounds(3, 9)));
    }

    [Fact]
    public void Rounding_acts_on_both_ends()
    {
        var rounding = new Rounding(0, RoundingMode.HalfAwayFromZero);
        Assert.Equal(new Bounds(-3, 3), rounding.Apply(new Bounds(new Rational(-5, 2), new Rational(5, 2))));
    }
}
