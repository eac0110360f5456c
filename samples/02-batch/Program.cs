using RubricEngine;
using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Data;
using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

if (args is not [var rubricPath, var dataPath])
{
    Console.Error.WriteLine("usage: Batch RUBRIC DATA");
    return 2;
}

// A wrong rubric has diagnostics with their place; the first error is enough here.
CompileResult compiled = RubricCompiler.CompileFile(rubricPath);
if (compiled.Rubric is not { } rubric)
{
    Diagnostic error = compiled.Diagnostics.First(d => d.Severity == Severity.Error);
    Console.Error.WriteLine(DiagnosticPrinter.Print(error, Language.English));
    return 1;
}

// What is wrong with the file as a whole; what is wrong with single records are faults in their results.
RecordSet records = RecordSet.Open(rubric, [dataPath], new RecordOptions { NumberFormat = NumberFormat.Point });
foreach (Diagnostic diagnostic in records.Diagnostics.Where(d => d.Severity == Severity.Error)) Console.WriteLine(DiagnosticPrinter.Print(diagnostic));

// All records at once: columns in, columns out.
FactTable facts = rubric.ToTable(records.Records);
using AssessmentTable results = rubric.EvaluateBatch(facts, new BatchOptions { Outputs = AssessmentOutputs.Totals | AssessmentOutputs.Grade | AssessmentOutputs.Criteria });

int rows = results.Rows;
Console.WriteLine($"{rows} wards by {rubric.Rubric.Id} {rubric.Rubric.Version}");
foreach (var grade in Enumerable.Range(0, rows).GroupBy(row => results.Outcome(row) == Outcome.Graded ? results.Grade(row)!.Name : "still open").OrderByDescending(g => g.Count()))
    Console.WriteLine($"  {grade.Key}: {grade.Count()}");

// Which criteria the wards lose most often.
var lost = results.Criteria.Select(c => (c.Criterion, Count: Enumerable.Range(0, rows).Count(row => c.Status(row) == RubricEngine.Model.CriterionStatus.NotMet)));
foreach ((var criterion, int count) in lost.OrderByDescending(l => l.Count).Take(3))
    Console.WriteLine($"  not met by {count}: {criterion.Path} {criterion.Title?.In(Language.English)}");

// One record after the other where every detail is wanted: a line of JSON, and the same as a document that can be recomputed.
SubjectRecord first = records.Records.First();
Assessment assessment = rubric.Evaluate(first);
Console.WriteLine(AssessmentJson.ToLine(assessment)[..72]);
Audit audit = AuditJson.Parse(AuditJson.ToLine(assessment)).AuditOrThrow();
Console.WriteLine($"{audit.Subject}: recomputed, {(audit.Replay(rubric).IsSame ? "the same" : "different")}");
return 0;
