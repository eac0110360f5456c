using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Documents;
using RubricEngine.Tests.Properties;
using RubricEngine.Text;
using RubricEngine.Yaml;

namespace RubricEngine.Tests.Yaml;

public sealed class YamlWriterTests
{
    private const string Head = "format: 1\nrubric: test/writer\n";

    [Theory]
    [InlineData("{ format: 1, rubric: test/writer, title: A }", "title: A")]
    [InlineData("title: { vi: Có, en: 'Yes, no' }", "title: { vi: Có, en: \"Yes, no\" }")]
    [InlineData("title: 'null'\ncitation: '2024'\nversion: \"1.0\"", "version: \"1.0\"\ntitle: \"null\"\ncitation: \"2024\"")]
    [InlineData("title: 'a: b'\ncitation: '# c'", "title: \"a: b\"\ncitation: \"# c\"")]
    [InlineData("title: \"say \\\"no\\\"\"", "title: say \"no\"")]
    [InlineData("title: '\"no\" they say'", "title: '\"no\" they say'")]
    [InlineData("title: |\n  two\n  lines\n", "title: |-\n  two\n  lines")]
    [InlineData("round: { criterion: { digits: 2 } }", "round: { criterion: 2 }")]
    [InlineData("facts: { a: { type: integer }, b: {type: integer,max: 1} }", "facts:\n  a: integer\n  b: { type: integer, max: 1 }")]
    [InlineData("require: [ 'a<=b' ]", "require:\n  - a <= b")]
    [InlineData("let: { 'f( a,b )': a+b }", "let:\n  f(a, b): a + b")]
    [InlineData("criteria: [ { met: 'x in {a,b}', id: c1, required: true } ]", "criteria:\n  - id: c1\n    required: true\n    met: x in {a, b}")]
    [InlineData("criteria: [ { id: c1, points: 5, judged: { kind: met }, knock out: { grade: none } } ]", "criteria:\n  - id: c1\n    points: 5\n    knock out: none\n    judged: met")]
    [InlineData("gates: [ { require: 'min(a, b) > 0', otherwise: 'none' }, { require: a, otherwise: none } ]",
        "gates:\n  - { require: \"min(a, b) > 0\", otherwise: \"none\" }\n  - { require: a, otherwise: none }")]
    [InlineData("parameters: { p: { by: c, values: [ { when: x, value: 1 }, { otherwise: 2 } ] } }", "parameters:\n  p: { by: c, values: { x: 1, otherwise: 2 } }")]
    [InlineData("parameters: { p: { by: c, values: [ { when: [x, y], value: 1 }, { otherwise: 2 } ] } }",
        "parameters:\n  p: { by: c, values: [ { when: [x, y], value: 1 }, { otherwise: 2 } ] }")]
    [InlineData("parameters: { p: { by: c, values: [ { when: otherwise, value: 1 } ] } }", "parameters:\n  p: { by: c, values: [ { when: otherwise, value: 1 } ] }")]
    [InlineData("tests: [ { expect: { grade: null, c1: 'not met', possible: [ good, null ] }, facts: { a: , b: 'null' }, name: one } ]",
        "tests:\n  - { name: one, facts: { a: null, b: \"null\" }, expect: { grade: null, c1: not met, possible: [good, null] } }")]
    public void What_is_written_is_canonical(string text, string written)
    {
        string whole = text.StartsWith('{') ? text : Head + text;
        Assert.Equal(Head + written + "\n", Rewriting.Convert(whole, RubricForm.Yaml));
    }

    [Fact]
    public void Keys_words_and_functions_are_translated_and_names_are_not()
    {
        string english = Rewriting.Lines("""
            format: 1
            rubric: test/words
            language: en
            round: { total: { digits: 1, mode: half to even } }
            facts:
              late: { type: integer, previous: true, label: Late }
            criteria:
              - id: c1
                points: 2
                applies: previous(late) is not missing
                not applicable: full
                missing: not met
                met: late between 0 and 3 and not (late = 2)
            grades:
              - { grade: đạt, when: all_met }
              - { grade: none such, otherwise: true }
            tests:
              - { name: none, facts: { late: 0 }, expect: { grade: đạt, met: 1, c1: { status: met } } }

            """);
        string vietnamese = Rewriting.Lines("""
            định dạng: 1
            bộ tiêu chí: test/words
            ngôn ngữ: vi
            làm tròn: { tổng: { chữ số thập phân: 1, cách làm tròn: nửa về số chẵn } }
            số liệu:
              late: { kiểu: số nguyên, có kỳ trước: có, nhãn: Late }
            các tiêu chí:
              - mã: c1
                điểm: 2
                áp dụng khi: kỳ_trước(late) đã có số liệu
                khi không áp dụng: điểm tối đa
                khi chưa có số liệu: coi là chưa đạt
                đạt khi: late từ 0 đến 3 và không phải (late = 2)
            xếp loại:
              - { xếp loại: đạt, khi: all_met }
              - { xếp loại: none such, còn lại: có }
            trường hợp thử:
              - { tên: none, số liệu: { late: 0 }, kết quả: { xếp loại: đạt, số đạt: 1, c1: { trạng thái: đạt } } }

            """);
        Assert.Equal(vietnamese, Rewriting.Convert(english, RubricForm.Yaml, Language.Vietnamese));
        Assert.Equal(english, Rewriting.Convert(vietnamese, RubricForm.Yaml, Language.English));
    }

