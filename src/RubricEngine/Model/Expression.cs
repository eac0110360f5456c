using System.Collections.Immutable;
using RubricEngine.Functions;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Model;

/// <summary>A typed expression. Its value is in the unit of its own <see cref="Type"/>; where an operand has another unit of the family, the reader converts.</summary>
internal abstract record Expression(DataType Type, Origin? Origin);

/// <summary>A constant. A literal that took its unit from the context already has it in its type.</summary>
internal sealed record Literal(Value Value, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary>A fact of this period, or of the one before.</summary>
internal sealed record FactReference(Fact Fact, bool Previous, Origin? Origin) : Expression(Fact.Type, Origin);

/// <summary>The assessment date.</summary>
internal sealed record AssessmentDate(Origin? Origin) : Expression(DateType.Default, Origin);

/// <summary>A parameter's value.</summary>
internal sealed record ParameterReference(Parameter Parameter, Origin? Origin) : Expression(Parameter.Type, Origin);

/// <summary>A named expression used by its name.</summary>
internal sealed record LetReference(Let Let, Origin? Origin) : Expression(Let.Value.Type, Origin);

/// <summary>A let with parameters, used: its body with every parameter replaced by its argument.</summary>
internal sealed record LetCall(string Name, ImmutableArray<Expression> Arguments, Expression Body, Origin? Origin) : Expression(Body.Type, Origin);

/// <summary>A parameter inside the body of a <see cref="LetCall"/>: the argument itself.</summary>
internal sealed record ArgumentReference(string Name, Expression Argument, Origin? Origin) : Expression(Argument.Type, Origin);

/// <summary>Negation of a number or a truth.</summary>
internal sealed record Unary(UnaryOperator Operator, Expression Operand, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary>Two operands. Comparisons and sums convert the right operand into the unit of the left (of the result, for sums).</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary><c>x between low and high</c>: both ends included.</summary>
internal sealed record Between(Expression Operand, Expression Low, Expression High, Origin? Origin) : Expression(new BooleanType(), Origin);

/// <summary><c>x in {a, b}</c>.</summary>
internal sealed record Membership(Expression Operand, ImmutableArray<Expression> Items, Origin? Origin) : Expression(new BooleanType(), Origin);

/// <summary><c>at least 2 of (a, b, c)</c>: whether so many of the conditions hold.</summary>
internal sealed record AtLeastOf(Expression Count, ImmutableArray<Expression> Conditions, Origin? Origin) : Expression(new BooleanType(), Origin);

/// <summary><c>x is missing</c>, or not.</summary>
internal sealed record MissingTest(Expression Operand, bool Negated, Origin? Origin) : Expression(new BooleanType(), Origin);

/// <summary><c>if c then a else b</c>: only the branch taken is read.</summary>
internal sealed record Conditional(Expression Condition, Expression Then, Expression Else, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary><c>a ?? b</c>: b where a is unknown for any reason.</summary>
internal sealed record Coalesce(Expression Operand, Expression Fallback, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary>A built-in function.</summary>
internal sealed record Call(BuiltInFunction Function, ImmutableArray<Expression> Arguments, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary>A call of a function that a host or plugin gives; its arguments are of the types of the parameters, or convert to their units.</summary>
internal sealed record ForeignCall(ForeignFunction Function, ImmutableArray<Expression> Arguments, Origin? Origin) : Expression(Function.Signature.Result, Origin);

/// <summary>A figure of a list of records. Records outside the assessment window, where the list is dated, and those that <paramref name="Where"/> leaves out are not read.</summary>
/// <param name="Function">Which figure.</param>
/// <param name="List">The list.</param>
/// <param name="Where">Which records, or null for all.</param>
/// <param name="Value">What is taken of each record; null for a count.</param>
/// <param name="Type">The type.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record Aggregate(AggregateFunction Function, FactReference List, Expression? Where, Expression? Value, DataType Type, Origin? Origin) : Expression(Type, Origin);

/// <summary>A field of the record that an aggregate is at.</summary>
internal sealed record FieldReference(RecordField Field, int Index, Origin? Origin) : Expression(Field.Type, Origin);

/// <summary>A figure of the subjects judged together: of what an expression gives for each of them.</summary>
/// <param name="Function">Which figure.</param>
/// <param name="Argument">What is taken of each subject.</param>
/// <param name="Where">Which subjects of the cohort, or null for all of them.</param>
/// <param name="By">The fact whose value makes the cohort; null for all subjects.</param>
/// <param name="Type">The type.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record CohortAggregate(CohortFunction Function, Expression Argument, Expression? Where, Fact? By, DataType Type, Origin? Origin) : Expression(Type, Origin)
{
    /// <summary>The canonical text under which a host gives its value; null where it is too long for that.</summary>
    public string? Key { get; init; }
}

/// <summary>A figure of the result: of the whole, a group or a criterion.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Path">The path of the group or criterion; null for the whole.</param>
/// <param name="Type">The type; a status is a choice of <see cref="StatusNames"/>.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record ResultReference(ResultFigure Figure, string? Path, DataType Type, Origin? Origin) : Expression(Type, Origin);
