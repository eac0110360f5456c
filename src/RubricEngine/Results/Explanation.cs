using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
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
        // What an interpolated string is written with keeps its room for the next text: nothing is allocated but the text itself.
        var text = new DefaultInterpolatedStringHandler(UsualLength, 0, CultureInfo.InvariantCulture);
        for (int i = 0; i < Sections.Length; i++)
        {
            ExplanationSection section = Sections[i];
            if (i > 0 && section.Depth == 0) text.AppendLiteral("\n");
            Append(ref text, section.Depth * 2, "", section.Heading.In(language));
            foreach (ExplanationLine line in section.Lines)
                if (!without.Contains(line.Topic)) Append(ref text, section.Depth * 2 + 2, "- ", line.Text.In(language));
        }
        return text.ToStringAndClear();
    }

    private static void Append(ref DefaultInterpolatedStringHandler text, int indent, string mark, string line)
    {
        text.AppendFormatted("", indent);
        text.AppendLiteral(mark);
        text.AppendLiteral(line);
        text.AppendLiteral("\n");
    }
}
