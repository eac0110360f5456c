using RubricEngine.Catalogs;
using RubricEngine.Documents;
using RubricEngine.Tests.Yaml;
using System.Text;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Catalogs;

public class RubricFileTests
{
    private const string Text = "title: Công an phường\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_the_same_in_every_encoding_that_says_what_it_is(string name, byte[] bytes)
    {
        (SourceText? source, Diagnostic[] diagnostics) = Reading.Decode(bytes);
        Assert.True(diagnostics.Length == 0, name);
        Assert.Equal(Text, source!.Text);
    }

    [Fact]
    public void Old_encoding_is_refused_at_its_first_letter()
    {
        (SourceText? source, Diagnostic[] diagnostics) = Reading.Decode([.. "title: a\nlabel: b"u8, 0xE9, .. "\n"u8]);
        Assert.Null(source);
        Assert.Equal("rubric.yaml(2,9): error RUB1103: the file is not in UTF-8: the bytes here are no character of it", Reading.Only(diagnostics));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        (SourceText? source, Diagnostic[] diagnostics) = Reading.Decode([0x50, 0x4B, 3, 4, 0, 0, 8]);
        Assert.Null(source);
        Assert.Equal("rubric.yaml(1,5): error RUB1102: the file is not a text file", Reading.Only(diagnostics));
    }

    [Fact]
    public void File_of_5_MB_is_refused_unread()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, new byte[5_000_000]);
            var diagnostics = new DiagnosticBag();
            Assert.Null(RubricFile.Read(path, diagnostics));
            Assert.EndsWith("error RUB1101: the file is larger than 4 MiB, the most that a rubric may have", Reading.Only([.. diagnostics.ToSortedArray()]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void File_of_the_greatest_size_is_read()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# " + new string('x', DocumentLimits.Default.Length - 2));
            var diagnostics = new DiagnosticBag();
            Assert.Equal(DocumentLimits.Default.Length, RubricFile.Read(path, diagnostics)!.Text.Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Missing_file_is_an_exception_of_the_system() =>
        Assert.Throws<FileNotFoundException>(() => RubricFile.Read(Path.Combine(Path.GetTempPath(), "no-such-rubric.yaml"), new DiagnosticBag()));
}
