using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>
/// All the ways in which conditions can come out, when they compare few things with constants. What is not such a
/// comparison counts as a condition that may hold or not; so "never" and "always" are proven, and "sometimes" only where every variable is a fact.
/// </summary>
internal sealed class CaseSpace
{
    private const int MostComparisons = 12;

    // Comparisons of one thing have one case between each two constants, so many more are still few cases.
    private const int MostComparisonsOfOne = 500;
    private const int MostCases = 20_000;

    private readonly Dictionary<string, CaseVariable> _variables = new(StringComparer.Ordinal);

    // Conditions are read again in every case; they are compared by identity.
    private readonly Dictionary<Expression, (string Key, CaseAtom? Atom)> _atoms = new(ReferenceEqualityComparer.Instance);

    // Of each variable in turn, once all conditions are read.
    private readonly List<IReadOnlyList<Value>> _candidates = [];
    private int _comparisons;

    private readonly int _mostComparisons;

    private CaseSpace(int mostComparisons) => _mostComparisons = mostComparisons;

    public IReadOnlyCollection<CaseVariable> Variables => _variables.Values;

    /// <summary>The keys of the variables.</summary>
    public IEnumerable<string> Keys => _variables.Keys;

    public CaseVariable this[string key] => _variables[key];

    public bool Has(string key) => _variables.ContainsKey(key);

    /// <summary>The cases of some conditions, or null where they are too many to decide.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="mostComparisons">The most comparisons of several things; the fewer, the less it takes to try them in every case.</param>
    public static CaseSpace? Of(IEnumerable<Expression> conditions, int mostComparisons = MostComparisons)
    {
        var space = new CaseSpace(mostComparisons);
        foreach (Expression condition in conditions)
            if (!space.Collect(condition)) return null;
        long cases = 1;
        foreach (CaseVariable variable in space._variables.Values)
        {
            IReadOnlyList<Value> candidates = variable.Candidates();
            cases *= Math.Max(1, candidates.Count);
            if (cases > MostCases) return null;
            space._candidates.Add(candidates);
        }
        return space;
    }

    /// <summary>Every case: a value for each variable, by its key.</summary>
    public IEnumerable<IReadOnlyDictionary<string, Value>> Cases()
    {
        (string Key, IReadOnlyList<Value> Values)[] axes = [.. _variables.Keys.Zip(_candidates)];
        int[] at = new int[axes.Length];
        if (axes.Any(a => a.Values.Count == 0)) yield break;
        var current = new Dictionary<string, Value>(StringComparer.Ordinal);
        while (true)
        {
            for (int i = 0; i < axes.Length; i++) current[axes[i].Key] = axes[i].Values[at[i]];
            yield return current;
            int axis = axes.Length - 1;
            while (axis >= 0 && ++at[axis] == axes[axis].Values.Count) at[axis--] = 0;
            if (axis < 0) yield break;
        }
    }

    /// <summary>The case in words, one variable after the other.</summary>
    public string Describe(IReadOnlyDictionary<string, Value> record) => _variables.Count == 1
        ? _variables.Values.Single().Describe(record.Values.Single())
        : string.Join(", ", _variables.Where(v => !v.Value.IsOpaque).Select(v => v.Value.Say(record[v.Key])));

    /// <summary>Whether a condition holds in a case.</summary>
    public bool Holds(Expression condition, IReadOnlyDictionary<string, Value> record) => TruthOf(condition, record) == Truth.True;

    /// <summary>What conditions that must all hold come to in a case.</summary>
    public Truth TruthOf(ImmutableArray<Expression> conditions, IReadOnlyDictionary<string, Value> record)
    {
        Truth truth = Truth.True;
        foreach (Expression condition in conditions) truth = Kleene.And(truth, TruthOf(condition, record));
        return truth;
    }

