using RubricEngine;
using RubricEngine.Batch;
using RubricEngine.Diagnostics;
using RubricEngine.Hosting;
using RubricEngine.Records;

if (args is not [var rubricPath, var pluginFolder])
{
    Console.Error.WriteLine("usage: PluginAssembly RUBRIC PLUGINS");
    return 2;
}

// Naming the folder is the permission to run its code; PluginOptions.AllowedHashes narrows it to assemblies that were looked at.
using var sources = new FunctionSources([new PluginFolder(pluginFolder)], failure => Console.Error.WriteLine(failure));
LoadedFunctions loaded = sources.Load();
foreach (Diagnostic diagnostic in loaded.Diagnostics) Console.Error.WriteLine(DiagnosticPrinter.Print(diagnostic));

CompiledRubric rubric = RubricCompiler.CompileFile(rubricPath, new CompileOptions { Functions = loaded.Registry }).RubricOrThrow();
SubjectRecord[] records =
[
    rubric.NewRecord("Riverside").SetNumber("area", 12_000).SetText("zone", "high").Build(),
    rubric.NewRecord("Hillside").SetNumber("area", 2_000).SetText("zone", "low").Build(),
    rubric.NewRecord("Lakeside").SetText("zone", "high").Build(),
];

// One by one the scalar body is called, in a table the columnar one; what is missing is not given to either.
AssessmentTable table = rubric.EvaluateBatch(rubric.ToTable(records));
for (int row = 0; row < records.Length; row++)
{
    var single = rubric.Evaluate(records[row]);
    Console.WriteLine($"{records[row].Subject}: {single.Points} points, {single.Grade?.Name ?? "open"}; in the table {table.Points[row]}");
}
return 0;
