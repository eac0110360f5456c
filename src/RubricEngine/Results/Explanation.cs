using System.Collections.Immutable;
using System.Text;
using RubricEngine.Text;

namespace RubricEngine.Results;

/// <summary>Why every point of one assessment came out as it did. Immutable.</summary>
public sealed class Explanation
{
    private const int UsualLength = 16_384;

    internal Explanation(Assessment assessment, ImmutableArray<ExplanationSection> sections)
    {
        Assessment = assessment;
        Sections = sections;
    }

    /// <summary>The assessment explained.</summary>
    public Assessment Assessment { get; }

    /// <summary>A summary, then groups and criteria in the order of the rubric, then the total, the grade, and what is still open.</summary>
    public ImmutableArray<ExplanationSection> Sections { get; }

    /// <summary>The explanation for officials, as lines of text that end in a line feed.</summary>
    /// <param name="language">The language of the explanation; the rubric's own words stay as they were written.</param>
    /// <param name="without">What is left out, such as <see cref="ExplanationTopic.Place"/>, which names files of the host.</param>
    public string ToText(Language language, params ReadOnlySpan<ExplanationTopic> without)
    {
        var text = new StringBuilder(UsualLength);
        foreach (ExplanationSection section in Sections)
        {
            if (text.Length > 0 && section.Depth == 0) text.Append('\n');
            text.Append(' ', section.Depth * 2).Append(section.Heading.In(language)).Append('\n');
            foreach (ExplanationLine line in section.Lines)
                if (!without.Contains(line.Topic)) text.Append(' ', section.Depth * 2 + 2).Append("- ").Append(line.Text.In(language)).Append('\n');
        }
        return text.ToString();
    }
}
