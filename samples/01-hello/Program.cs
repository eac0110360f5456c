using RubricEngine;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

var text = new SourceText("library.rubric.yaml", """
    format: 1
    rubric: sample/library
    version: "1.0"
    facts:
      loans:   { type: integer, min: 0, max: 1_000_000 }
      members: { type: integer, min: 0, max: 100_000 }
      open:    { type: boolean, label: open on Sundays }
    criteria:
      - id: c01
        title: Loans per member
        points: 6
        measure: loans / members
        levels: [ { at least: 12, points: 6 }, { from: 4, below: 12, points: 3.5 }, { otherwise: 0 } ]
      - { id: c02, title: Open on Sundays, points: 4, met: open }
    grades:
      - { grade: good, when: points >= 7.5 }
      - { grade: fair, otherwise: true }
    """);

CompiledRubric rubric = RubricCompiler.Compile(text).RubricOrThrow();

SubjectRecord complete = rubric.NewRecord("Riverside").SetNumber("loans", 23_988).SetNumber("members", 2_000).SetBoolean("open", true).Build();
SubjectRecord partial = rubric.NewRecord("Hillside").SetNumber("loans", 24_000).SetNumber("members", 2_000).Build();

foreach (SubjectRecord record in new[] { complete, partial })
{
    Assessment assessment = rubric.Evaluate(record);
    string grades = string.Join(" or ", assessment.Possible.Select(g => g?.Name ?? "no grade"));
    Console.WriteLine($"{assessment.Record.Subject}: {assessment.Points} of {assessment.Maximum} points, {grades}");
}

Console.WriteLine();
Console.WriteLine(rubric.Explain(partial).ToText(Language.English));
