using System.Runtime.CompilerServices;
using RubricEngine;
using RubricEngine.Batch;
using RubricEngine.Evaluation;
using RubricEngine.Records;
using RubricEngine.Text;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: Trimmed RUBRIC");
    return 2;
}
CompiledRubric rubric = RubricCompiler.Compile(new SourceText(path, File.ReadAllText(path))).RubricOrThrow();
RecordBinding<Ward> wards = rubric.Bind<Ward>();
RecordAssessment result = wards.NewAssessment();
var ward = new Ward(true, "loại II", 4_500, 16_000, "hoàn thành xuất sắc nhiệm vụ", "giấy khen", 92.5m, 400, 372, 260, 312.5m, true, 17, 19);

wards.Evaluate(ward, result);
Console.WriteLine($"code is made at run time: {RuntimeFeature.IsDynamicCodeSupported}");
Console.WriteLine($"{result.Outcome}, {result.Points} of {result.Maximum} points, {result.Met} of {result.Applicable} met, {result.Unknown} unknown");
foreach (RecordCriterion criterion in result.Criteria)
    if (criterion.Points is { IsExact: true } points) Console.WriteLine($"{criterion.Criterion.Path}: {criterion.Status}, {points}");

// A table takes the vectors of the processor, for which no code has to be made either.
SubjectRecord[] records = [.. Enumerable.Range(0, 100).Select(i => rubric.NewRecord($"ward {i + 1}").SetBoolean("registered", true)
    .SetNumber("households", 4_000 + 10 * i).SetNumber("fire_households", 3_600 + 6 * i).SetNumber("surveyed", 400).SetNumber("satisfied", 310 + i % 80).Build())];
AssessmentTable table = rubric.EvaluateBatch(rubric.ToTable(records));
int same = Enumerable.Range(0, records.Length).Count(row => rubric.Evaluate(records[row]) is var alone && alone.Points == table.Points[row] && alone.Met == table.Met[row]);
Console.WriteLine($"{same} of {records.Length} wards have in a table the points that they have by themselves");
return 0;
