using System.CommandLine;
using System.Globalization;
using RubricEngine.Records;
using RubricEngine.Standings;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary><c>rubric targets RUBRIC DATA…</c>: how far the subjects are from the rubric's targets.</summary>
internal static class TargetsVerb
{
    public static Command Create(ToolConsole console)
    {
        var options = new StandingOptions("targets", "Says how many subjects reached the grade of each target, and how many are still needed.", bySubject: false);
        options.Command.SetAction(parsed => options.Run(parsed, console, Write));
        return options.Command;
    }

    private static void Write(SubjectBatch batch, Func<SubjectRecord, bool> isWanted, StandingSheet sheet)
    {
        if (batch.Rubric.Rubric.Targets.IsEmpty) throw new ToolFailure(ExitStatus.AtFault, ToolDiagnostics.NoTargets(batch.Rubric.Rubric.Id));
        Language language = sheet.Language;
        TargetStanding[] standings = [.. batch.Targets()];
        bool periods = standings.Any(s => s.Period is not null);
        string[] headings =
        [
            .. periods ? new[] { TableWording.Period.In(language) } : [], StandingWording.Deadline.In(language), TableWording.Grade.In(language), StandingWording.Least.In(language),
            StandingWording.Needed.In(language), StandingWording.Reached.In(language), StandingWording.Share.In(language), StandingWording.Missing.In(language), StandingWording.Outcome.In(language),
        ];
        string[] fields = [.. periods ? new[] { "period" } : [], "by", "grade", "at least", "needed", "reached", "share", "missing", "met"];
        sheet.Write(headings, fields, standings.Select(s => Row(s, periods, language)));
    }

    private static StandingRow Row(TargetStanding standing, bool periods, Language language)
    {
        string by = standing.Target.By.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] period = periods ? [standing.Period ?? ""] : [];
        string met = standing.IsMet switch { Truth.True => "true", Truth.False => "false", _ => "" };
        var share = (Bounds)standing.Share!;
        return new StandingRow(
            [
                .. period, by, standing.Target.Grade.Name, Percent(Bounds.Exactly(standing.Target.Share)), StandingWording.OfAll(standing.Needed, standing.Subjects).In(language),
                FigureText.Of(standing.Reached, language), Percent(share), FigureText.Of(standing.Missing, language), StandingWording.OfTarget(standing.IsMet).In(language),
            ],
            [
                .. period, by, standing.Target.Grade.Name, standing.Target.Share.ToString(), standing.Needed.ToString(CultureInfo.InvariantCulture), StandingOutput.Exact(standing.Reached),
                StandingOutput.Exact(share), StandingOutput.Exact(standing.Missing), met,
            ],
            json =>
            {
                if (periods) json.WriteString("period", standing.Period);
                json.WriteString("by", by);
                json.WriteString("grade", standing.Target.Grade.Name);
                StandingOutput.WriteBounds(json, "atLeast", Bounds.Exactly(standing.Target.Share));
                json.WriteNumber("subjects", standing.Subjects);
                json.WriteNumber("needed", standing.Needed);
                StandingOutput.WriteBounds(json, "reached", standing.Reached);
                StandingOutput.WriteBounds(json, "share", share);
                StandingOutput.WriteBounds(json, "missing", standing.Missing);
                if (standing.IsMet == Truth.Unknown) json.WriteNull("met");
                else json.WriteBoolean("met", standing.IsMet == Truth.True);
            });

        string Percent(Bounds part) => $"{FigureText.Of(new Bounds(part.Low * 100, part.High * 100), language)} %";
    }
}
