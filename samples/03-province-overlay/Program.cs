using RubricEngine;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Text;

if (args is not [var rubrics, var overlay])
{
    Console.Error.WriteLine("usage: ProvinceOverlay RUBRICS OVERLAY");
    return 2;
}

// The province's file names the national one that it extends; the catalogue is where that is found.
RubricCatalog catalog = RubricCatalog.FromFolders(rubrics);
var options = new CompileOptions { Catalog = catalog };
CompiledRubric national = RubricCompiler.CompileFromCatalog("vn/ward-police@2024.1", options).RubricOrThrow();
CompiledRubric province = RubricCompiler.CompileFile(overlay, options).RubricOrThrow();

Console.WriteLine($"{national.Rubric.Id} {national.Rubric.Version}: {national.Rubric.Root.AllCriteria().Count()} criteria");
Console.WriteLine($"{province.Rubric.Id} {province.Rubric.Version}: {province.Rubric.Root.AllCriteria().Count()} criteria, of its own:");
foreach (Criterion criterion in province.Rubric.Root.AllCriteria().Where(c => Path.GetFileName(c.Origin!.Source.Path) == Path.GetFileName(overlay)))
    Console.WriteLine($"  {criterion.Path}, {criterion.Title!.In(Language.English)}, {criterion.Provenance}");

// A ward that has all that the nation asks for, and one flood drill.
SubjectRecordBuilder record = province.NewRecord("Phường ví dụ").SetNumber("flood_drills", 1);
foreach (InputField judgement in province.Inputs.Where(i => i.Kind == InputKind.Judgement)) record.SetBoolean(judgement.Key, true);
SubjectRecord ward = record.Build();

foreach (CompiledRubric rubric in new[] { national, province })
{
    Assessment assessment = rubric.Evaluate(ward);
    Console.WriteLine($"by {rubric.Rubric.Id}: {assessment.Points} of {assessment.Maximum}, {assessment.Grade?.Name}");
}

// Every point leads back to the file that asks for it.
Explanation explanation = province.Explain(ward);
foreach (ExplanationSection section in explanation.Sections.Where(s => s.Path == "g4/local"))
{
    Console.WriteLine(section.Heading.English);
    foreach (ExplanationLine line in section.Lines.Where(l => l.Topic is ExplanationTopic.Rule or ExplanationTopic.Needed)) Console.WriteLine($"  {line.Text.English}");
}
return 0;
