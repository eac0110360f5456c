using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Syntax;

/// <summary>An expression as written.</summary>
internal abstract record ExpressionSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A number without sign: <c>1_000.5</c>.</summary>
internal sealed record NumberSyntax(Rational Value, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>A number with a unit: <c>500 g</c>.</summary>
internal sealed record QuantitySyntax(Rational Value, NameSyntax Unit, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanSyntax(bool Value, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>2025-12-31</c>.</summary>
internal sealed record DateSyntax(DateOnly Value, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>Text in quotes; beside a choice operand, a choice.</summary>
internal sealed record QuotedSyntax(string Text, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>A name, NFC, without backticks.</summary>
internal sealed record ReferenceSyntax(string Name, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>A path of ids, <c>g1/c03</c>, which only arguments of <c>points</c>, <c>maximum</c>, <c>percent</c> and <c>status</c> may be; elsewhere a slash divides.</summary>
internal sealed record PathSyntax(string Path, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>Negation of a number or a truth, or suffix <c>%</c>.</summary>
internal sealed record UnarySyntax(UnaryOperator Operator, ExpressionSyntax Operand, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>Two operands.</summary>
internal sealed record BinarySyntax(BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right, SourceSpan OperatorSpan, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>x between low and high</c>.</summary>
internal sealed record BetweenSyntax(ExpressionSyntax Operand, ExpressionSyntax Low, ExpressionSyntax High, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>x in {a, b}</c>.</summary>
internal sealed record MembershipSyntax(ExpressionSyntax Operand, ImmutableArray<ExpressionSyntax> Items, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>at least 2 of (a, b, c)</c>.</summary>
internal sealed record AtLeastSyntax(ExpressionSyntax Count, ImmutableArray<ExpressionSyntax> Conditions, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>x is missing</c>, <c>x is not missing</c>.</summary>
internal sealed record MissingTestSyntax(ExpressionSyntax Operand, bool Negated, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>if c then a else b</c>.</summary>
internal sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>a ?? b</c>.</summary>
internal sealed record CoalesceSyntax(ExpressionSyntax Operand, ExpressionSyntax Fallback, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>name(argument, …)</c>.</summary>
internal sealed record CallSyntax(NameSyntax Name, ImmutableArray<ExpressionSyntax> Arguments, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>sum(list where condition, value)</c>: one figure of a list of records.</summary>
internal sealed record AggregateSyntax(NameSyntax Name, NameSyntax List, ExpressionSyntax? Where, ExpressionSyntax? Value, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>best(value) over cohort where condition</c>: one figure of the subjects judged together.</summary>
internal sealed record CohortSyntax(NameSyntax Name, ExpressionSyntax Argument, CohortReference Over, ExpressionSyntax? Where, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>What could not be read; its diagnostic is already reported.</summary>
internal sealed record ErrorSyntax(SourceSpan Span) : ExpressionSyntax(Span);