    /// <summary>What a condition comes to in a case; unknown where something in the case is missing.</summary>
    public Truth TruthOf(Expression condition, IReadOnlyDictionary<string, Value> record)
    {
        switch (condition)
        {
            case Literal { Value: BooleanValue truth }: return Kleene.Of(truth.Boolean);
            case LetReference reference: return TruthOf(reference.Let.Value, record);
            case Unary { Operator: UnaryOperator.Not } not: return Kleene.Not(TruthOf(not.Operand, record));
            case Binary { Operator: BinaryOperator.And } and: return Kleene.And(TruthOf(and.Left, record), TruthOf(and.Right, record));
            case Binary { Operator: BinaryOperator.Or } or: return Kleene.Or(TruthOf(or.Left, record), TruthOf(or.Right, record));
            case AtLeastOf { Count: Literal { Value: NumberValue count } } some: return TruthOf(some.Conditions, count.Number.Low, record);
        }
        (string key, CaseAtom? atom) = _atoms[condition];
        Value value = record[key];
        return condition is MissingTest test ? Kleene.Of(value is UnknownValue != test.Negated)
            : value is UnknownValue ? Truth.Unknown
            : Kleene.Of(atom is not null ? atom.Holds(value) : value is BooleanValue { Boolean: true });
    }

    /// <summary>Whether so many of some conditions hold.</summary>
    private Truth TruthOf(ImmutableArray<Expression> conditions, Rational count, IReadOnlyDictionary<string, Value> record)
    {
        int surely = 0, perhaps = 0;
        foreach (Expression condition in conditions)
        {
            Truth truth = TruthOf(condition, record);
            if (truth == Truth.True) surely++;
            if (truth != Truth.False) perhaps++;
        }
        return surely >= count ? Truth.True : perhaps < count ? Truth.False : Truth.Unknown;
    }

    /// <summary>The key of the variable that a condition, which is not taken apart further, is about.</summary>
    public string KeyOf(Expression condition) => _atoms[condition].Key;

    private bool Collect(Expression condition)
    {
        switch (condition)
        {
            case Literal: return true;
            case LetReference { Type: BooleanType } reference: return Collect(reference.Let.Value);
            case Unary { Operator: UnaryOperator.Not } not: return Collect(not.Operand);
            case Binary { Operator: BinaryOperator.And or BinaryOperator.Or } logic: return Collect(logic.Left) && Collect(logic.Right);
            case AtLeastOf { Count: Literal } some: return some.Conditions.All(Collect);
        }
        if (condition is MissingTest test)
        {
            if (ExpressionKey.Of(test.Operand) is not { } tested) return false;
            _comparisons++;
            _atoms[condition] = (tested, null);
            Variable(tested, test.Operand, false).MayBeMissing = true;
        }
        else if (CaseAtom.Of(condition) is { } atom)
        {
            _comparisons += atom.Constants.Length;
            _atoms[condition] = (atom.Key, atom);
            CaseVariable variable = Variable(atom.Key, atom.Variable, false);
            foreach ((Literal constant, Value value) in atom.Constants.Zip(atom.Values))
            {
                variable.Note(value);
                variable.InPercent |= constant.Origin is { } origin && origin.Source.Text.AsSpan(origin.Span.Start, origin.Span.Length).Contains('%');
            }
        }
        else
        {
            if (ExpressionKey.Of(condition) is not { } key) return false;
            _comparisons++;
            _atoms[condition] = (key, null);
            Variable(key, condition, condition is not FactReference);
        }
        return _comparisons <= (_variables.Count == 1 ? Math.Max(_mostComparisons, MostComparisonsOfOne) : _mostComparisons);
    }

    private CaseVariable Variable(string key, Expression expression, bool opaque)
    {
        if (!_variables.TryGetValue(key, out CaseVariable? variable))
            _variables.Add(key, variable = new CaseVariable(expression, ExpressionKey.Written(expression) ?? key) { IsOpaque = opaque });
        return variable;
    }
}
