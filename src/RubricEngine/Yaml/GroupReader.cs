using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Yaml;

/// <summary>Groups, to any depth.</summary>
internal static class GroupReader
{
    public static ImmutableArray<GroupSyntax> Groups(MappingReader owner) => owner.Items(Key.Groups, Construct.Group, Group);

    private static GroupSyntax Group(MappingReader group) => new(group.Name(Key.Id), group.Span)
    {
        Code = group.Text(Key.Code),
        Title = group.LocalizedText(Key.Title),
        Citation = group.Text(Key.Citation),
        Maximum = group.Expression(Key.Maximum),
        Points = group.Expression(Key.Points),
        Cap = group.Expression(Key.Cap),
        Weight = group.Expression(Key.Weight),
        Minimum = group.Expression(Key.Minimum),
        Applies = group.Expression(Key.Applies),
        NotApplicable = PolicyReader.NotApplicable(group),
        ZeroWhen = ZeroWhen(group),
        Combination = PolicyReader.Combination(group),
        Round = PolicyReader.Rounding(group, Key.Round),
        Criteria = CriterionReader.Criteria(group, Key.Criteria),
        Groups = Groups(group),
    };

    private static EventSyntax? ZeroWhen(MappingReader group)
    {
        if (group.Node(Key.ZeroWhen) is not { } node) return null;
        if (node is not YamlMapping) return new EventSyntax(group.Values.Expression(node, KeyTable.Spell(Key.ZeroWhen)), null, node.Span);
        MappingReader mapping = group.Values.Mapping(node, Construct.ZeroWhen, KeyTable.Spell(Key.ZeroWhen))!;
        return new EventSyntax(mapping.RequiredExpression(Key.When), mapping.LocalizedText(Key.Title), node.Span);
    }
}
