using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Checking;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Reference;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Checking;

/// <summary>What the checker says of an expression's values must hold for every record, or the machine integers chosen from it would overflow.</summary>
public sealed class RangeTests
{
    private static readonly Config s_fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(new Replay(new Rnd(20_261_122, 77_001), null)).WithEndSize(30);

    private static readonly Fact[] s_facts =
    [
        new("count", new NumberType(new Bounds(0, 12), 0, Unit.None), null) { HasPrevious = true },
        new("balance", new NumberType(new Bounds(-8, 8), 1, Unit.None), null),
        new("weight", new NumberType(new Bounds(1, 50), 1, Unit.Named("kg")), null),
        new("load", new NumberType(new Bounds(0, 9_000), 0, Unit.Named("g")), null),
        new("opened", new DateType(new DateOnly(2023, 11, 16), new DateOnly(2024, 3, 2)), null),
    ];

    private static Gen<string> Number(int size) => size <= 1
        ? Gen.OneOf(Gen.Elements("count", "balance", "previous(count)", "(weight / 1 kg)", "(load / 1 g)"), Gen.Elements("0", "1", "2.5", "-3", "10%", "7"))
        : Gen.OneOf(
            Number(1),
            from o in Gen.Elements("+", "-", "*", "/") from a in Number(size / 2) from b in Number(size / 2) select $"({a} {o} {b})",
            from o in Gen.Elements("-", "abs", "floor", "ceiling") from a in Number(size - 1) select $"{o}({a})",
            from o in Gen.Elements("min", "max") from a in Number(size / 2) from b in Number(size / 2) select $"{o}({a}, {b})",
            from a in Number(size / 2) from d in Gen.Elements("0", "2", "-1") from o in Gen.Elements("round", "round_even") select $"{o}({a}, {d})",
            from a in Number(size / 3) from b in Number(size / 3) from c in Number(size / 3) select $"clamp({a}, {b}, {c})",
            from c in Number(size / 3) from a in Number(size / 3) from b in Number(size / 3) select $"(if {c} > 1 then {a} else {b})",
            from a in Number(size / 2) from b in Number(size / 2) select $"({a} ?? {b})",
            Gen.Elements("change(count)", "(weight / load)", "((weight + load) / 1 kg)", "((load - weight) / 1 g)", "((opened + count * 1 day - opened) / 1 day)", "year(opened)", "month(opened)", "day(opened - count * 1 day)"));

    private static readonly Gen<Dictionary<string, Value>> s_record =
        from count in Gen.Choose(0, 12)
        from before in Gen.Choose(0, 12)
        from balance in Gen.Choose(-80, 80)
        from weight in Gen.Choose(10, 500)
        from load in Gen.Choose(0, 9_000)
        from opened in Gen.Choose(0, 107)
        from absent in Gen.Choose(0, 12)
        select new Dictionary<string, Value>
        {
            ["count"] = absent == 1 ? new UnknownValue(UnknownReason.Missing("count")) : Value.Of(count),
            ["previous(count)"] = Value.Of(before),
            ["balance"] = Value.Of(new Rational(balance, 10)),
            ["weight"] = Value.Of(new Rational(weight, 10)),
            ["load"] = Value.Of(load),
            ["opened"] = Value.Of(new DateOnly(2023, 11, 16).AddDays(opened)),
        };

    [Fact]
    public void A_value_lies_in_the_range_and_has_the_digits_that_the_checker_says() =>
        Check.One(s_fixed, Prop.ForAll(Gen.Sized(Number).ToArbitrary(), s_record.ToArbitrary(), (text, record) =>
        {
            if (Checked(text) is not { Type: NumberType type } expression) return true.Label("too large");
            return ExpressionEvaluator.Evaluate(expression, key => record[key], null) switch
            {
                NumberValue { Number: { IsExact: true, Low: var value } } =>
                    (type.Range.Contains(value)
                        && (type.Digits is not { } digits || value.DecimalDigits <= digits)
                        && (type.Digits is not null || value.Denominator.GetBitLength() <= type.DenominatorBits + 1))
                    .Label($"{text} = {value}, said {type.Range} with {type.Digits} digits and {type.DenominatorBits} bits"),
                Value value => (value is UnknownValue).Label($"{text} = {value}"),
            };
        }));

    [Theory]
    [InlineData("count + 1", "1..13", 0)]
    [InlineData("count * balance", "-96..96", 1)]
    [InlineData("weight + load", "1..59", 3)]
    [InlineData("opened - opened", "-107..107", 0)]
    [InlineData("count / 4", "0..3", 2)]
    [InlineData("if count > 3 then 5 else balance", "-8..8", 1)]
    public void The_range_of_an_expression(string text, string range, int digits)
    {
        var type = Assert.IsType<NumberType>(Checked(text)!.Type);
        Assert.Equal((range, digits), (type.Range.ToString(), type.Digits));
    }

    private static Expression? Checked(string text)
    {
        var source = new SourceText("<test>", text);
        var diagnostics = new DiagnosticBag();
        var scope = new CheckScope(source, diagnostics);
        foreach (Fact fact in s_facts) scope.Facts.Add(fact.Name, fact);
        foreach (Fact fact in s_facts)
            if (fact.Type is NumberType { Unit.IsNone: false } type) scope.Units.Add(type.Unit.ToString());
        Expression? expression = new ExpressionChecker(scope).Check(ExpressionParser.Parse(new SourceFragment(new SourceSpan(source, 0, text.Length)), diagnostics), ResultAccess.None);
        var wrong = diagnostics.ToSortedArray().Where(d => d.Severity == Severity.Error && d.Code != "RUB2106").ToArray();
        Assert.True(wrong.Length == 0, text + "\n" + string.Join('\n', wrong.Select(d => DiagnosticPrinter.Print(d))));
        return expression;
    }
}
