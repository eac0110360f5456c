using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>The codes of the texts of one record: those of the plan, and above them one for each other text, equal for equal texts.</summary>
internal sealed class TextCodes(Plan plan)
{
    private readonly List<string> _others = [];

    public int Of(string text)
    {
        int code = plan.Texts.IndexOf(text);
        if (code >= 0) return code;
        int other = _others.IndexOf(text);
        if (other < 0)
        {
            other = _others.Count;
            _others.Add(text);
        }
        return plan.Texts.Length + other;
    }
}