    [Fact]
    public void Comments_go_with_what_they_are_about() => Assert.Equal(
        Rewriting.Lines("""
            # About the file.

            format: 1
            rubric: test/comments

            # the title
            title: A  # behind the title
            criteria:
              # the first
              - id: c1
                # its points
                points: 5
                met: a
                # at the end of the first

              - id: c2  # the second
                judged:
                  # by hand
                  levels: [ { level: good, points: 1 } ]
            # at the end

            """),
        Rewriting.Convert("""
            # About the file.

            rubric: test/comments
            criteria:
            # the first
            - met: a
              # its points
              points: 5
              id: c1
              # at the end of the first

            - id: c2 # the second
              judged: {
                # by hand
                levels: [ { points: 1, level: good } ] }

            # the title
            title: A # behind the title
            format: 1
            # at the end
            """, RubricForm.Yaml));

    [Fact]
    public void Anchors_and_merge_keys_are_written_out_and_it_says_so()
    {
        FormatResult result = RubricFormatter.Convert(new SourceText("a.rubric.yaml", Head + "x-a: &a { points: 2 } # lost\ncriteria:\n  - { <<: *a, id: c1, met: b }\n"), RubricForm.Yaml);
        Assert.Equal(Head + "criteria:\n  - id: c1\n    points: 2\n    met: b\n", result.Text);
        Assert.Equal(["RUB1302", "RUB1303"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void What_a_language_cannot_say_is_refused()
    {
        const string Text = Head + "tests: [ { expect: { điểm: { points: 5 } } } ]\n";
        FormatResult result = RubricFormatter.Convert(new SourceText("a.rubric.yaml", Text), RubricForm.Yaml, Language.Vietnamese);
        Assert.Null(result.Text);
        Assert.Equal("RUB1301", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(new Replay(new Rnd(20_240_103, 54_005), null)),
        Prop.ForAll(Gen.Elements("a", "bé", "-", "#", " ", ":", ",", "[", "]", "{", "}", "'", "\"", "\\", "?", "!", "&", "*", "%", "@", "`", "|", ">", "null", "1", "~", "<<", "=", "\n", "\t", ".", "---")
            .ArrayOf().Select(parts => string.Concat(parts).Trim()).Where(t => t.Length > 0).ToArbitrary(), text =>
        {
            Assert.Equal(text, Read($"{YamlScalarWriter.Write(text, inFlow: false)}"));
            Assert.Equal(text, Read($"[{YamlScalarWriter.Write(text, inFlow: true)}]"));
            Assert.Equal(text, Read($"{{ {YamlScalarWriter.Write(text, inFlow: true)}: 1 }}"));
        }));

    [Fact]
    public void A_rubric_in_another_language_and_back_is_the_same() => RubricCase.Check(Features.Decisions, 60, (@case, written, rubric) =>
    {
        string vietnamese = Rewriting.Convert(written.ToText(@case.Data()), RubricForm.Yaml, Language.Vietnamese);
        Assert.Equal(rubric.Hash, RubricCase.Compile(vietnamese).RubricOrThrow().Hash);
        Assert.Equal(Rewriting.Convert(written.ToText(), RubricForm.Yaml), Rewriting.Convert(Rewriting.Convert(written.ToText(), RubricForm.Yaml, Language.Vietnamese), RubricForm.Yaml, Language.English));
    });

    /// <summary>The only scalar of a text; the key where it is a mapping.</summary>
    private static string Read(string yaml)
    {
        YamlPiece piece = YamlPieces.Read($"key: {yaml}\n").Root!;
        piece = ((YamlCollectionPiece)piece).Items[0].Value;
        if (piece is YamlCollectionPiece collection) piece = collection.IsMapping ? collection.Items[0].Key! : collection.Items[0].Value;
        return Assert.IsType<YamlScalarPiece>(piece).Value;
    }
}
