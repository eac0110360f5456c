using RubricEngine.Documents;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Yaml;

/// <summary>Each character of a value knows where it stands in the file, however the value is written.</summary>
public class ScalarPlaceTests
{
    [Theory]
    [InlineData("k: a + bc\n", "a + bc")]
    [InlineData("k: a + bc # remark\n", "a + bc")]
    [InlineData("k: 'a + bc'\n", "a + bc")]
    [InlineData("k: 'it''s + bc'\n", "it's + bc")]
    [InlineData("k: \"a + bc\"\n", "a + bc")]
    [InlineData("k: \"a \\\"b\\\" \\x2B c\\u0064\"\n", "a \"b\" + cd")]
    [InlineData("k: a\n  + bc\n\n  - d\n", "a + bc\n- d")]
    [InlineData("k: a\r\n  + bc\r\nz: 1\r\n", "a + bc")]
    [InlineData("k: 'a\n  + bc'\n", "a + bc")]
    [InlineData("k: \"a\n  + bc\\\n  d\"\n", "a + bcd")]
    [InlineData("k: |\n  a\n   + bc\n", "a\n + bc\n")]
    [InlineData("k: |-\n  a\n  + bc\n", "a\n+ bc")]
    [InlineData("k: >\n  a\n  + bc\n\n  - d\n", "a + bc\n- d\n")]
    [InlineData("k: >- # remark a\n  a\n  + bc\n", "a + bc")]
    [InlineData("k: &name a + bc\n", "a + bc")]
    [InlineData("k: { z: 1, y: a + bc }\n", "a + bc")]
    [InlineData("k: số_liệu + đạt\n", "số_liệu + đạt")]
    [InlineData("k: so\u0302\u0301_lie\u0323\u0302u + đạt\n", "số_liệu + đạt")]
    [InlineData("k: \"\\U0001F468 + a\"\n", "\U0001F468 + a")]
    public void Characters_are_found_where_they_stand(string yaml, string value)
    {
        var source = new SourceText("rubric.yaml", yaml);
        YamlNode node = YamlTree.Read(source, DocumentLimits.Default, new DiagnosticBag()).Root!.Entries[0].Value;
        var scalar = Assert.IsType<YamlScalar>(node is YamlMapping inner ? inner.Entries[1].Value : node);
        SourceFragment fragment = ScalarText.Fragment(source, scalar);
        Assert.Equal(value, fragment.Text);
        int last = -1;
        for (int i = 0; i < value.Length; i++)
        {
            int at = fragment.Locate(i, i + 1).Start;
            Assert.True(at >= last && at < yaml.Length, $"character {i} goes back to {at}");
            last = at;
            if (char.IsWhiteSpace(value[i]) || char.IsSurrogate(value[i])) continue;
            // A composed letter stands where its first part does; an escape where its backslash or first quote does.
            string here = NormalForm.Compose(yaml[at..Math.Min(yaml.Length, at + 3)]);
            Assert.True(here[0] == value[i] || here[0] is '\\' or '\'', $"character {i} `{value[i]}` is said to stand at `{here}`");
        }
    }

    [Fact]
    public void Mistake_in_a_folded_expression_is_marked_in_its_own_line()
    {
        Diagnostic[] diagnostics = Reading.Read(Reading.Head + "let:\n  a: >-\n    b +\n    * 5\n").Diagnostics;
        Assert.Equal("rubric.yaml(6,5): error RUB1009: expected a value, found `*`", Reading.Only(diagnostics));
    }

    [Fact]
    public void Names_are_composed_and_their_places_are_not_shifted()
    {
        (RubricSyntax syntax, Diagnostic[] diagnostics) = Reading.Read(Reading.Head + "facts:\n  so\u0302\u0301_lie\u0323\u0302u: integer\nlet: { x: so\u0302\u0301 + }\n");
        Assert.Equal("số_liệu", Assert.Single(syntax.Facts).Name.Text);
        Assert.Equal("rubric.yaml(5,17): error RUB1009: expected a value, found the end of the expression", Reading.Only(diagnostics));
    }
}
