using System.Text.Json;
using RubricEngine;
using RubricEngine.Evaluation;
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

// Objects of a class: bound once, then evaluated into one buffer without allocating.
RecordBinding<Library> libraries = rubric.Bind<Library>(strict: true);
RecordAssessment result = libraries.NewAssessment();
var riverside = new Library { Loans = 23_988, Members = 2_000, OpenOnSundays = true };
var hillside = new Library { Loans = 24_000, Members = 2_000 };
foreach ((string name, Library library) in new[] { ("Riverside", riverside), ("Hillside", hillside) })
{
    libraries.Evaluate(library, result);
    Print(name, result);
}

// A dictionary, and JSON whose numbers are read exactly.
Print("Lakeside", rubric.Evaluate(new Dictionary<string, object?> { ["loans"] = 30_000, ["members"] = 2_000, ["open on Sundays"] = true }));
using JsonDocument json = JsonDocument.Parse("""{ "loans": 8000, "members": 2e3, "open": "no" }""");
Print("Seaside", rubric.Evaluate(json.RootElement));

// Values in an order that is bound once, as a reader of columns has them.
OrderBinding order = rubric.BindOrder(["members", "loans", "open"]);
Print("Quayside", order.Evaluate([2_000, 9_000, FactValue.Missing]));

Console.WriteLine();
Console.WriteLine(libraries.Explain(hillside, "Hillside").ToText(Language.English));

static void Print(string name, RecordAssessment result)
{
    string grades = string.Join(" or ", result.Possible.Select(g => g?.Name ?? "no grade"));
    string faults = string.Concat(result.Faults.Select(f => $"; {f.Fact} is {f.Kind}"));
    Console.WriteLine($"{name}: {result.Points} of {result.Maximum} points, {grades}{faults}");
}
