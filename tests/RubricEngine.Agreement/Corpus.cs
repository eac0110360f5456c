using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Agreement;

/// <summary>The rubrics that ship, and those of the text cases.</summary>
internal static class Corpus
{
    private const string Other = """
        format: 1
        rubric: agreement/other
        version: "1"
        facts: { a: { type: integer, min: 0, max: 9 }, b: { type: integer, min: 0, max: 9 }, t: boolean }
        require: [ a <= b + 3 ]
        groups:
          - id: g
            criteria:
              - { id: c1, points: 3, met: a > b, applies: t, required: true }
              - { id: c2, points: 4, judged: points }
              - { id: c3, points: 2, measure: a / b, levels: [ { at least: 50%, points: 2 }, { otherwise: 0 } ] }
        grades: [ { grade: good, when: percent >= 60% }, { grade: fair, otherwise: true } ]
        """;

    private const string Own = """
        format: 1
        rubric: agreement/own
        version: "1"
        facts:
          a: { type: integer, min: 0, max: 9 }
          grade_of_other: { result of: agreement/other@1 }
          points_of_other: { result of: agreement/other@1, figure: points }
          share_of_other: { result of: agreement/other@1, figure: percent }
          met_of_other: { result of: agreement/other@1, figure: met }
        groups:
          - id: g
            criteria:
              - { id: c1, points: 2, met: grade_of_other = good }
              - { id: c2, points: 9, formula: points_of_other }
              - { id: c3, points: 1, met: share_of_other >= 50% and a > 1, missing: not met }
              - { id: c4, points: 3, formula: met_of_other }
        grades: [ { grade: good, when: percent >= 60% }, { grade: fair, otherwise: true } ]
        """;

    public static IEnumerable<CompiledRubric> All()
    {
        RubricCatalog pair = RubricCatalog.FromSources(new SourceText("other.rubric.yaml", Other), new SourceText("own.rubric.yaml", Own));
        yield return RubricCompiler.CompileFromCatalog("agreement/own@1", new CompileOptions { Catalog = pair }).RubricOrThrow();
        foreach (string folder in (string[])["rubrics", "tests/specs"])
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder.Split('/')), "*", SearchOption.AllDirectories).Where(IsRubric).Order(StringComparer.Ordinal))
            {
                var options = new CompileOptions { Catalog = RubricCatalog.FromFolders(file.Contains("specs", StringComparison.Ordinal) ? Path.GetDirectoryName(file)! : Repository.PathOf("rubrics")), Functions = SampleFunctions.Registry };
                if (RubricCompiler.CompileFile(file, options).Rubric is { } rubric) yield return rubric;
            }
    }

    // Of each rubric the form in which it was written first; wrong ones are not compiled, and twins mean the same.
    private static bool IsRubric(string file) => file.EndsWith(".rubric.yaml", StringComparison.Ordinal) || Path.GetFileName(file) == "rubric.yaml";
}
