using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>
/// Binds the names of an expression and gives every part its type, unit and range. A part that is wrong is reported once
/// and gives null; the other parts are still checked.
/// </summary>
internal sealed partial class ExpressionChecker(CheckScope scope)
{
    /// <summary>Lets, parameters and results may nest expressions far deeper than the parser allows one to be.</summary>
    private const int DeepestNesting = 400;

    private const int LargestSize = 4_096;
    private const int LargestDegree = 12;

    private ResultAccess _access;
    private IReadOnlyDictionary<string, Expression> _arguments = new Dictionary<string, Expression>();
    private int _depth;

    /// <summary>Checks an expression of any type.</summary>
    public Expression? Check(ExpressionSyntax syntax, ResultAccess access, DataType? hint = null)
    {
        ResultAccess before = _access;
        _access = access;
        try
        {
            return Check(syntax, hint);
        }
        finally
        {
            _access = before;
        }
    }

    /// <summary>Checks an expression that must be a condition.</summary>
    public Expression? CheckCondition(ExpressionSyntax syntax, ResultAccess access) =>
        Demand<BooleanType>(Check(syntax, access, new BooleanType()), syntax, TypeNames.Truth);

    /// <summary>Checks an expression that must be a number of any unit.</summary>
    public Expression? CheckNumber(ExpressionSyntax syntax, ResultAccess access, DataType? hint = null) =>
        Demand<NumberType>(Check(syntax, access, hint), syntax, TypeNames.Number);

    /// <summary>Checks an expression that must be a pure number.</summary>
    public Expression? CheckPoints(ExpressionSyntax syntax, ResultAccess access)
    {
        Expression? checkedNumber = CheckNumber(syntax, access);
        return checkedNumber is { Type: NumberType { Unit: { IsNone: false } unit } }
            ? scope.Fail<Expression>(DiagnosticCatalogue.PureNumberExpected(scope.At(syntax), unit.ToString()))
            : checkedNumber;
    }

    private Expression? Check(ExpressionSyntax syntax, DataType? hint)
    {
        if (++_depth > DeepestNesting)
        {
            _depth--;
            return scope.Fail<Expression>(DiagnosticCatalogue.TooDeep(scope.At(syntax)));
        }
        Expression? result = CheckNode(syntax, hint);
        _depth--;
        return result is { Type: NumberType number } && NumberRules.Size(number) > LargestSize
            ? scope.Fail<Expression>(DiagnosticCatalogue.TooLarge(scope.At(syntax), LargestSize))
            : result;
    }

    private Expression? CheckNode(ExpressionSyntax syntax, DataType? hint)
    {
        Origin at = scope.At(syntax);
        if (hint is NumberType { Unit.IsNone: false } or DateType && Constants.IsBareNumber(syntax) && Constants.Number(syntax) is { } bare)
            return NumberLiteral(bare, UnitOf(hint), at);
        switch (syntax)
        {
            case NumberSyntax number: return NumberLiteral(number.Value, UnitOf(hint), at);
            case QuantitySyntax quantity: return Quantity(quantity, at);
            case BooleanSyntax boolean: return new Literal(Value.Of(boolean.Value), new BooleanType(), at);
            case DateSyntax date: return new Literal(Value.Of(date.Value), new DateType(date.Value, date.Value), at);
            case QuotedSyntax quoted: return Quoted(quoted, hint, at);
            case ReferenceSyntax reference: return Reference(reference, hint, at);
            case PathSyntax path: return scope.Fail<Expression>(DiagnosticCatalogue.UnknownName(at, path.Path, null));
            case UnarySyntax unary: return CheckUnary(unary, hint, at);
            case BinarySyntax binary: return CheckBinary(binary, hint, at);
            case BetweenSyntax between: return CheckBetween(between, at);
            case MembershipSyntax membership: return CheckMembership(membership, at);
            case AtLeastSyntax count: return CheckAtLeast(count, at);
            case MissingTestSyntax test:
                Expression? tested = test.Operand is ReferenceSyntax whole && WholeList(whole) is { } list ? list : Check(test.Operand, (DataType?)null);
                return tested is not null ? new MissingTest(tested, test.Negated, at) : null;
            case ConditionalSyntax conditional: return CheckConditional(conditional, hint, at);
            case CoalesceSyntax coalesce: return CheckCoalesce(coalesce, hint, at);
            case CallSyntax call: return CheckCall(call, hint, at);
            case AggregateSyntax aggregate: return CheckAggregate(aggregate, at);
            case CohortSyntax cohort: return CheckCohort(cohort, at);
            default: return null; // ErrorSyntax: the parser has reported it.
        }
    }

