using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Tests.Text;

public sealed class NormalizationTests
{
    [Fact]
    public void The_runtime_composes_and_decomposes_text()
    {
        Assert.Equal("vi\u1EC7t", "vie\u0323\u0302t".Normalize(NormalizationForm.FormC));
        Assert.Equal("vie\u0323\u0302t", "vi\u1EC7t".Normalize(NormalizationForm.FormD));
    }

    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Việt  Nam", "vie\u0323\u0302t nam")]
    [InlineData("\uFEFFhộ ", "Hô\u0323")]
    public void Two_spellings_of_one_name_fold_to_the_same(string one, string other) =>
        Assert.Equal(FoldedName.Of(one), FoldedName.Of(other));
}
