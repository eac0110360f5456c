using System.CommandLine;
using System.Globalization;
using RubricEngine.Records;
using RubricEngine.Standings;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary><c>rubric rank RUBRIC DATA…</c>: puts the subjects in order, and says who is chosen where places are limited.</summary>
internal static class RankVerb
{
    public static Command Create(ToolConsole console)
    {
        var options = new StandingOptions("rank", "Puts the subjects of the data in order, as the rubric's ranking says; where it has none, by points.");
        options.Command.SetAction(parsed => options.Run(parsed, console, Write));
        return options.Command;
    }

    private static void Write(SubjectBatch batch, Func<SubjectRecord, bool> isWanted, StandingSheet sheet)
    {
        Ranking ranking = batch.Rank();
        Language language = sheet.Language;
        bool periods = ranking.Subjects.Any(s => s.Assessment.Record.Period is not null), cohorts = ranking.Subjects.Any(s => s.Cohort is not null), grades = batch.Rubric.Rubric.Grades.Length > 0;
        List<string> headings = [StandingWording.Rank.In(language), sheet.Subject], fields = ["rank", "subject"];
        if (periods) Add(TableWording.Period.In(language), "period");
        if (cohorts) Add(StandingWording.Cohort.In(language), "cohort");
        foreach (string key in ranking.Keys) Add(key, key);
        if (grades) Add(TableWording.Grade.In(language), "grade");
        if (ranking.Places is not null) Add(StandingWording.Place.In(language), "placing");
        sheet.Write(headings, fields, ranking.Subjects.Where(s => isWanted(s.Assessment.Record)).Select(Row));

        void Add(string heading, string field)
        {
            headings.Add(heading);
            fields.Add(field);
        }

        StandingRow Row(RankedSubject subject)
        {
            string rank = subject.Rank is { } known ? FigureText.Of(known, language) : "–", grade = AssessmentRow.Of(subject.Assessment, language).Grade;
            if (subject.HasEquals) rank += "=";
            if (!subject.TakesPart) rank = $"({rank})";
            List<string> cells = [rank, subject.Assessment.Record.Subject], exact = [subject.Rank is { } one ? StandingOutput.Exact(one) : "", subject.Assessment.Record.Subject];
            if (periods) Cell(subject.Assessment.Record.Period ?? "");
            if (cohorts) Cell(subject.Cohort ?? "");
            foreach (Value figure in subject.Figures)
            {
                cells.Add(Printed(figure, number => FigureText.Of(number, language)));
                exact.Add(Printed(figure, StandingOutput.Exact));
            }
            if (grades)
            {
                cells.Add(grade);
                exact.Add(subject.Assessment.Grade?.Name ?? "");
            }
            if (ranking.Places is not null)
            {
                cells.Add(StandingWording.Of(subject.Placing).In(language));
                exact.Add(StandingWording.Of(subject.Placing).English);
            }
            return new StandingRow(cells, exact, json =>
            {
                if (subject.Rank is { } written) StandingOutput.WriteBounds(json, "rank", written);
                else json.WriteNull("rank");
                json.WriteBoolean("equals", subject.HasEquals);
                json.WriteBoolean("takesPart", subject.TakesPart);
                json.WriteString("subject", subject.Assessment.Record.Subject);
                if (periods) json.WriteString("period", subject.Assessment.Record.Period);
                if (cohorts) json.WriteString("cohort", subject.Cohort);
                json.WriteStartObject("by");
                foreach ((string key, Value figure) in ranking.Keys.Zip(subject.Figures))
                {
                    if (figure is NumberValue number) StandingOutput.WriteBounds(json, key, number.Number);
                    else json.WriteString(key, figure is UnknownValue ? null : Printed(figure, StandingOutput.Exact));
                }
                json.WriteEndObject();
                json.WriteString("grade", subject.Assessment.Grade?.Name);
                if (ranking.Places is not null) json.WriteString("placing", StandingWording.Of(subject.Placing).English);
            });

            void Cell(string text)
            {
                cells.Add(text);
                exact.Add(text);
            }
        }
    }

    private static string Printed(Value value, Func<Bounds, string> print) => value switch
    {
        NumberValue number => print(number.Number),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceValue choice => choice.Choice,
        _ => "",
    };
}
