using System.Text.Json;
using RubricEngine.Data;
using RubricEngine.Model;
using RubricEngine.Results;
using RubricEngine.Text;

namespace RubricEngine.Cli;

/// <summary>Writes assessments as they are made, in one of the formats of <c>eval</c>.</summary>
internal abstract class AssessmentOutput : IDisposable
{
    /// <summary>Writes one assessment, with its explanation where one was asked for.</summary>
    public abstract void Write(Assessment assessment, Explanation? explanation);

    /// <summary>Writes what comes after the last one.</summary>
    public abstract void Complete();

    /// <summary>Lets go of what the format holds.</summary>
    public virtual void Dispose() { }

    public static AssessmentOutput Of(string format, TextWriter output, Rubric rubric, Language language, int width) => format switch
    {
        "csv" => new Csv(output, rubric),
        "table" => new Table(output, rubric, language, width),
        _ => new Ndjson(output, language),
    };

    private sealed class Ndjson(TextWriter output, Language language) : AssessmentOutput
    {
        public override void Write(Assessment assessment, Explanation? explanation)
        {
            string line = AssessmentJson.ToLine(assessment, language);
            if (explanation is not null)
                line = $"{line[..^1]},\"explanation\":{JsonText.Of(json => json.WriteStringValue(explanation.ToText(language)))}}}";
            output.WriteLine(line);
        }

        public override void Complete() { }
    }

    private sealed class Csv(TextWriter output, Rubric rubric) : AssessmentOutput
    {
        private readonly AssessmentCsv _csv = new(new TextStream(output), rubric);

        public override void Write(Assessment assessment, Explanation? explanation) => _csv.Write(assessment);

        // The writer underneath passes on what it still holds when it is disposed of, and only then.
        public override void Complete() => _csv.Dispose();

        public override void Dispose()
        {
            _csv.Dispose();
            base.Dispose();
        }
    }

    private sealed class Table(TextWriter output, Rubric rubric, Language language, int width) : AssessmentOutput
    {
        private readonly List<Assessment> _assessments = [];
        private readonly List<string> _explanations = [];

        public override void Write(Assessment assessment, Explanation? explanation)
        {
            _assessments.Add(assessment);
            if (explanation is not null) _explanations.Add(explanation.ToText(language).TrimEnd('\n'));
        }

        public override void Complete()
        {
            AssessmentGrid.Write(output, _assessments, rubric, language, width);
            foreach (string text in _explanations)
            {
                output.WriteLine();
                output.WriteLine(text);
            }
        }
    }
}
