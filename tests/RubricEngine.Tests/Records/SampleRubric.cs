using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Records;

/// <summary>A rubric that reads every kind of field.</summary>
internal static class SampleRubric
{
    public static CompiledRubric Instance { get; } = RubricCompiler.Compile(new SourceText("sample.yaml", """
        format: 1
        rubric: tests/records
        version: "1"
        facts:
          n: { type: integer, min: -5, max: 2_000, label: { vi: Số vụ, en: Cases }, previous: true }
          d: { type: decimal, digits: 2, min: 0, max: 10_000, column: DT, label: Diện tích }
          p: { type: decimal, digits: 1, unit: percent, min: 0, max: 150 }
          w: { type: integer, unit: percent, min: 0, max: 100 }
          b: { type: boolean }
          c: { type: choice, choices: [yếu, trung bình, tốt], ordered: true }
          t: { type: date, min: 2020-01-01, max: 2030-12-31 }
          s: { type: text, max length: 10 }
        groups:
          - id: g1
            criteria:
              - { id: j1, code: "1.a", title: { vi: Nhà văn hóa, en: Culture house }, judged: met }
              - { id: j2, points: 10, judged: { digits: 1 } }
              - { id: j3, points: 5, judged: { levels: [ { level: thấp, points: 1 }, { level: cao, points: 5 } ] } }
              - id: j4
                points: 2
                parts: [ { id: a, title: Phần một, points: 1, judged: met }, { id: b, points: 1, met: b } ]
              - { id: m, met: "n > previous(n) and d > 0 and p > 0 and w > 0 and c = tốt and t > 2021-01-01 and s = \"x\"" }
        """)).RubricOrThrow();

    /// <summary>What a text means for a field: the value, or <c>unknown: why</c>.</summary>
    public static string Read(string key, string text, NumberFormat format = NumberFormat.Undeclared) =>
        Show(Instance.NewRecord("A").SetText(key, text, format).Build()[key]);

    public static string Show(Value value) => value switch
    {
        NumberValue number => number.Number.ToString(),
        BooleanValue truth => truth.Boolean ? "true" : "false",
        ChoiceValue choice => choice.Choice,
        DateValue date => $"{date.Date:yyyy-MM-dd}",
        TextValue text => text.Text,
        UnknownValue unknown => $"unknown: {unknown.Reason.Sentence.English}",
        _ => throw new ArgumentException("no such value", nameof(value)),
    };
}
