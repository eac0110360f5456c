using System.Collections.Immutable;
using RubricEngine.Data;
using RubricEngine.Standings;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>The rows of a history of recognition: one for each subject and period.</summary>
internal static class HistoryRows
{
    public static ImmutableArray<string> Fields { get; } = ["subject", "period", "standing", "possible", "left", "why"];

    /// <summary>The headings for people, in the order of the cells.</summary>
    /// <param name="subject">What the subjects are called.</param>
    /// <param name="language">The language.</param>
    public static string[] Headings(string subject, Language language) =>
        [subject, TableWording.Period.In(language), StandingNames.Heading.In(language), StandingNames.Left.In(language), TableWording.Remarks.In(language)];

    public static StandingRow Of(SubjectHistory history, Standing standing, Language language)
    {
        string[] possible = [.. standing.Possible.Select(StandingNames.English)];
        string left = standing.FewestLeft == standing.MostLeft ? $"{standing.FewestLeft}" : "", name = possible is [var decided] ? decided : "", why = standing.Why?.In(language) ?? "";
        return new StandingRow(
            [history.Subject, standing.Period, string.Join(TableWording.Or.In(language), standing.Possible.Select(k => StandingNames.Of(k).In(language))), left, why],
            [history.Subject, standing.Period, name, string.Join('|', possible), left, why],
            json =>
            {
                json.WriteString("subject", history.Subject);
                json.WriteString("period", standing.Period);
                json.WriteString("standing", name.Length == 0 ? null : name);
                json.WriteStartArray("possible");
                foreach (string kind in possible) json.WriteStringValue(kind);
                json.WriteEndArray();
                if (standing.FewestLeft is { } periods && periods == standing.MostLeft) json.WriteNumber("left", periods);
                else json.WriteNull("left");
                json.WriteString("why", standing.Why?.In(language));
            });
    }
}
