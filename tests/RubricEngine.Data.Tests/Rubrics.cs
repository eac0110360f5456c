using RubricEngine.Text;

namespace RubricEngine.Data.Tests;

/// <summary>Small rubrics that read every kind of field.</summary>
internal static class Rubrics
{
    public static CompiledRubric Ward { get; } = Compile("""
        format: 1
        rubric: tests/ward
        version: "1"
        subject: { id: ward, label: Phường }
        facts:
          households: { type: integer, min: 0, max: 200_000, label: Tổng số hộ }
          area: { type: decimal, digits: 1, unit: m2, min: 0, max: 20_000, label: Diện tích trụ sở, column: DT }
          crimes: { type: integer, min: 0, max: 1_000, previous: true, label: Số vụ }
          satisfied: { type: decimal, digits: 2, unit: percent, min: 0, max: 100, label: Tỷ lệ hài lòng }
          rating: { type: choice, choices: [yếu, trung bình, tốt], ordered: true, label: Xếp loại }
          reception: { type: boolean, label: Có phòng tiếp dân }
          founded: { type: date, label: Ngày thành lập }
          note: { type: text, max length: 20 }
        groups:
          - id: g1
            criteria:
              - { id: c01, code: "1", title: Nhà văn hóa, judged: met }
              - { id: c02, code: "2", title: Khu trụ sở, points: 10, judged: points }
          - id: g2
            criteria:
              - { id: c01, code: "1", title: Khác, met: "crimes < previous(crimes) and households > 0 and area >= 1 m2 and satisfied >= 50% and rating >= tốt and reception and founded < 2020-01-01 and note = \"x\"" }
        grades:
          - { grade: Đạt, when: all_met }
          - { grade: Chưa đạt, otherwise: true }
        """);

    public static CompiledRubric Compile(string yaml) => RubricCompiler.Compile(new SourceText("ward.yaml", yaml)).RubricOrThrow();
}
