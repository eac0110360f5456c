using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Tests.Syntax;

/// <summary>Random trees of the kinds that the parser can give.</summary>
internal static class ExpressionTrees
{
    private static readonly SourceSpan s_nowhere = default;

    private static readonly string[] s_names =
        ["a", "households", "số_hộ", "and", "có", "is", "of", "thuộc", "missing", "chưa", "x1", "_", "人口", "hộ gia đình", "e5", "ngược", "1a"];

    private static readonly Gen<string> s_name = Gen.Elements(s_names);

    private static readonly Gen<Rational> s_number =
        Gen.OneOf(Gen.Choose(0, 2_000).Select(n => (Rational)n),
            from unscaled in Gen.Choose(0, 3_000_000) from places in Gen.Choose(0, 5) select unscaled / (Rational)(decimal)Math.Pow(10, places));

    private static readonly Gen<ExpressionSyntax> s_leaf = Gen.OneOf<ExpressionSyntax>(
        s_number.Select(n => (ExpressionSyntax)new NumberSyntax(n, s_nowhere)),
        from n in s_number from u in s_name select (ExpressionSyntax)new QuantitySyntax(n, new NameSyntax(u, s_nowhere), s_nowhere),
        Gen.Elements<ExpressionSyntax>(new BooleanSyntax(true, s_nowhere), new BooleanSyntax(false, s_nowhere)),
        Gen.Choose(1, 3_652_058).Select(d => (ExpressionSyntax)new DateSyntax(DateOnly.FromDayNumber(d), s_nowhere)),
        Gen.Elements("", "đạt", "not met", "\"", "'", "a \"b\"", "1.000").Select(t => (ExpressionSyntax)new QuotedSyntax(t, s_nowhere)),
        s_name.Select(n => (ExpressionSyntax)new ReferenceSyntax(n, s_nowhere)),
        from f in Gen.Elements("points", "maximum", "percent", "status", "điểm")
        from g in s_name
        from c in s_name
        select (ExpressionSyntax)new CallSyntax(new NameSyntax(f, s_nowhere), [new PathSyntax($"{g}/{c}", s_nowhere)], s_nowhere));

    public static Gen<ExpressionSyntax> Any { get; } = Gen.Sized(size => OfSize(Math.Min(size, 40)));

    private static Gen<ExpressionSyntax> OfSize(int size)
    {
        if (size <= 1) return s_leaf;
        Gen<ExpressionSyntax> half = OfSize(size / 2), third = OfSize(size / 3);
        Gen<ImmutableArray<ExpressionSyntax>> some = from n in Gen.Choose(1, 3) from items in third.ArrayOf(n) select items.ToImmutableArray();
        return Gen.OneOf<ExpressionSyntax>(
            s_leaf,
            from o in Gen.Elements(UnaryOperator.Negate, UnaryOperator.Not, UnaryOperator.Percent) from a in half select (ExpressionSyntax)new UnarySyntax(o, a, s_nowhere),
            from o in Gen.Elements(Enum.GetValues<BinaryOperator>()) from a in half from b in half select (ExpressionSyntax)new BinarySyntax(o, a, b, s_nowhere, s_nowhere),
            from a in third from b in third from c in third select (ExpressionSyntax)new BetweenSyntax(a, b, c, s_nowhere),
            from a in third from items in some select (ExpressionSyntax)new MembershipSyntax(a, items, s_nowhere),
            from a in third from items in some select (ExpressionSyntax)new AtLeastSyntax(a, items, s_nowhere),
            from a in half from negated in Gen.Elements(true, false) select (ExpressionSyntax)new MissingTestSyntax(a, negated, s_nowhere),
            from a in third from b in third from c in third select (ExpressionSyntax)new ConditionalSyntax(a, b, c, s_nowhere),
            from a in half from b in half select (ExpressionSyntax)new CoalesceSyntax(a, b, s_nowhere),
            from f in Gen.Elements(FunctionTable.All.Where(f => f.Aggregate is not null).Select(f => f.Name).ToArray())
            from l in s_name
            from chosen in Gen.Frequency((1, Gen.Constant<ExpressionSyntax?>(null)), (1, third.Select(e => (ExpressionSyntax?)e)))
            from taken in Gen.Frequency((1, Gen.Constant<ExpressionSyntax?>(null)), (2, third.Select(e => (ExpressionSyntax?)e)))
            select (ExpressionSyntax)new AggregateSyntax(new NameSyntax(f, s_nowhere), new NameSyntax(l, s_nowhere), chosen, taken, s_nowhere),
            from f in Gen.Elements("best", "lowest", "mean", "total", "share", "rank")
            from a in third
            from name in s_name
            from over in Gen.Elements(new CohortReference(false, null, s_nowhere), new CohortReference(true, null, s_nowhere), new CohortReference(false, new NameSyntax(name, s_nowhere), s_nowhere))
            from c in third
            from filtered in Gen.Elements(true, false)
            select (ExpressionSyntax)new CohortSyntax(new NameSyntax(f, s_nowhere), a, over, filtered ? c : null, s_nowhere),
            from f in Gen.Elements(FunctionTable.All.Where(f => !FunctionTable.TakesPath(f.Name) && f.Aggregate is null).Select(f => f.Name).Append("and").ToArray())
            from items in some
            select (ExpressionSyntax)new CallSyntax(new NameSyntax(f, s_nowhere), items, s_nowhere));
    }
}
