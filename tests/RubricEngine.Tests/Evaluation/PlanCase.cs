using FsCheck;
using FsCheck.Fluent;
using RubricEngine.Plans;

namespace RubricEngine.Tests.Evaluation;

/// <summary>A random plan with a seed for its records; prints as the plan's text, and shrinks to fewer nodes.</summary>
internal sealed record PlanCase(int Seed, int Size)
{
    public Plan Plan { get; } = RandomPlan.Of(Seed, Size);

    /// <summary>Runs a property over random plans, the same ones every time.</summary>
    public static void Check(int cases, Action<Plan, Random> property) => LongRun.Repeat(null, seed =>
        Prop.ForAll(Arb.From(
            from number in Gen.Choose(1, 1_000_000_000)
            from size in Gen.Choose(1, 80)
            select new PlanCase(number, size),
            @case => Enumerable.Range(0, @case.Size).Where(n => n < 4 || n > @case.Size - 4 || n == @case.Size / 2).Select(n => @case with { Size = n }).Select(c => new PlanCase(c.Seed, c.Size))),
        @case => property(@case.Plan, new Random(@case.Seed ^ 0x5EED))).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay((ulong)seed, 13UL)));

    public override string ToString() => $"seed {Seed} size {Size}\n{PlanPrinter.Print(Plan)}";
}
