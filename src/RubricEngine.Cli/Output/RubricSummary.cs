using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>One line about a sound rubric: what it is, how large, and how much of it rests on a source.</summary>
internal static class RubricSummary
{
    public static string Line(string path, CompiledRubric compiled, ImmutableArray<Diagnostic> diagnostics, Language language)
    {
        Rubric rubric = compiled.Rubric;
        Criterion[] criteria = [.. rubric.Root.AllCriteria()];
        int sourced = criteria.Count(c => c.Provenance == Provenance.Sourced);
        int illustrative = criteria.Count(c => c.Provenance == Provenance.Illustrative);
        int warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        if (rubric.IsShared)
            return new Message(
                $"{path}: {rubric.Id} {rubric.Version} is sound: shared declarations, {Count(rubric.Facts.Length, "fact", "facts")}, {Count(warnings, "warning", "warnings")}",
                $"{path}: {rubric.Id} {rubric.Version} hợp lệ: phần dùng chung, {rubric.Facts.Length} số liệu, {warnings} cảnh báo").In(language);
        int groups = rubric.Root.AllGroups().Count();
        var line = new Message(
            $"{path}: {rubric.Id} {rubric.Version} is sound: {Count(groups, "group", "groups")}, {Count(criteria.Length, "criterion", "criteria")} ({sourced} sourced, {illustrative} illustrative), {Count(rubric.Facts.Length, "fact", "facts")}, {Count(rubric.Grades.Length, "grade", "grades")}, {Count(warnings, "warning", "warnings")}",
            $"{path}: {rubric.Id} {rubric.Version} hợp lệ: {groups} nhóm, {criteria.Length} tiêu chí ({sourced} có nguồn, {illustrative} minh họa), {rubric.Facts.Length} số liệu, {rubric.Grades.Length} mức xếp loại, {warnings} cảnh báo");
        return line.In(language);
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
