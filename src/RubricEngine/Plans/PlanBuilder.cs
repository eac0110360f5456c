using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>
/// Grows a plan node by node. What is the same is one node (<see cref="SharedSubexpressions"/>), what is known already is a
/// constant (<see cref="ConstantFolding"/>), so that lowering may be written plainly.
/// </summary>
internal sealed class PlanBuilder
{
    // Simpler forms are simplified again. So deep no rubric goes that means to, and rules that undo each other end there.
    private const int MostDepth = 40;

    private readonly List<PlanInput> _inputs;
    private readonly List<PlanList> _lists;
    private readonly List<string> _texts;
    private readonly List<PlanStep> _steps = [];

    // For each node the place of its negation, or -1.
    private readonly List<int> _negations = [];
    private readonly SharedSubexpressions _shared = new();
    private readonly NodeRanges _ranges;
    private readonly ConstantFolding _folding;
    private readonly EqualFunctions _functions;
    private int _depth;

    public PlanBuilder(IEnumerable<PlanInput>? inputs = null, IEnumerable<PlanList>? lists = null, IEnumerable<string>? texts = null)
    {
        _inputs = [.. inputs ?? []];
        _lists = [.. lists ?? []];
        _texts = [.. texts ?? []];
        _ranges = new NodeRanges(_inputs, _lists, i => _steps[i]);
        _functions = new EqualFunctions(this);
        _folding = new ConstantFolding(this, _functions, new RatioRanges(i => _steps[i]));
    }

    public IReadOnlyList<PlanInput> Inputs => _inputs;

    public IReadOnlyList<PlanList> Lists => _lists;

    public IReadOnlyList<PlanStep> Steps => _steps;

    public PlanBit True => Constant(true);

    public PlanBit False => Constant(false);

    public PlanNumber Zero => Constant(BigInteger.Zero);

    public PlanNumber One => Constant(BigInteger.One);

    public int AddInput(PlanInput input)
    {
        _inputs.Add(input);
        return _inputs.Count - 1;
    }

    public int AddList(PlanList list)
    {
        _lists.Add(list);
        return _lists.Count - 1;
    }

    /// <summary>The code of a text that is compared with.</summary>
    public int CodeOf(string text)
    {
        int code = _texts.IndexOf(text);
        if (code >= 0) return code;
        _texts.Add(text);
        return _texts.Count - 1;
    }

    public PlanNode this[PlanBit bit] => _steps[bit.Index].Node;

    public PlanNode this[PlanNumber number] => _steps[number.Index].Node;

    public IntegerRange RangeOf(PlanNumber number) => _steps[number.Index].Range;

    public PlanBit Constant(bool value) => new(Add(new BitConstant(value)));

    public PlanNumber Constant(BigInteger value) => new(Add(new NumberConstant(value)));

    public PlanBit Known(int input) => Bit(new InputKnown(input));

    public PlanBit Bit(BitNode node)
    {
        if (_depth == MostDepth) return new(Add(node));
        _depth++;
        PlanBit? simpler = _folding.Simplify(node);
        _depth--;
        return simpler ?? new(Add(node));
    }

    public PlanNumber Number(NumberNode node)
    {
        if (_depth < MostDepth)
        {
            _depth++;
            PlanNumber? simpler = _folding.Simplify(node);
            _depth--;
            if (simpler is { } known) return known;
        }
        IntegerRange range = _ranges.Of(node);
        return range.IsExact && node is not NumberConstant ? Constant(range.Low) : new(Add(node));
    }

    public PlanBit And(PlanBit left, PlanBit right) => Bit(left.Index <= right.Index ? new Conjunction(left, right) : new Conjunction(right, left));

    /// <summary>Written as "not neither", so that what is the same by De Morgan is the same node; <see cref="Disjunctions"/> makes it plain again.</summary>
    public PlanBit Or(PlanBit left, PlanBit right) => Not(And(Not(left), Not(right)));

    public PlanBit Not(PlanBit operand) => Bit(new Negation(operand));

    /// <summary>Whether one of two bits is the negation of the other.</summary>
    public bool AreOpposite(PlanBit a, PlanBit b) => _negations[a.Index] == b.Index || _negations[b.Index] == a.Index;

    public PlanBit And(IEnumerable<PlanBit> bits) => bits.Aggregate(True, And);

    public PlanBit Or(IEnumerable<PlanBit> bits) => bits.Aggregate(False, Or);

    public PlanBit Less(PlanNumber left, PlanNumber right) => Bit(new Less(left, right));

    public PlanBit AtMost(PlanNumber left, PlanNumber right) => Not(Less(right, left));

    public PlanBit Equal(PlanNumber left, PlanNumber right) =>
        Bit(left.Index <= right.Index ? new Equal(left, right) : new Equal(right, left));

    public PlanNumber Add(PlanNumber left, PlanNumber right) =>
        Number(left.Index <= right.Index ? new Sum(left, right) : new Sum(right, left));

    public PlanNumber Subtract(PlanNumber left, PlanNumber right) => Number(new Difference(left, right));

    public PlanNumber Negate(PlanNumber operand) => Subtract(Zero, operand);

    public PlanNumber Multiply(PlanNumber left, PlanNumber right) =>
        Number(left.Index <= right.Index ? new Product(left, right) : new Product(right, left));

    public PlanNumber Min(PlanNumber left, PlanNumber right) =>
        Number(left.Index <= right.Index ? new Least(left, right) : new Least(right, left));

    public PlanNumber Max(PlanNumber left, PlanNumber right) =>
        Number(left.Index <= right.Index ? new Greatest(left, right) : new Greatest(right, left));

    public PlanNumber Choose(PlanBit condition, PlanNumber then, PlanNumber otherwise) => Number(new Choose(condition, then, otherwise));

    /// <summary>One bit where a condition holds, another where it does not.</summary>
    public PlanBit Choose(PlanBit condition, PlanBit then, PlanBit otherwise) =>
        then == otherwise ? then : Or(And(condition, then), And(Not(condition), otherwise));

    public PlanNumber Divide(PlanNumber dividend, PlanNumber divisor, RoundingMode mode) => Number(new Quotient(dividend, divisor, mode));

    /// <summary>1 where a condition holds, else 0.</summary>
    public PlanNumber OneIf(PlanBit condition) => Choose(condition, One, Zero);

    public PlanNumber Count(IEnumerable<PlanBit> conditions) => conditions.Select(OneIf).Aggregate(Zero, Add);

    public Plan Build(PlanOutputs outputs, ImmutableArray<PlanStage> stages) =>
        new([.. _inputs], [.. _lists], [.. _texts], [.. _steps], stages, outputs);

    private int Add(PlanNode node)
    {
        if (_shared.Find(node) is { } known) return known;
        int list = _lists.Count == 0 ? -1 : PlanNodes.ListOf(node, operand => _steps[operand].List);
        _steps.Add(new PlanStep(node, _ranges.Of(node), list));
        _negations.Add(-1);
        if (node is Negation { Operand: var operand }) _negations[operand.Index] = _steps.Count - 1;
        _shared.Add(node, _steps.Count - 1);
        _functions.Add(node, _steps.Count - 1);
        return _steps.Count - 1;
    }
}
