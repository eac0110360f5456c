using RubricEngine.Text;

namespace RubricEngine.Tests.Evaluation;

/// <summary>A rubric that reads a field of every type.</summary>
internal static class WardRubric
{
    public const string Text = """
        format: 1
        rubric: test/wards
        version: "1"
        facts:
          households: { type: integer, min: 0, max: 100_000, label: Số hộ }
          hq_area: { type: decimal, min: 0, max: 5000, digits: 2 }
          crimes: { type: integer, min: 0, max: 1000, previous: true }
          covered: { type: decimal, digits: 1, unit: percent, min: 0, max: 100 }
          open: { type: boolean }
          region: { type: choice, choices: [thấp, vừa, cao] }
          opened_on: { type: date, min: 2000-01-01, max: 2030-12-31 }
          chief: { type: text }
        records:
          visits:
            at most: 20
            fields:
              hours: { type: decimal, digits: 1, min: 0, max: 100 }
              paid: { type: boolean }
        criteria:
          - { id: c01, title: Area, points: 10, measure: hq_area / households, levels: [ { at least: 2, points: 10 }, { from: 1, below: 2, points: 5.5 }, { otherwise: 0 } ] }
          - { id: c02, title: Fewer crimes, points: 5, met: crimes < previous(crimes) }
          - { id: c03, title: Covered, points: 8, met: covered >= 92.5% and open }
          - { id: c04, title: Region, points: 3, met: "region = cao or region = vừa" }
          - { id: c05, title: Opened, points: 2, met: opened_on <= as_of }
          - { id: c06, title: Visits, points: 4, met: "sum(visits where not paid, hours) > 10.5" }
          - { id: c07, title: Chief, points: 1, met: 'chief = "An"' }
        grades:
          - { grade: good, when: points >= 20 }
          - { grade: fair, otherwise: true }
        """;

    public static CompiledRubric Compile() => RubricCompiler.Compile(new SourceText("wards.rubric.yaml", Text)).RubricOrThrow();
}
