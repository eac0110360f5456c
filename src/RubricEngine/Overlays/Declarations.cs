using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Syntax;

namespace RubricEngine.Overlays;

/// <summary>The declarations that files share: facts, parameters, named expressions, units; and the names that they read.</summary>
internal static class Declarations
{
    /// <summary>The tables whose rows share one set of names.</summary>
    public static ImmutableArray<Key> Named { get; } = [Key.Facts, Key.Records, Key.Parameters, Key.Let];

    /// <summary>The declared name: <c>f</c> of <c>f(a, b)</c>.</summary>
    public static string NameOf(DocumentRow row) => row.Name.Text.Split('(')[0].Trim();

    public static ImmutableArray<DocumentRow> Rows(DocumentElement? root, Key key) => root?.Find(key)?.Value is DocumentTable table ? table.Rows : [];

    /// <summary>Every name that a declaration's own text reads, those that it declares as its arguments left out.</summary>
    public static IEnumerable<string> NamesReadBy(DocumentRow row)
    {
        string[] arguments = row.Name.Text.Split('(', ',', ')').Skip(1).Select(a => a.Trim()).ToArray();
        IEnumerable<DocumentScalar> texts = row.Value switch
        {
            DocumentScalar scalar => [scalar],
            DocumentElement element when element.Construct == Construct.Parameter => new[] { Key.By, Key.Date }.Select(k => element.Find(k)?.Value).OfType<DocumentScalar>(),
            _ => [],
        };
        return texts.SelectMany(NamesIn).Except(arguments);
    }

    /// <summary>Every name in an expression; those of choices too.</summary>
    public static IEnumerable<string> NamesIn(DocumentScalar expression)
    {
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax? whole = ExpressionParser.Parse(expression.Fragment, diagnostics);
        // What is no expression may be a cell of a table.
        if (diagnostics.HasErrors) whole = ExpressionParser.ParseCell(expression.Fragment, new DiagnosticBag());
        if (whole is null) return [];
        var open = new Stack<ExpressionSyntax>([whole]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out ExpressionSyntax? node))
        {
            if (node is ReferenceSyntax reference) names.Add(reference.Name);
            if (node is CallSyntax call) names.Add(call.Name.Text);
            if (node is CohortSyntax { Over.Fact: { } fact }) names.Add(fact.Text);
            if (node is AggregateSyntax aggregate) names.Add(aggregate.List.Text);
            foreach (ExpressionSyntax operand in Operands(node)) open.Push(operand);
        }
        return names;
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax node) => node switch
    {
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        BetweenSyntax between => [between.Operand, between.Low, between.High],
        MembershipSyntax membership => membership.Items.Prepend(membership.Operand),
        AtLeastSyntax count => count.Conditions.Prepend(count.Count),
        MissingTestSyntax test => [test.Operand],
        ConditionalSyntax conditional => [conditional.Condition, conditional.Then, conditional.Else],
        CoalesceSyntax coalesce => [coalesce.Operand, coalesce.Fallback],
        CallSyntax call => call.Arguments,
        CohortSyntax { Where: { } where } cohort => [cohort.Argument, where],
        CohortSyntax cohort => [cohort.Argument],
        AggregateSyntax aggregate => new[] { aggregate.Where, aggregate.Value }.OfType<ExpressionSyntax>(),
        _ => [],
    };
}
