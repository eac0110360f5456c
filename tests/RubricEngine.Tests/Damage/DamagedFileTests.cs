using System.Text;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;
using Xunit.Abstractions;

namespace RubricEngine.Tests.Damage;

/// <summary>Whatever happens to a file, it is read to the end.</summary>
public class DamagedFileTests(ITestOutputHelper output)
{
    private const int OfOneShipped = 150, Compiled = 6_000, RandomBytes = 20_000, SeveralTimes = 30_000;

    public static TheoryData<RubricForm, string> Ways => new()
    {
        { RubricForm.Yaml, "en" }, { RubricForm.Yaml, "vi" }, { RubricForm.Dsl, "en" }, { RubricForm.Dsl, "vi" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_token_of_short_rubrics_is_damaged_in_every_way(RubricForm form, string language) =>
        Damage(ValidFile.Specified(), int.MaxValue, form, language);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Tokens_of_long_rubrics_are_damaged(RubricForm form, string language) => Damage(ValidFile.Shipped(), OfOneShipped, form, language);

    private void Damage(IReadOnlyList<ValidFile> files, int ofEach, RubricForm form, string language) => LongRun.Repeat(output, seed =>
    {
        var run = new Endurance();
        run.Parse(files.SelectMany(file => Damages(file.In(form, Vocabulary.Of(language)!.Language), ofEach, seed)));
        output.WriteLine($"{run.Done:N0} damaged texts were read");
    });

    [Fact]
    public void Damaged_rubrics_are_checked() => LongRun.Repeat(output, seed =>
    {
        var random = new Random(seed);
        IReadOnlyList<ValidFile> files = InEveryWay(ValidFile.Specified());
        var run = new Endurance();
        run.Compile(Enumerable.Range(0, Compiled).Select(_ => Damages(files[random.Next(files.Count)], 1, random.Next()).First()));
        output.WriteLine($"{run.Done:N0} damaged texts were compiled");
    });

    [Fact]
    public void Rubrics_damaged_in_several_places_are_read() => LongRun.Repeat(output, seed =>
    {
        var random = new Random(seed);
        IReadOnlyList<ValidFile> files = InEveryWay(ValidFile.Specified());
        var run = new Endurance();
        run.Parse(Enumerable.Range(0, SeveralTimes).Select(_ =>
        {
            ValidFile file = files[random.Next(files.Count)];
            // Some have more mistakes than are reported, after which reading stops.
            for (int times = random.Next(8) == 0 ? random.Next(20, 60) : random.Next(2, 8); times > 0; times--) file = Damages(file, 1, random.Next()).FirstOrDefault() ?? file;
            return file;
        }));
        output.WriteLine($"{run.Done:N0} damaged texts were read");
    });

    [Fact]
    public void Any_bytes_are_read() => LongRun.Repeat(output, seed =>
    {
        var random = new Random(seed);
        IReadOnlyList<ValidFile> files = InEveryWay(ValidFile.Specified());
        var run = new Endurance();
        int texts = 0;
        run.Parse(Enumerable.Range(0, RandomBytes).Select(_ => Decoded(Bytes(files[random.Next(files.Count)], random))).OfType<ValidFile>().Select(file =>
        {
            texts++;
            return file;
        }));
        output.WriteLine($"{RandomBytes:N0} sequences of bytes, of which {texts:N0} are text");
        Assert.True(texts > RandomBytes / 5, "hardly any of the bytes are text");
    });

    /// <summary>Files in a form and language each, in turn.</summary>
    private static IReadOnlyList<ValidFile> InEveryWay(IReadOnlyList<ValidFile> files) =>
        [.. files.Select((file, i) => file.In((i & 1) == 0 ? RubricForm.Yaml : RubricForm.Dsl, (i & 2) == 0 ? Language.English : Language.Vietnamese))];

    /// <summary>A file's text with each of its tokens damaged in each way; of more than so many, as many chosen by chance.</summary>
    private static IEnumerable<ValidFile> Damages(ValidFile file, int most, int seed)
    {
        var random = new Random(seed);
        List<Range> tokens = TokenScan.Of(file.Text);
        DamageKind[] kinds = Enum.GetValues<DamageKind>();
        int all = tokens.Count * kinds.Length;
        for (int i = 0; i < Math.Min(all, most); i++)
        {
            int chosen = all <= most ? i : random.Next(all);
            yield return file with { Text = DamagedText.Of(kinds[chosen % kinds.Length], file.Text, tokens, chosen / kinds.Length, random).Text };
        }
    }

    /// <summary>Bytes by chance, or those of a file with some of them changed, dropped, or cut in the middle of a character.</summary>
    private static byte[] Bytes(ValidFile file, Random random)
    {
        if (random.Next(4) == 0)
        {
            byte[] any = new byte[random.Next(200)];
            random.NextBytes(any);
            return any;
        }
        Encoding encoding = random.Next(8) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        List<byte> bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(file.Text)];
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)random.Next(' ', 127); break;
                case 2: bytes.RemoveAt(at); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 100))); break;
            }
        }
        return [.. bytes];
    }

    private static ValidFile? Decoded(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        SourceText? source = RubricFile.Decode("rubric.yaml", bytes, diagnostics);
        Assert.True(source is not null || diagnostics.HasErrors, "bytes were refused without a diagnostic");
        return source is null ? null : new ValidFile("rubric.yaml", source.Text);
    }
}
