using RubricEngine;
using RubricEngine.Batch;
using RubricEngine.Diagnostics;
using RubricEngine.Hosting;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Scripting;

// The scripts stand beside the rubric that calls them.
Directory.SetCurrentDirectory(AppContext.BaseDirectory);

// Code is run by the host's word only. A call burns fuel, so none can hang; `Hashes` would let in the scripts that somebody has read.
var policy = new ScriptPolicy { AllowScripts = true, Fuel = 50_000 };
using var sources = new FunctionSources([new ScriptFunctions(policy, ["scripts"])]);
LoadedFunctions loaded = sources.Load();
foreach (Diagnostic diagnostic in loaded.Diagnostics) Console.WriteLine(DiagnosticPrinter.Print(diagnostic));
foreach (var signature in loaded.Registry.Signatures) Console.WriteLine(signature);

CompiledRubric rubric = RubricCompiler.CompileFile("scripts/headquarters.rubric.yaml", new CompileOptions { Functions = loaded.Registry }).RubricOrThrow();
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
