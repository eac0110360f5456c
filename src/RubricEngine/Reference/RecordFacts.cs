using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>The data of one record as the rules may read them: of the declared types, and unknown where they break a requirement.</summary>
internal sealed class RecordFacts
{
    private static readonly Message s_declared = new("a value as declared", "một giá trị như đã khai báo");

    private readonly RubricIndex _index;
    private readonly Value[] _values;
    private readonly List<Fault> _faults;

    public RecordFacts(RubricIndex index, SubjectRecord record, OtherResults? others = null)
    {
        Rubric rubric = index.Rubric;
        Others = others ?? new OtherResults(index, record);
        _index = index;
        _values = new Value[index.Inputs.Length + index.ResultFacts.Length];
        _faults = [.. record.Faults];
        for (int i = 0; i < index.Inputs.Length; i++)
        {
            InputField field = index.Inputs[i];
            Value value = record[field.Key];
            if (value is UnknownValue { Reason.Kind: "missing" } && field.Kind == InputKind.Judgement)
                value = new UnknownValue(UnknownReason.NotJudged(field.Key));
            // A record may have been made for another rubric.
            if (!DeclaredValues.Fit(value, field.Type)) value = Fault(field.Key, UnknownReason.WrongType(field.Key, ValueText.Of(value), s_declared));
            _values[i] = value;
        }
        foreach (Fact fact in index.ResultFacts) _values[index.PlaceOf(fact.Name)] = Others.Read(fact.Name, fact.Result!);
        var evaluator = new ExpressionEvaluator(Value, record.AssessmentDate, (_, _) => throw new InvalidOperationException("requirements read facts only"), rubric.Window);
        var broken = new List<Requirement>();
        foreach (Requirement requirement in rubric.Requirements)
        {
            var trace = new Trace();
            if (evaluator.Read(requirement.Condition, trace).Truth == Truth.False) broken.Add(requirement);
            foreach ((string by, UnknownReason reason) in trace.Assumptions) Trace.Assumption(by, reason);
        }
        foreach (Requirement requirement in broken)
            foreach ((Fact fact, bool previous) in requirement.Facts)
                Break(ExpressionEvaluator.KeyOf(fact, previous), requirement);
    }

    /// <summary>The results of other rubrics that facts are taken from.</summary>
    public OtherResults Others { get; }

    /// <summary>What the requirements assumed; what they read counts for nothing else.</summary>
    public Trace Trace { get; } = new();

    /// <summary>What is wrong with the data.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public Value Value(string key) => _values[_index.PlaceOf(key)];

    private void Break(string key, Requirement requirement)
    {
        if (Value(key) is not UnknownValue)
            _values[_index.PlaceOf(key)] = Fault(key, UnknownReason.RequirementBroken(key, requirement.Text));
    }

    private UnknownValue Fault(string key, UnknownReason reason)
    {
        _faults.Add(new Fault(key, reason, null));
        return new UnknownValue(reason);
    }
}
