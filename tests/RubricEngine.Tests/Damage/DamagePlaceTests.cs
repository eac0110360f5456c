using RubricEngine.Text;
using Xunit.Abstractions;

namespace RubricEngine.Tests.Damage;

/// <summary>The first diagnostic of a damaged token stands at the damage, not where its consequences show.</summary>
public class DamagePlaceTests(ITestOutputHelper output)
{
    private const int OfOneShort = 60, OfOneShipped = 150;

    [Fact]
    public void Damage_to_YAML_is_told_where_it_is() => LongRun.Repeat(output, seed =>
    {
        PlaceCount count = Count(seed, [.. ValidFile.Specified(), .. ValidFile.Shipped()]);
        output.WriteLine($"YAML\n{count}");
        Assert.InRange(count.Share, 0.5, 1);
    });

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Vietnamese)]
    public void Damage_to_the_keyword_form_is_told_where_it_is(Language language) => LongRun.Repeat(output, seed =>
    {
        PlaceCount count = Count(seed, ValidFile.InKeywords([.. ValidFile.Specified(), .. ValidFile.Shipped()], language));
        output.WriteLine($"keyword form, {language}\n{count}");
        Assert.InRange(count.Share, 0.95, 1);
    });

    private static PlaceCount Count(int seed, IEnumerable<ValidFile> files)
    {
        var random = new Random(seed);
        var count = new PlaceCount();
        DamageKind[] kinds = Enum.GetValues<DamageKind>();
        foreach (ValidFile file in files)
        {
            List<Range> tokens = TokenScan.Of(file.Text);
            HashSet<string> before = PlaceCount.Before(file);
            for (int i = 0, all = file.Text.Length > 5_000 ? OfOneShipped : OfOneShort; i < all; i++)
                count.Add(file.Path, DamagedText.Of(kinds[i % kinds.Length], file.Text, tokens, random.Next(tokens.Count), random), before);
        }
        return count;
    }
}
