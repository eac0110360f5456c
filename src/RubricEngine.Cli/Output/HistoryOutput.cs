using RubricEngine.Data;
using RubricEngine.Model;
using RubricEngine.Standings;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Writes histories of recognition in one of the formats of <c>history</c>.</summary>
internal static class HistoryOutput
{
    public static void Write(string format, TextWriter output, CompiledRubric rubric, IReadOnlyList<SubjectHistory> histories, Language language, int width)
    {
        switch (format)
        {
            case "csv": WriteCsv(output, histories); break;
            case "table": WriteTable(output, rubric.Rubric, histories, language, width); break;
            default:
                foreach (SubjectHistory history in histories) output.WriteLine(Line(rubric, history, language));
                break;
        }
    }

    private static string Line(CompiledRubric rubric, SubjectHistory history, Language language) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("subject", history.Subject);
        json.WriteString("rubric", rubric.Rubric.Id);
        json.WriteString("version", rubric.Rubric.Version);
        json.WriteString("hash", rubric.Hash);
        json.WriteStartArray("periods");
        foreach (Standing standing in history.Standings)
        {
            json.WriteStartObject();
            json.WriteString("period", standing.Period);
            json.WriteString("standing", standing.Decided is { } decided ? StandingNames.English(decided) : null);
            json.WriteStartArray("possible");
            foreach (StandingKind kind in standing.Possible) json.WriteStringValue(StandingNames.English(kind));
            json.WriteEndArray();
            if (standing.FewestLeft is { } left && left == standing.MostLeft) json.WriteNumber("left", left);
            else json.WriteNull("left");
            if (standing.Why is { } why) json.WriteString("why", why.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteCsv(TextWriter output, IEnumerable<SubjectHistory> histories)
    {
        output.WriteLine(CsvText.Line(["subject", "period", "standing", "possible", "left", "why"], ','));
        foreach (SubjectHistory history in histories)
            foreach (Standing s in history.Standings)
                output.WriteLine(CsvText.Line(
                    [history.Subject, s.Period, s.Decided is { } decided ? StandingNames.English(decided) : "", string.Join('|', s.Possible.Select(StandingNames.English)),
                        s.FewestLeft == s.MostLeft ? $"{s.FewestLeft}" : "", s.Why?.English ?? ""], ','));
    }

    private static void WriteTable(TextWriter output, Rubric rubric, IEnumerable<SubjectHistory> histories, Language language, int width)
    {
        string[] headings = [rubric.Subject.Label?.In(language) ?? TableWording.Subject.In(language), TableWording.Period.In(language), StandingNames.Heading.In(language), StandingNames.Left.In(language), TableWording.Remarks.In(language)];
        TextGrid.Write(output, width, headings, histories.SelectMany(h => h.Standings.Select(s => new[]
        {
            h.Subject, s.Period, string.Join(TableWording.Or.In(language), s.Possible.Select(k => StandingNames.Of(k).In(language))),
            s.FewestLeft is { } left && left == s.MostLeft ? $"{left}" : "", s.Why?.In(language) ?? "",
        })));
    }
}
