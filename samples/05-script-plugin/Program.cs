using RubricEngine;
using RubricEngine.Batch;
using RubricEngine.Diagnostics;
using RubricEngine.Hosting;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Scripting;
using RubricEngine.Text;

// The scripts stand beside the program here; as a rule they stand beside the rubrics.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);

var text = new SourceText("headquarters.rubric.yaml", """
    format: 1
    rubric: sample/headquarters
    version: "1.0"
    facts:
      hq_area:  { type: decimal, min: 0, max: 100_000, digits: 2, unit: m2 }
      hq_zone:  { type: choice, choices: [low, medium, high] }
      measured: { type: date, min: 2000-01-01, max: 2030-12-31 }
    criteria:
      - { id: c01, title: Safe from floods, points: 10, plugin: flood_risk, with: { area: hq_area, zone: hq_zone, measured: measured } }
      - { id: c02, title: Steps, points: 2, met: steps_to_one(27) = 111 }
      - { id: c03, title: Never ends, points: 1, met: endless(1) = 1 }
    grades:
      - { grade: good, when: points >= 9 }
      - { grade: fair, otherwise: true }
    """);

// Code is run by the host's word only. A call burns fuel, so none can hang; `Hashes` would let in the scripts that somebody has read.
var policy = new ScriptPolicy { AllowScripts = true, Fuel = 50_000 };
using var sources = new FunctionSources([new ScriptFunctions(policy, ["scripts"])]);
LoadedFunctions loaded = sources.Load();
foreach (Diagnostic diagnostic in loaded.Diagnostics) Console.WriteLine(DiagnosticPrinter.Print(diagnostic));
foreach (var signature in loaded.Registry.Signatures) Console.WriteLine(signature);

CompiledRubric rubric = RubricCompiler.Compile(text, new CompileOptions { Functions = loaded.Registry }).RubricOrThrow();
SubjectRecord[] wards =
[
    rubric.NewRecord("Riverside").SetNumber("hq_area", 750.5m).SetText("hq_zone", "high").SetDate("measured", new DateOnly(2024, 5, 1)).Build(),
    rubric.NewRecord("Hillside").SetNumber("hq_area", 320m).SetText("hq_zone", "low").SetDate("measured", new DateOnly(2024, 5, 1)).Build(),
    rubric.NewRecord("Seaside").SetNumber("hq_area", 320m).SetText("hq_zone", "low").SetDate("measured", new DateOnly(2010, 5, 1)).Build(),
];
foreach (SubjectRecord ward in wards)
{
    Assessment assessment = rubric.Evaluate(ward);
    Console.WriteLine();
    Console.WriteLine($"{assessment.Record.Subject}: {assessment.Points} of {assessment.Maximum} points");
    foreach (CriterionResult criterion in assessment.Criteria) Console.WriteLine($"  {criterion.Criterion.Path}: {criterion.Points}{(criterion.Why is { } why ? $", {why}" : "")}");
}

// In a table the same, column by column.
AssessmentTable table = rubric.EvaluateBatch(rubric.ToTable(wards));
Console.WriteLine();
Console.WriteLine(string.Join(", ", Enumerable.Range(0, wards.Length).Select(row => table.Points[row])));
