using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

internal sealed partial class ExpressionChecker
{
    private Expression? CheckUnary(UnarySyntax unary, DataType? hint, Origin at)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Not:
                Expression? condition = Demand<BooleanType>(Check(unary.Operand, new BooleanType()), unary.Operand, TypeNames.Truth);
                return condition is null ? null : new Unary(UnaryOperator.Not, condition, condition.Type, at);
            case UnaryOperator.Percent:
                Expression? whole = Demand<NumberType>(Check(unary.Operand, (DataType?)null), unary.Operand, TypeNames.Number);
                if (whole is null) return null;
                NumberType type = NumberRules.Scale((NumberType)whole.Type, new Rational(1, 100));
                return whole is Literal { Value: NumberValue literal }
                    ? new Literal(Value.Of(literal.Number.Low / 100), type, at)
                    : new Unary(UnaryOperator.Percent, whole, type, at);
            default:
                Expression? operand = Demand<NumberType>(Check(unary.Operand, hint), unary.Operand, TypeNames.Number);
                if (operand is null) return null;
                NumberType negated = NumberRules.Negate((NumberType)operand.Type);
                return operand is Literal { Value: NumberValue number }
                    ? new Literal(Value.Of(-number.Number.Low), negated, at)
                    : new Unary(UnaryOperator.Negate, operand, negated, at);
        }
    }

    private Expression? CheckBinary(BinarySyntax binary, DataType? hint, Origin at) => binary.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => CheckLogic(binary, at),
        BinaryOperator.Add or BinaryOperator.Subtract => CheckSum(binary, hint, at),
        BinaryOperator.Multiply or BinaryOperator.Divide => CheckProduct(binary, at),
        _ => CheckComparison(binary, at),
    };

    private Expression? CheckLogic(BinarySyntax binary, Origin at)
    {
        Expression? left = Demand<BooleanType>(Check(binary.Left, new BooleanType()), binary.Left, TypeNames.Truth);
        Expression? right = Demand<BooleanType>(Check(binary.Right, new BooleanType()), binary.Right, TypeNames.Truth);
        return left is null || right is null ? null : new Binary(binary.Operator, left, right, left.Type, at);
    }

    private Expression? CheckSum(BinarySyntax binary, DataType? hint, Origin at)
    {
        Expression?[] operands = CheckSumOperands(binary, hint);
        if (operands[0] is not { } left || operands[1] is not { } right) return null;
        if (left.Type is DateType leftDate) return DateSum(binary, left, leftDate, right, at);
        if (left.Type is not NumberType a) return scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(binary.Left), TypeNames.Number, TypeNames.Of(left.Type)));
        if (right.Type is not NumberType b) return scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(binary.Right), TypeNames.Number, TypeNames.Of(right.Type)));
        if (!a.Unit.Converts(b.Unit)) return UnitMismatch(binary, a, b);
        b = NumberRules.Convert(b, a.Unit);
        NumberType type = binary.Operator == BinaryOperator.Add ? NumberRules.Add(a, b) : NumberRules.Subtract(a, b);
        return new Binary(binary.Operator, left, right, type, at);
    }

    /// <summary>Facts without a type of their own: what is added to a date is days, and what days are added to where a date is asked for is a date.</summary>
    private Expression?[] CheckSumOperands(BinarySyntax binary, DataType? hint)
    {
        var days = new NumberType(NumberType.DefaultRange, 0, Unit.Day);
        if (hint is DateType && IsUntyped(binary.Left)) return [Check(binary.Left, hint), Check(binary.Right, days)];
        if (binary.Operator != BinaryOperator.Add || !IsUntyped(binary.Right)) return CheckTogether([binary.Left, binary.Right], hint);
        Expression? left = Check(binary.Left, hint);
        return [left, Check(binary.Right, left?.Type is DateType ? days : left?.Type ?? hint)];
    }

    private bool IsUntyped(ExpressionSyntax syntax) => syntax is ReferenceSyntax reference && (scope.UntypedFacts.Contains(reference.Name) || IsUntypedField(reference.Name));

    /// <summary>A date plus or minus whole days is a date; the difference of two dates is days.</summary>
    private Expression? DateSum(BinarySyntax binary, Expression left, DateType leftDate, Expression right, Origin at)
    {
        if (right.Type is DateType rightDate && binary.Operator == BinaryOperator.Subtract)
        {
            var range = new Bounds(leftDate.From.DayNumber - rightDate.To.DayNumber, leftDate.To.DayNumber - rightDate.From.DayNumber);
            return new Binary(BinaryOperator.Subtract, left, right, new NumberType(range, 0, Unit.Day), at);
        }
        if (right.Type is not NumberType number || !number.Unit.Converts(Unit.Day))
            return scope.Fail<Expression>(DiagnosticCatalogue.TypeExpected(scope.At(binary.Right), new Message("a number of `day`", "một số tính bằng `day`"), TypeNames.Of(right.Type)));
        NumberType days = NumberRules.Convert(number, Unit.Day);
        if (!days.IsInteger && !(days.Range.IsExact && days.Range.Low.IsInteger))
            return scope.Fail<Expression>(DiagnosticCatalogue.WholeDaysExpected(scope.At(binary.Right)));
        Bounds shift = binary.Operator == BinaryOperator.Add ? days.Range : new Bounds(-days.Range.High, -days.Range.Low);
        return new Binary(binary.Operator, left, right, new DateType(Shift(leftDate.From, shift.Low), Shift(leftDate.To, shift.High)), at);
    }

    /// <summary>The calendar ends where <see cref="DateOnly"/> does; evaluation beyond it is unknown.</summary>
    private static DateOnly Shift(DateOnly date, Rational days)
    {
        Rational number = days + date.DayNumber;
        return number < 0 ? DateOnly.MinValue
            : number > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue
            : DateOnly.FromDayNumber((int)Rational.Floor(number));
    }

    private Expression? CheckProduct(BinarySyntax binary, Origin at)
    {
        Expression? left = Demand<NumberType>(Check(binary.Left, (DataType?)null), binary.Left, TypeNames.Number);
        Expression? right = Demand<NumberType>(Check(binary.Right, (DataType?)null), binary.Right, TypeNames.Number);
        if (left is null || right is null) return null;
        var a = (NumberType)left.Type;
        var b = (NumberType)right.Type;
        Unit unit = binary.Operator == BinaryOperator.Multiply ? a.Unit.Times(b.Unit) : a.Unit.Over(b.Unit);
        if (unit.Degree > LargestDegree) return scope.Fail<Expression>(DiagnosticCatalogue.UnitTooLarge(at));
        if (binary.Operator == BinaryOperator.Multiply) return new Binary(binary.Operator, left, right, NumberRules.Multiply(a, b, unit), at);
        if (b.Range is { Low.Sign: 0, High.Sign: 0 }) scope.Report(DiagnosticCatalogue.AlwaysDividesByZero(scope.At(binary.Right)));
        return new Binary(binary.Operator, left, right, NumberRules.Divide(a, b, unit), at);
    }

    private Expression? CheckComparison(BinarySyntax binary, Origin at)
    {
        Expression?[] operands = CheckTogether([binary.Left, binary.Right], null);
        if (operands[0] is not { } left || operands[1] is not { } right) return null;
        bool ordered = binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        return Comparable(left, right, ordered, binary) ? new Binary(binary.Operator, left, right, new BooleanType(), at) : null;
    }

    private Expression? CheckBetween(BetweenSyntax between, Origin at)
    {
        Expression?[] operands = CheckTogether([between.Operand, between.Low, between.High], null);
        if (operands[0] is not { } operand || operands[1] is not { } low || operands[2] is not { } high) return null;
        bool suits = Comparable(operand, low, true, between.Low) & Comparable(operand, high, true, between.High);
        return suits ? new Between(operand, low, high, at) : null;
    }

    private Expression? CheckMembership(MembershipSyntax membership, Origin at)
    {
        Expression?[] operands = CheckTogether([membership.Operand, .. membership.Items], null);
        bool suits = operands.All(o => o is not null);
        for (int i = 1; i < operands.Length; i++)
            if (operands[0] is { } operand && operands[i] is { } item)
                suits &= Comparable(operand, item, false, membership.Items[i - 1]);
        return suits ? new Membership(operands[0]!, [.. operands.Skip(1).Select(o => o!)], at) : null;
    }

    private Expression? CheckAtLeast(AtLeastSyntax syntax, Origin at)
    {
        Expression? count = Demand<NumberType>(Check(syntax.Count, (DataType?)null), syntax.Count, TypeNames.Number);
        Expression?[] conditions = [.. syntax.Conditions.Select(c => Demand<BooleanType>(Check(c, new BooleanType()), c, TypeNames.Truth))];
        if (count is null || conditions.Length == 0 || conditions.Contains(null)) return null;
        var type = (NumberType)count.Type;
        bool sensible = type.IsInteger && type.Unit.IsNone && type.Range.Low <= conditions.Length && type.Range.High.Sign > 0
            && (count is not Literal || type.Range.Low.Sign > 0);
        return sensible ? new AtLeastOf(count, [.. conditions.Select(c => c!)], at) : scope.Fail<Expression>(DiagnosticCatalogue.CountOutside(scope.At(syntax.Count), conditions.Length));
    }

    private bool Comparable(Expression left, Expression right, bool ordered, ExpressionSyntax place)
    {
        Diagnostic? wrong = (left.Type, right.Type) switch
        {
            (NumberType a, NumberType b) when a.Unit.Converts(b.Unit) => null,
            (NumberType a, NumberType b) => DiagnosticCatalogue.UnitMismatch(scope.At(place), a.Unit.ToString(), b.Unit.ToString()),
            (DateType, DateType) => null,
            (ChoiceType a, ChoiceType b) when a.Equals(b) => ordered && !a.Ordered ? DiagnosticCatalogue.NotOrdered(scope.At(place), TypeNames.Choice, scope.Spell(place, Key.Ordered)) : null,
            (BooleanType, BooleanType) => ordered ? DiagnosticCatalogue.NotOrdered(scope.At(place), TypeNames.Truth, scope.Spell(place, Key.Ordered)) : null,
            (TextType, TextType) => ordered ? DiagnosticCatalogue.NotOrdered(scope.At(place), TypeNames.Text, scope.Spell(place, Key.Ordered)) : null,
            _ => DiagnosticCatalogue.Incomparable(scope.At(place), TypeNames.Of(left.Type), TypeNames.Of(right.Type)),
        };
        if (wrong is not null) scope.Report(wrong);
        return wrong is null;
    }

    private Expression? CheckConditional(ConditionalSyntax conditional, DataType? hint, Origin at)
    {
        Expression? condition = Demand<BooleanType>(Check(conditional.Condition, new BooleanType()), conditional.Condition, TypeNames.Truth);
        Expression?[] branches = CheckTogether([conditional.Then, conditional.Else], hint);
        if (condition is null || Unify(branches, conditional.Else) is not { } type) return null;
        return new Conditional(condition, Converted(branches[0]!, type), Converted(branches[1]!, type), type, at);
    }

    private Expression? CheckCoalesce(CoalesceSyntax coalesce, DataType? hint, Origin at)
    {
        Expression?[] operands = CheckTogether([coalesce.Operand, coalesce.Fallback], hint);
        if (Unify(operands, coalesce.Fallback) is not { } type) return null;
        return new Coalesce(Converted(operands[0]!, type), Converted(operands[1]!, type), type, at);
    }

    /// <summary>The type that holds the values of all operands, or null after reporting.</summary>
    private DataType? Unify(Expression?[] operands, ExpressionSyntax place)
    {
        DataType? type = null;
        foreach (Expression? operand in operands)
        {
            if (operand is null) return null;
            DataType? both = type is null ? operand.Type : Either(type, operand.Type);
            if (both is null)
                return scope.Fail<DataType>(type is NumberType a && operand.Type is NumberType b
                    ? DiagnosticCatalogue.UnitMismatch(scope.At(place), a.Unit.ToString(), b.Unit.ToString())
                    : DiagnosticCatalogue.TypeExpected(scope.At(place), TypeNames.Of(type!), TypeNames.Of(operand.Type)));
            type = both;
        }
        return type;
    }

    private static DataType? Either(DataType a, DataType b) => (a, b) switch
    {
        (NumberType x, NumberType y) => x.Unit.Converts(y.Unit) ? NumberRules.Either(x, NumberRules.Convert(y, x.Unit)) : null,
        (DateType x, DateType y) => new DateType(x.From < y.From ? x.From : y.From, x.To > y.To ? x.To : y.To),
        (TextType x, TextType y) => new TextType(Math.Max(x.MaxLength, y.MaxLength)),
        (BooleanType, BooleanType) => a,
        (ChoiceType x, ChoiceType y) => x.Equals(y) ? a : null,
        _ => null,
    };

    /// <summary>The operand in the unit of a type: times one, since a product converts between its operands' units and its own.</summary>
    private static Expression Converted(Expression operand, DataType type) =>
        operand.Type is NumberType from && type is NumberType to && !from.Unit.Equals(to.Unit)
            ? new Binary(BinaryOperator.Multiply, operand, new Literal(Value.Of(1), new NumberType(Bounds.Exactly(1), 0, Unit.None), null), NumberRules.Convert(from, to.Unit), operand.Origin)
            : operand;

    private Expression? UnitMismatch(BinarySyntax binary, NumberType a, NumberType b) =>
        scope.Fail<Expression>(DiagnosticCatalogue.UnitMismatch(scope.At(binary), a.Unit.ToString(), b.Unit.ToString()));
}
