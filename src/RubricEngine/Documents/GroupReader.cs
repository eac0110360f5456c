using System.Collections.Immutable;
using RubricEngine.Syntax;

namespace RubricEngine.Documents;

/// <summary>Groups, to any depth.</summary>
internal static class GroupReader
{
    public static ImmutableArray<GroupSyntax> Groups(ElementReader owner) => owner.Items(Key.Groups, Group);

    private static GroupSyntax Group(ElementReader group) => new(group.Name(Key.Id), group.Span)
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
        Levels = group.Items(Key.Levels, LevelReader.GroupLevel),
        Amendments = group.Amendments,
        Criteria = CriterionReader.Criteria(group, Key.Criteria),
        Groups = Groups(group),
    };

    private static EventSyntax? ZeroWhen(ElementReader group) =>
        group.Element(Key.ZeroWhen) is { } zero ? new EventSyntax(zero.RequiredExpression(Key.When), zero.LocalizedText(Key.Title), zero.Span) : null;
}
