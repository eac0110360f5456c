using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Yaml;

internal sealed partial class YamlBinder
{
    private static readonly Message s_value = new("a single value", "một giá trị đơn");

    private static readonly Message s_list = new("a list", "một danh sách");

    private static readonly Message s_keys = new("keys with values", "các khóa kèm giá trị");

    private static readonly Message s_nothing = new("empty", "giá trị trống");

    private static readonly Message s_flag = new("`true` or `false`", "`true` hoặc `false`");

    private static readonly Message s_startItems = new("start each item with `- `, or put the items in `[ ]`",
        "hãy bắt đầu mỗi mục bằng `- `, hoặc đặt các mục trong `[ ]`");

    private DocumentBroken Refuse(YamlNode node, string name, bool isItem, Message expected, Message found, Message? help)
    {
        if (node is not YamlBroken) diagnostics.Add(DiagnosticCatalogue.WrongKind(Origin(PlaceOf(node)), name, isItem, expected, found, help));
        return new DocumentBroken(At(node.Span));
    }

    private static TextSpan PlaceOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Head,
        YamlSequence sequence => new TextSpan(sequence.Span.Start, Math.Min(1, sequence.Span.Length)),
        _ => node.Span,
    };

    private static Message KindOf(YamlNode node) => node switch
    {
        YamlMapping => s_keys,
        YamlSequence => s_list,
        YamlScalar { IsNull: true } => s_nothing,
        _ => s_value,
    };
}
