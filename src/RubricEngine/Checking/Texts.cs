using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>Written texts as the Model keeps them.</summary>
internal static class Texts
{
    public static LocalizedText? Of(LocalizedTextSyntax? syntax) => syntax is null || syntax.Texts.IsEmpty
        ? null
        : new LocalizedText([.. syntax.Texts.Select(t => KeyValuePair.Create(t.Language.Text, t.Text.Text))]);
}
