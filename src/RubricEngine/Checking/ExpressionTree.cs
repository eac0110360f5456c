using System.Collections.Immutable;
using RubricEngine.Model;

namespace RubricEngine.Checking;

/// <summary>Walks over checked expressions. Named values are leaves: each is walked once, where it is declared.</summary>
internal static class ExpressionTree
{
    /// <summary>So many nodes are compared one by one; more of them are found by a table.</summary>
    private const int MostCompared = 16;

    /// <summary>The direct operands. Arguments of a let stand in the body where they are used.</summary>
    public static ImmutableArray<Expression> Operands(Expression expression) => expression switch
    {
        Unary unary => [unary.Operand],
        Binary binary => [binary.Left, binary.Right],
        Between between => [between.Operand, between.Low, between.High],
        Membership membership => [membership.Operand, .. membership.Items],
        AtLeastOf count => [count.Count, .. count.Conditions],
        MissingTest test => [test.Operand],
        Conditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
        Coalesce coalesce => [coalesce.Operand, coalesce.Fallback],
        Call call => call.Arguments,
        ForeignCall call => call.Arguments,
        Aggregate aggregate => [.. new[] { aggregate.List, aggregate.Where, aggregate.Value }.OfType<Expression>()],
        CohortAggregate cohort => cohort.Where is { } where ? [cohort.Argument, where] : [cohort.Argument],
        LetCall call => [call.Body],
        ArgumentReference argument => [argument.Argument],
        _ => [],
    };

    /// <summary>The greatest number of nodes from the root to a leaf, counting into named values by their own depth.</summary>
    public static int Depth(Expression expression, Func<string, int> depthOf) =>
        Depth(expression, depthOf, new Dictionary<Expression, int>(ReferenceEqualityComparer.Instance));

    /// <summary>One argument may be used many times in a body, and bodies nest: without the memory this would take exponential time.</summary>
    private static int Depth(Expression expression, Func<string, int> depthOf, Dictionary<Expression, int> known)
    {
        if (known.TryGetValue(expression, out int depth)) return depth;
        depth = 1 + expression switch
        {
            LetReference reference => depthOf(reference.Let.Name),
            ParameterReference reference => depthOf(reference.Parameter.Name),
            _ => Operands(expression).Select(o => Depth(o, depthOf, known)).DefaultIfEmpty(0).Max(),
        };
        return known[expression] = depth;
    }

    private static bool Has(List<Expression> seen, Expression expression)
    {
        foreach (Expression one in seen)
            if (ReferenceEquals(one, expression)) return true;
        return false;
    }

    /// <summary>Every node, each named value's once.</summary>
    public static IEnumerable<Expression> All(Expression root)
    {
        // Most expressions are a name or a constant, or a few of them.
        if (Operands(root).IsEmpty && root is not (LetReference or ParameterReference))
        {
            yield return root;
            yield break;
        }
        var seen = new List<Expression>();
        HashSet<Expression>? many = null;
        var open = new Stack<Expression>();
        open.Push(root);
        while (open.TryPop(out Expression? expression))
        {
            if (many is null && seen.Count > MostCompared) many = new(seen, ReferenceEqualityComparer.Instance);
            if (many is not null ? !many.Add(expression) : Has(seen, expression)) continue;
            if (many is null) seen.Add(expression);
            yield return expression;
            foreach (Expression operand in Operands(expression)) open.Push(operand);
            switch (expression)
            {
                case LetReference reference: open.Push(reference.Let.Value); break;
                case ParameterReference { Parameter: var parameter }:
                    if (parameter.By is { } by) open.Push(by);
                    if (parameter.Date is { } date) open.Push(date);
                    break;
            }
        }
    }
}
