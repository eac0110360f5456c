using System.Security.Cryptography;
using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Tests.Text;

public class NormalFormTests
{
    [Theory]
    [InlineData("Ho\u0300a", "Hòa")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("Vie\u0302\u0323t", "Việt")]
    [InlineData("U\u031B\u0309", "Ử")]
    [InlineData("đường", "đường")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("", "")]
    public void Composes_marks_in_whatever_order_they_were_typed(string written, string composed) =>
        Assert.Equal(composed, NormalForm.Compose(written));

    [Fact]
    public void Decomposes_a_letter_with_two_marks() => Assert.Equal("e\u0323\u0302", NormalForm.Decompose("ệ"));

    [Fact]
    public void An_unpaired_surrogate_passes_through() => Assert.Equal("a\uD800\u0301", NormalForm.Compose("a\uD800\u0301"));

    [Fact]
    public void Composed_text_is_returned_as_it_is()
    {
        string text = "Công an phường kiểu mẫu";
        Assert.Same(text, NormalForm.Compose(text));
    }

    /// <summary>The digest was computed by an independent implementation of Unicode 14 (Python's unicodedata).</summary>
    [Fact]
    public void Every_character_alone_and_among_marks_agrees_with_another_implementation()
    {
        var all = new StringBuilder();
        for (int point = 0; point < 0x30000; point++)
        {
            if (point is >= 0xD800 and <= 0xDFFF) continue;
            string c = char.ConvertFromUtf32(point);
            foreach (string text in new[] { c, $"a{c}\u0301\u0323", $"\u1100{c}\u0300" })
                all.Append(NormalForm.Compose(text)).Append('\n').Append(NormalForm.Decompose(text)).Append('\n');
        }
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
        Assert.Equal("a9ce51df1d4f4b455ea7653111ba133989f7d51986eb423acffeab933e6a42e0", digest);
    }
}
