using RubricEngine.Documents;
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
        PlaceCount count = Count(seed, Files(RubricForm.Yaml, Language.English));
        output.WriteLine($"YAML\n{count}");
    });

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Damage_to_the_keyword_form_is_told_within_a_line_of_it(string language) => LongRun.Repeat(output, seed =>
    {
        PlaceCount count = Count(seed, Files(RubricForm.Dsl, Vocabulary.Of(language)!.Language));
        output.WriteLine($"keyword form, {language}\n{count}");
        Assert.True(count.Share >= 0.95, count.ToString());
    });

    private static IEnumerable<ValidFile> Files(RubricForm form, Language language) =>
        ValidFile.Specified().Concat(ValidFile.Shipped()).Select(file => file.In(form, language));

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
