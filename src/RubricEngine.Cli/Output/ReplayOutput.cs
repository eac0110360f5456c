using System.Text.Json;
using RubricEngine.Data;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Tells of each audit whether it comes out again.</summary>
internal abstract class ReplayOutput(TextWriter output, Language language)
{
    protected TextWriter Output { get; } = output;

    protected Language Language { get; } = language;

    public static ReplayOutput Of(string format, TextWriter output, Language language) =>
        format == "text" ? new Text(output, language) : new Ndjson(output, language);

    /// <summary>Writes what came of one audit.</summary>
    public abstract void Write(Audit audit, SignatureState? signature, ReplayResult result);

    /// <summary>Writes what came of all of them.</summary>
    public virtual void Complete(int audits, int same) { }

    private sealed class Text(TextWriter output, Language language) : ReplayOutput(output, language)
    {
        public override void Write(Audit audit, SignatureState? signature, ReplayResult result)
        {
            string period = audit.Period is { } name ? $", {name}" : "";
            Output.WriteLine($"{audit.Subject}{period}: {ReplayWording.Outcome(result).In(Language)}{(signature is null ? "" : $"; {ReplayWording.Verified.In(Language)}")}");
            foreach (ReplayDifference difference in result.Differences)
                Output.WriteLine($"  {difference.Path}: {ReplayWording.Then.In(Language)} {difference.Then ?? "–"}, {ReplayWording.Now.In(Language)} {difference.Now ?? "–"}");
            if (result.Differences.Length > 0 && audit.Engine != AuditJson.Engine) Output.WriteLine($"  {ReplayWording.OtherEngine(audit.Engine, AuditJson.Engine).In(Language)}");
            if (!audit.IsRecomputable) Output.WriteLine($"  {ReplayWording.NotRecomputable(audit.ImpureFunctions).In(Language)}");
        }

        public override void Complete(int audits, int same) => Output.WriteLine(ReplayWording.Total(audits, same).In(Language));
    }

    private sealed class Ndjson(TextWriter output, Language language) : ReplayOutput(output, language)
    {
        public override void Write(Audit audit, SignatureState? signature, ReplayResult result) => Output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("subject", audit.Subject);
            json.WriteString("period", audit.Period);
            json.WriteString("at", audit.Origin.ToString());
            json.WriteBoolean("same", result.IsSame);
            json.WriteString("signature", signature is null ? audit.SignedBy is null ? "none" : "not checked" : "valid");
            json.WriteBoolean("recomputable", audit.IsRecomputable);
            json.WriteStartObject("engine");
            json.WriteString("then", audit.Engine);
            json.WriteString("now", AuditJson.Engine);
            json.WriteEndObject();
            json.WriteStartArray("differences");
            foreach (ReplayDifference difference in result.Differences)
            {
                json.WriteStartObject();
                json.WriteString("path", difference.Path);
                WriteValue(json, "then", difference.Then);
                WriteValue(json, "now", difference.Now);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }));

        /// <summary>What is not there has no member.</summary>
        private static void WriteValue(Utf8JsonWriter json, string name, string? value)
        {
            if (value is null) return;
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
    }
}