    /// <summary>
    /// Checks operands that must suit each other. The first one that has a type of its own gives the context in which
    /// bare numbers take their unit and names their choice.
    /// </summary>
    private Expression?[] CheckTogether(IReadOnlyList<ExpressionSyntax> operands, DataType? hint)
    {
        var results = new Expression?[operands.Count];
        int anchor = 0;
        while (anchor < operands.Count && TakesContext(operands[anchor])) anchor++;
        if (anchor == operands.Count) anchor = AnchorWithoutType(operands);
        results[anchor] = Check(operands[anchor], hint);
        DataType? context = results[anchor]?.Type ?? hint;
        for (int i = 0; i < operands.Count; i++)
            if (i != anchor) results[i] = Check(operands[i], context);
        return results;
    }

    /// <summary>Among operands that all take their type from elsewhere, literals come before facts without a type.</summary>
    private static int AnchorWithoutType(IReadOnlyList<ExpressionSyntax> operands)
    {
        for (int i = 0; i < operands.Count; i++)
            if (operands[i] is not ReferenceSyntax) return i;
        return 0;
    }

    private bool TakesContext(ExpressionSyntax syntax) => syntax switch
    {
        QuotedSyntax => true,
        ReferenceSyntax reference => IsUntyped(reference)
            || (!scope.IsDeclared(reference.Name) && !_arguments.ContainsKey(reference.Name) && !IsField(reference.Name) && !IsResultName(reference.Name)),
        ConditionalSyntax conditional => TakesContext(conditional.Then) && TakesContext(conditional.Else),
        CoalesceSyntax coalesce => TakesContext(coalesce.Operand) && TakesContext(coalesce.Fallback),
        CallSyntax call => IsNeutralFunction(call) && call.Arguments.All(TakesContext),
        BinarySyntax { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum when IsUntyped(sum.Left) => TakesContext(sum.Right),
        _ => Constants.IsBareNumber(syntax),
    };

    private Expression? Demand<T>(Expression? expression, ExpressionSyntax syntax, Message expected) where T : DataType =>
        expression is null or { Type: T } ? expression : scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(syntax), expected, TypeNames.Of(expression.Type)));

    private static Literal NumberLiteral(Rational value, Unit unit, Origin at) =>
        new(Value.Of(value), LiteralType(value, unit), at);

    private static NumberType LiteralType(Rational value, Unit unit) => value.DecimalDigits is { } digits
        ? new NumberType(Bounds.Exactly(value), digits, unit)
        : new NumberType(Bounds.Exactly(value), null, unit) { DenominatorBits = (int)value.Denominator.GetBitLength() };

    /// <summary>The unit that a bare number takes: that of the context; days beside a date.</summary>
    private static Unit UnitOf(DataType? hint) => hint switch
    {
        NumberType number => number.Unit,
        DateType => Unit.Day,
        _ => Unit.None,
    };

    private Expression? Quantity(QuantitySyntax quantity, Origin at) => scope.Units.Contains(quantity.Unit.Text)
        ? NumberLiteral(quantity.Value, Unit.Named(quantity.Unit.Text), at)
        : scope.Fail<Expression>(DiagnosticCatalogue.UnknownUnit(scope.At(quantity.Unit), quantity.Unit.Text, scope.Spell(quantity, Key.Units), NearestName.Find(quantity.Unit.Text, scope.Units)));
}
