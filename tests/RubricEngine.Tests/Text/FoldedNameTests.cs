using RubricEngine.Text;

namespace RubricEngine.Tests.Text;

public class FoldedNameTests
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Ủy ban", "Uỷ ban")]
    [InlineData("Số hộ gia đình văn hóa", "SỐ HỘ GIA ĐÌNH VĂN HOÁ")]
    [InlineData("Điện Biên", "Đie\u0323\u0302n Biên")]
    [InlineData("Tổng số hộ", "\uFEFF  Tổng\u00A0số  hộ\u202F")]
    [InlineData("thúy", "thuý")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("c03", " C03 ")]
    public void Spellings_of_one_name_fold_to_the_same(string one, string other) =>
        Assert.Equal(FoldedName.Of(one), FoldedName.Of(other));

    [Theory]
    [InlineData("hoa", "hòa")]
    [InlineData("hóa", "hòa")]
    [InlineData("đ", "d")]
    [InlineData("ô", "o")]
    [InlineData("g1/c03", "g1/c04")]
    [InlineData("số hộ", "sốhộ")]
    [InlineData("hoà bình", "hoa bình\u0300")]
    public void Different_names_stay_different(string one, string other) =>
        Assert.NotEqual(FoldedName.Of(one), FoldedName.Of(other));

    [Fact]
    public void The_mark_of_one_word_never_moves_to_the_next() =>
        Assert.NotEqual(FoldedName.Of("hòa an"), FoldedName.Of("hoa àn"));
}
