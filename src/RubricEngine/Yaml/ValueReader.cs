using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;
using YamlDotNet.Core;

namespace RubricEngine.Yaml;

/// <summary>Turns single YAML values into the leaves of Syntax. The name given to each method is what messages call the value.</summary>
internal sealed class ValueReader(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly Message s_value = new("a single value", "một giá trị đơn");
    private static readonly Message s_list = new("a list", "một danh sách");
    private static readonly Message s_keys = new("keys with values", "các khóa kèm giá trị");
    private static readonly Message s_nothing = new("empty", "giá trị trống");
    private static readonly Message s_flag = new("`true` or `false`", "`true` hoặc `false`");
    private static readonly Message s_startItems = new("start each item with `- `, or put the items in `[ ]`",
        "hãy bắt đầu mỗi mục bằng `- `, hoặc đặt các mục trong `[ ]`");

    public SourceText Source => source;

    public DiagnosticBag Diagnostics => diagnostics;

    public Origin At(TextSpan span) => new(source, span);

    public ExpressionSyntax Expression(YamlNode node, string name) =>
        Scalar(node, name) is { } scalar
            ? ExpressionParser.Parse(ScalarText.Fragment(source, scalar), diagnostics)
            : new ErrorSyntax(node.Span);

    public TextSyntax? Text(YamlNode node, string name) =>
        Scalar(node, name) is { } scalar ? new TextSyntax(scalar.Text, scalar.Span) : null;

    public NameSyntax? Name(YamlNode node, string name) =>
        Scalar(node, name) is { } scalar ? NameOf(scalar) : null;

    public FlagSyntax? Flag(YamlNode node, string name)
    {
        if (Scalar(node, name, s_flag) is not { } scalar) return null;
        switch (scalar.Text)
        {
            case "true" or "True" or "TRUE" or "có":
                return new FlagSyntax(true, scalar.Span);
            case "false" or "False" or "FALSE" or "không":
                return new FlagSyntax(false, scalar.Span);
            default:
                diagnostics.Add(DiagnosticCatalogue.NotAFlag(At(scalar.Span), name, scalar.Text));
                return null;
        }
    }

    /// <summary>A text, or texts by language.</summary>
    public LocalizedTextSyntax? LocalizedText(YamlNode node, string name)
    {
        if (node is YamlMapping mapping)
        {
            var texts = ImmutableArray.CreateBuilder<(NameSyntax, TextSyntax)>();
            foreach (YamlEntry entry in SplitValues.Join(mapping, _ => false, this))
                if (Text(entry.Value, entry.Key.Text) is { } text) texts.Add((NameOf(entry.Key), text));
            return texts.Count == 0 ? null : new LocalizedTextSyntax(texts.ToImmutable(), mapping.Span);
        }
        return Text(node, name) is { } single ? new LocalizedTextSyntax([(new NameSyntax("", single.Span), single)], single.Span) : null;
    }

    /// <summary>The items of a list, without empty ones.</summary>
    public IEnumerable<YamlNode> Items(YamlNode node, string name)
    {
        if (node is not YamlSequence sequence)
        {
            Refuse(node, name, false, s_list, KindOf(node), s_startItems);
            yield break;
        }
        foreach (YamlNode item in SplitValues.Join(sequence, this))
        {
            if (item is YamlScalar { IsNull: true })
                Refuse(item, name, true, s_value, s_nothing, null);
            else
                yield return item;
        }
    }

    /// <summary>The keys of a mapping whose keys are the author's own names.</summary>
    public IEnumerable<YamlEntry> Entries(YamlNode node, string name)
    {
        if (node is YamlMapping mapping) return SplitValues.Join(mapping, _ => false, this);
        Refuse(node, name, false, s_keys, KindOf(node), null);
        return [];
    }

    /// <summary>A mapping of a construct; null, with a diagnostic, where the node is something else.</summary>
    public MappingReader? Mapping(YamlNode node, Construct construct, string name)
    {
        if (node is YamlMapping mapping) return new MappingReader(mapping, construct, this);
        Refuse(node, name, false, s_keys, KindOf(node), null);
        return null;
    }

    /// <summary>The same for an item of a list.</summary>
    public MappingReader? Item(YamlNode node, Construct construct, string name)
    {
        if (node is YamlMapping mapping) return new MappingReader(mapping, construct, this);
        Refuse(node, name, true, s_keys, KindOf(node), null);
        return null;
    }

    public NameSyntax NameOf(YamlScalar scalar) => new(scalar.Text, scalar.Span);

    private YamlScalar? Scalar(YamlNode node, string name, Message? expected = null)
    {
        if (node is YamlScalar scalar) return scalar;
        Refuse(node, name, false, expected ?? s_value, KindOf(node), null);
        return null;
    }

    private void Refuse(YamlNode node, string name, bool isItem, Message expected, Message found, Message? help)
    {
        if (node is not YamlBroken) diagnostics.Add(DiagnosticCatalogue.WrongKind(PlaceOf(node), name, isItem, expected, found, help));
    }

    private Origin PlaceOf(YamlNode node) => At(node switch
    {
        YamlMapping mapping => mapping.Head,
        YamlSequence sequence => new TextSpan(sequence.Span.Start, Math.Min(1, sequence.Span.Length)),
        _ => node.Span,
    });

    private static Message KindOf(YamlNode node) => node switch
    {
        YamlMapping => s_keys,
        YamlSequence => s_list,
        YamlScalar { IsNull: true } => s_nothing,
        _ => s_value,
    };
}
