using System.Runtime.CompilerServices;
using RubricEngine;
using RubricEngine.Evaluation;
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
return 0;
