using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Plans;

namespace RubricEngine.Evaluation;

/// <summary>
/// Runs a plan node by node, each with a register of its own, without making code and without allocating: for runtimes that
/// cannot make code, and for the first records of those that can. The same answers as emitted code.
/// </summary>
internal sealed partial class RegisterMachine
{
    private readonly Plan _plan;
    private readonly ValueLayout _layout;
    private readonly ImmutableArray<Instruction> _code;
    private readonly ImmutableArray<(int Place, int Node)> _results;
    private int _more;

    public RegisterMachine(Plan plan, ValueLayout layout)
    {
        (_plan, _layout) = (plan, layout);
        var code = ImmutableArray.CreateBuilder<Instruction>();
        foreach (ScheduledStep step in Schedule.Of(plan).Steps)
            if (step.Folds is { } folds) code.Add(LoopOf(step.NodeOrList, folds));
            else if (plan.Steps[step.NodeOrList].Node is not (BitConstant or NumberConstant)) code.Add(InstructionOf(step.NodeOrList));
        _code = code.ToImmutable();
        _results = [.. layout.RootsOf(plan).Select(r => (r.Place, r.Node)).Where(r => plan.Steps[r.Node] is { List: < 0, Node: not (BitConstant or NumberConstant) }).Distinct()];
    }

    public Registers NewRegisters() => new(_plan, _more);

    public void Run(RecordInputs inputs, RecordValues values)
    {
        Registers registers = values.RegistersOf(this);
        Run(_code.AsSpan(), inputs, registers, values, 0);
        foreach ((int place, int node) in _results)
            switch (StackKinds.Of(_layout.Lanes[place]))
            {
                case StackKind.Int128: values.Wide[place] = registers.Get<Int128>(node); break;
                case StackKind.Large: values.Large[place] = registers.Get<BigInteger>(node); break;
                default: values.Numbers[place] = registers.Words[node]; break;
            }
    }

    private static void Run(ReadOnlySpan<Instruction> code, RecordInputs inputs, Registers registers, RecordValues values, int item)
    {
        long[] words = registers.Words;
        foreach (ref readonly Instruction step in code)
        {
            if (step.Loop is { } loop)
            {
                RunLoop(loop, inputs, registers, values);
                continue;
            }
            if (step.Kind == StackKind.Int128)
            {
                Run<Int128>(step, inputs, registers, item);
                continue;
            }
            if (step.Kind == StackKind.Large)
            {
                Run<BigInteger>(step, inputs, registers, item);
                continue;
            }
            words[step.Target] = step.Operation switch
            {
                Operation.Known => inputs.Fields.Known[step.A] ? 1 : 0,
                Operation.Input => inputs.Fields.Numbers[step.A],
                Operation.ItemKnown => inputs.Lists[step.A].IsKnown(item, step.B) ? 1 : 0,
                Operation.Item => inputs.Lists[step.A].Word(item, step.B),
                Operation.Less => words[step.A] < words[step.B] ? 1 : 0,
                Operation.Equal => words[step.A] == words[step.B] ? 1 : 0,
                Operation.And => words[step.A] & words[step.B],
                Operation.Or => words[step.A] | words[step.B],
                Operation.Not => words[step.A] ^ 1,
                Operation.Add => words[step.A] + words[step.B],
                Operation.Subtract => words[step.A] - words[step.B],
                Operation.Multiply => words[step.A] * words[step.B],
                Operation.Least => Math.Min(words[step.A], words[step.B]),
                Operation.Greatest => Math.Max(words[step.A], words[step.B]),
                Operation.Choose => words[step.A] != 0 ? words[step.B] : words[step.C],
                Operation.Divide => LaneArithmetic.Divide(words[step.A], words[step.B], step.Mode),
                Operation.Entry => step.Table![words[step.A]],
                Operation.Part => LaneArithmetic.Part(words[step.A], step.Figure),
                _ => throw new InvalidOperationException($"unexpected operation {step.Operation}"),
            };
        }
    }

    /// <summary>A step in which some number is wider than a machine word.</summary>
    private static void Run<T>(in Instruction step, RecordInputs inputs, Registers registers, int item) where T : IBinaryInteger<T>
    {
        switch (step.Operation)
        {
            case Operation.Less: registers.Words[step.Target] = A(step) < B(step) ? 1 : 0; return;
            case Operation.Equal: registers.Words[step.Target] = A(step) == B(step) ? 1 : 0; return;
            case Operation.Part: registers.Words[step.Target] = LaneArithmetic.Part(LaneArithmetic.Day(A(step)), step.Figure); return;
        }
        registers.Put(step.Target, step.Operation switch
        {
            Operation.Input => inputs.Fields.Get<T>(0, step.A),
            Operation.Item => inputs.Lists[step.A].Get<T>(item, step.B),
            Operation.Add => A(step) + B(step),
            Operation.Subtract => A(step) - B(step),
            Operation.Multiply => A(step) * B(step),
            Operation.Least => T.Min(A(step), B(step)),
            Operation.Greatest => T.Max(A(step), B(step)),
            Operation.Choose => registers.Get<T>(registers.Words[step.A] != 0 ? step.B : step.C),
            Operation.Divide => LaneArithmetic.Divide(A(step), B(step), step.Mode),
            Operation.Entry => T.CreateTruncating(step.LargeTable![(int)registers.Words[step.A]]),
            _ => throw new InvalidOperationException($"unexpected operation {step.Operation}"),
        });

        T A(in Instruction step) => registers.Get<T>(step.A);
        T B(in Instruction step) => registers.Get<T>(step.B);
    }
}
