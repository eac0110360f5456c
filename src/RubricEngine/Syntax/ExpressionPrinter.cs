using System.Globalization;
using System.Text;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Syntax;

/// <summary>Writes an expression in its canonical form: English words, single spaces, brackets only where they are needed.</summary>
/// <remarks>What it writes is read back as the same tree, except where a tree holds an <see cref="ErrorSyntax"/>.</remarks>
internal static class ExpressionPrinter
{
    public static string Print(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        Print(text, expression, Precedence.Loosest);
        return text.ToString();
    }

    private static void Print(StringBuilder text, ExpressionSyntax expression, int minimum)
    {
        bool brackets = LevelOf(expression) < minimum;
        if (brackets) text.Append('(');
        PrintBare(text, expression);
        if (brackets) text.Append(')');
    }

    private static void PrintBare(StringBuilder text, ExpressionSyntax expression)
    {
        switch (expression)
        {
            case NumberSyntax number: text.Append(Number(number.Value)); break;
            case QuantitySyntax quantity: text.Append(Number(quantity.Value)).Append(' ').Append(Name(quantity.Unit.Text)); break;
            case BooleanSyntax truth: text.Append(truth.Value ? "true" : "false"); break;
            case DateSyntax date: text.Append(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case QuotedSyntax quoted: text.Append('"').Append(quoted.Text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"'); break;
            case ReferenceSyntax reference: text.Append(Name(reference.Name)); break;
            case PathSyntax path: text.AppendJoin('/', path.Path.Split('/').Select(Name)); break;
            case UnarySyntax unary: PrintUnary(text, unary); break;
            case BinarySyntax binary: PrintBinary(text, binary); break;
            case CoalesceSyntax coalesce:
                Print(text, coalesce.Operand, Precedence.Coalesce + 1);
                text.Append(" ?? ");
                Print(text, coalesce.Fallback, Precedence.Coalesce);
                break;
            case BetweenSyntax between:
                Print(text, between.Operand, Precedence.Comparison + 1);
                text.Append(" between ");
                Print(text, between.Low, Precedence.Comparison + 1);
                text.Append(" and ");
                Print(text, between.High, Precedence.Comparison + 1);
                break;
            case MembershipSyntax membership:
                Print(text, membership.Operand, Precedence.Comparison + 1);
                PrintList(text.Append(" in {"), membership.Items).Append('}');
                break;
            case AtLeastSyntax count:
                Print(text.Append("at least "), count.Count, Precedence.Primary);
                PrintList(text.Append(" of ("), count.Conditions).Append(')');
                break;
            case MissingTestSyntax test:
                Print(text, test.Operand, Precedence.Comparison + 1);
                text.Append(test.Negated ? " is not missing" : " is missing");
                break;
            case ConditionalSyntax conditional:
                Print(text.Append("if "), conditional.Condition, Precedence.Loosest);
                Print(text.Append(" then "), conditional.Then, Precedence.Loosest);
                Print(text.Append(" else "), conditional.Else, Precedence.Loosest);
                break;
            case CallSyntax call: PrintList(text.Append(Name(call.Name.Text)).Append('('), call.Arguments).Append(')'); break;
            case AggregateSyntax aggregate: PrintAggregate(text, aggregate); break;
            case CohortSyntax cohort: PrintCohort(text, cohort); break;
            default: text.Append('?'); break;
        }
    }

    private static void PrintAggregate(StringBuilder text, AggregateSyntax aggregate)
    {
        text.Append(Name(aggregate.Name.Text)).Append('(').Append(Name(aggregate.List.Text));
        if (aggregate.Where is { } where) Print(text.Append(" where "), where, Precedence.Loosest);
        if (aggregate.Value is { } value) Print(text.Append(", "), value, Precedence.Loosest);
        text.Append(')');
    }

    private static void PrintCohort(StringBuilder text, CohortSyntax cohort)
    {
        text.Append(CohortFunctionTable.Find(cohort.Name.Text) is { } function ? CohortFunctionTable.Spell(function, Language.English) : Name(cohort.Name.Text)).Append('(');
        Print(text, cohort.Argument, Precedence.Loosest);
        text.Append(cohort.Over switch { { Fact: { } fact } => $") over {Name(fact.Text)}", { All: true } => ") over all", _ => ") over cohort" });
        if (cohort.Where is { } where) Print(text.Append(" where "), where, Precedence.Loosest);
    }

    private static void PrintUnary(StringBuilder text, UnarySyntax unary)
    {
        if (unary.Operator == UnaryOperator.Percent)
        {
            Print(text, unary.Operand, Precedence.Primary);
            text.Append('%');
            return;
        }
        text.Append(unary.Operator == UnaryOperator.Not ? "not " : "-");
        Print(text, unary.Operand, LevelOf(unary));
    }

    private static void PrintBinary(StringBuilder text, BinarySyntax binary)
    {
        int level = Precedence.Of(binary.Operator);
        Print(text, binary.Left, level == Precedence.Comparison ? level + 1 : level);
        text.Append(' ').Append(OperatorSigns.Of(binary.Operator)).Append(' ');
        Print(text, binary.Right, level + 1);
    }

    private static StringBuilder PrintList(StringBuilder text, IReadOnlyList<ExpressionSyntax> items)
    {
        for (int i = 0; i < items.Count; i++)
            Print(i == 0 ? text : text.Append(", "), items[i], Precedence.Loosest);
        return text;
    }

    /// <summary>How tightly an expression holds together. A conditional, or a cohort with a condition, always stands in brackets where it is an operand: its last part has no end of its own.</summary>
    private static int LevelOf(ExpressionSyntax expression) => expression switch
    {
        ConditionalSyntax or CohortSyntax { Where: not null } => Precedence.Loosest,
        BinarySyntax binary => Precedence.Of(binary.Operator),
        BetweenSyntax or MembershipSyntax or MissingTestSyntax => Precedence.Comparison,
        CoalesceSyntax => Precedence.Coalesce,
        UnarySyntax { Operator: UnaryOperator.Not } => Precedence.Not,
        UnarySyntax { Operator: UnaryOperator.Negate } => Precedence.Negate,
        UnarySyntax => Precedence.Percent,
        _ => Precedence.Primary,
    };

    /// <summary>A number that cannot be taken for thousands: <c>1.1250</c>, not <c>1.125</c>.</summary>
    private static string Number(Rational value)
    {
        string written = value.ToString();
        int point = written.IndexOf('.', StringComparison.Ordinal);
        return point is >= 1 and <= 3 && written.Length - point == 4 && written[0] != '0' ? written + "0" : written;
    }

    private static string Name(string name) => Lexer.IsPlainName(name) && !ExpressionKeywords.IsReserved(name) ? name : $"`{name}`";
}
