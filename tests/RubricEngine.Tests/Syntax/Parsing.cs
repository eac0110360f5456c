using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Tests.Syntax;

/// <summary>Parses a text and shows the tree as nested brackets, without places, so that trees can be compared.</summary>
internal static class Parsing
{
    public static (ExpressionSyntax Tree, ImmutableArray<Diagnostic> Diagnostics) Parse(string text)
    {
        var source = new SourceText("<test>", text);
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax tree = ExpressionParser.Parse(new SourceFragment(new SourceSpan(source, 0, text.Length)), diagnostics);
        return (tree, diagnostics.ToSortedArray());
    }

    /// <summary>The shape of a text that must be free of diagnostics.</summary>
    public static string ShapeOf(string text)
    {
        (ExpressionSyntax tree, ImmutableArray<Diagnostic> diagnostics) = Parse(text);
        Assert.True(diagnostics.IsEmpty, string.Join("\n", diagnostics.Select(d => DiagnosticPrinter.Print(d))));
        return Shape(tree);
    }

    public static string Shape(ExpressionSyntax tree) => tree switch
    {
        NumberSyntax n => n.Value.ToString(),
        QuantitySyntax q => $"[{q.Value} {q.Unit.Text}]",
        BooleanSyntax b => b.Value ? "TRUE" : "FALSE",
        DateSyntax d => $"@{d.Value:yyyy-MM-dd}",
        QuotedSyntax q => $"\"{q.Text}\"",
        ReferenceSyntax r => r.Name,
        PathSyntax p => $"<{p.Path}>",
        UnarySyntax u => $"({u.Operator} {Shape(u.Operand)})",
        BinarySyntax b => $"({b.Operator} {Shape(b.Left)} {Shape(b.Right)})",
        BetweenSyntax b => $"(Between {Shape(b.Operand)} {Shape(b.Low)} {Shape(b.High)})",
        MembershipSyntax m => $"(In {Shape(m.Operand)}{Shapes(m.Items)})",
        AtLeastSyntax c => $"(AtLeast {Shape(c.Count)}{Shapes(c.Conditions)})",
        MissingTestSyntax m => $"({(m.Negated ? "Known" : "Missing")} {Shape(m.Operand)})",
        ConditionalSyntax c => $"(If {Shape(c.Condition)} {Shape(c.Then)} {Shape(c.Else)})",
        CoalesceSyntax c => $"(Coalesce {Shape(c.Operand)} {Shape(c.Fallback)})",
        AggregateSyntax a => $"(Aggregate {a.Name.Text} {a.List.Text}{(a.Where is { } where ? " where " + Shape(where) : "")}{(a.Value is { } value ? " " + Shape(value) : "")})",
        CallSyntax c => $"(Call {c.Name.Text}{Shapes(c.Arguments)})",
        CohortSyntax c => $"(Cohort {c.Name.Text} {Shape(c.Argument)} {(c.Over.All ? "all" : c.Over.Fact is { } fact ? $"<{fact.Text}>" : "cohort")}{(c.Where is { } where ? " " + Shape(where) : "")})",
        ErrorSyntax => "?",
        _ => throw new InvalidOperationException(tree.GetType().Name),
    };

    private static string Shapes(ImmutableArray<ExpressionSyntax> trees) => string.Concat(trees.Select(t => " " + Shape(t)));
}
