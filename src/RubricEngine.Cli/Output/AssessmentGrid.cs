using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;
using RubricEngine.Values;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RubricEngine.Cli;

/// <summary>The assessments of one rubric as a table for the terminal, with a summary below.</summary>
internal static class AssessmentGrid
{
    public static void Write(TextWriter output, IReadOnlyList<Assessment> assessments, Rubric rubric, Language language, int width)
    {
        output.WriteLine(Heading(rubric, language));
        Draw(output, assessments, rubric, language, width);
        output.WriteLine(Summary(assessments, language));
        int faulty = assessments.Count(a => !a.Record.Faults.IsEmpty);
        if (faulty > 0) output.WriteLine(TableWording.WithBadData(faulty).In(language));
    }

    /// <summary>Whether points say more than the count of criteria met.</summary>
    private static bool Scores(Rubric rubric) => rubric.Root.AllCriteria().Any(criterion => criterion.Points != Rational.One);

    private static string Heading(Rubric rubric, Language language) =>
        rubric.Title is { } title ? $"{title.In(language)} ({rubric.Id} {rubric.Version})" : $"{rubric.Id} {rubric.Version}";

    /// <summary>A narrow terminal gets the remarks below the grade, where they have more room than in a column of their own.</summary>
    private static void Draw(TextWriter output, IReadOnlyList<Assessment> assessments, Rubric rubric, Language language, int width)
    {
        IAnsiConsole console = TextGrid.Terminal(output, width);
        Table wide = Build(assessments, rubric, language, remarksApart: true);
        bool fits = ((IRenderable)wide).Measure(RenderOptions.Create(console, console.Profile.Capabilities), int.MaxValue).Max <= width;
        console.Write(fits ? wide : Build(assessments, rubric, language, remarksApart: false));
    }

    private static Table Build(IReadOnlyList<Assessment> assessments, Rubric rubric, Language language, bool remarksApart)
    {
        bool scores = Scores(rubric);
        bool periods = assessments.Select(a => a.Record.Period).Distinct().Count() > 1;
        Table table = new Table().Border(TableBorder.Rounded);
        table.ShowRowSeparators = !remarksApart;
        table.AddColumn(Column(rubric.Subject.Label?.In(language) ?? TableWording.Subject.In(language)));
        if (periods) table.AddColumn(Column(TableWording.Period.In(language)).NoWrap());
        table.AddColumn(Column(TableWording.Met.In(language)).NoWrap());
        if (scores) table.AddColumn(Column(TableWording.Points.In(language)).NoWrap());
        table.AddColumn(Column(TableWording.Grade.In(language)));
        if (remarksApart) table.AddColumn(Column(TableWording.Remarks.In(language)));
        foreach (Assessment assessment in assessments)
        {
            AssessmentRow row = AssessmentRow.Of(assessment, language);
            List<string> cells = [assessment.Record.Subject];
            if (periods) cells.Add(assessment.Record.Period ?? "");
            cells.Add(row.Met);
            if (scores) cells.Add(row.Points);
            if (remarksApart) cells.AddRange([row.Grade, string.Join('\n', row.Remarks)]);
            else cells.Add(string.Join('\n', row.Remarks.Prepend(row.Grade)));
            table.AddRow([.. cells.Select(cell => new Spectre.Console.Text(TextGrid.Printable(cell)))]);
        }
        return table;
    }

    private static TableColumn Column(string heading) => new(new Spectre.Console.Text(TextGrid.Printable(heading)));

    private static string Summary(IReadOnlyList<Assessment> assessments, Language language)
    {
        var counts = assessments
            .GroupBy(a => (Grade: a.Grade?.Name, Outcome: a.Grade is null ? a.Outcome : Outcome.Graded))
            .OrderBy(same => same.Key.Grade is null)
            .ThenByDescending(same => same.Count())
            .Select(same => $"{same.Count()} {same.Key.Grade ?? TableWording.Of(same.Key.Outcome).In(language)}");
        string subjects = TableWording.Subjects(assessments.Count).In(language);
        return assessments.Count == 0 ? subjects : $"{subjects}: {string.Join(", ", counts)}";
    }
}
