using System.Collections.Immutable;
using RubricEngine.Model;
using RubricEngine.Records;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>
/// One rubric over all records that are judged together. A figure of a cohort asks every subject of it for what it takes of
/// each, once; since the checker has seen that no result needs itself through a cohort, this ends.
/// </summary>
internal sealed class JointEvaluation
{
    private readonly RubricIndex _index;
    private readonly string _hash;
    private readonly IReadOnlyList<SubjectRecord> _records;
    private readonly JointEvaluation _root;
    private readonly RubricEvaluation?[] _evaluations;
    private readonly Assessment?[] _assessments;
    private readonly Dictionary<Rubric, JointEvaluation> _others = [];
    private readonly Dictionary<string, CohortIndex> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<CohortAggregate, Dictionary<Cohort, CohortFigure>> _figures = new(ReferenceEqualityComparer.Instance);

    // Of the root, which serves the rubrics whose results are read as well.
    private readonly IReadOnlyDictionary<string, CohortFinding>? _found;
    private readonly Dictionary<int, Dictionary<string, CohortFinding>> _findings = [];

    public JointEvaluation(RubricIndex index, string hash, IReadOnlyList<SubjectRecord> records) : this(index, hash, records, null) { }

    /// <summary>One record alone, with what was found of the others when it was judged among them.</summary>
    public JointEvaluation(RubricIndex index, string hash, SubjectRecord record, IReadOnlyDictionary<string, CohortFinding> found) : this(index, hash, [record], null) => _found = found;

    private JointEvaluation(RubricIndex index, string hash, IReadOnlyList<SubjectRecord> records, JointEvaluation? root)
    {
        (_index, _hash, _records, _root) = (index, hash, records, root ?? this);
        _evaluations = new RubricEvaluation?[records.Count];
        _assessments = new Assessment?[records.Count];
    }

    public RubricIndex Index => _index;

    public Rubric Rubric => _index.Rubric;

    public IReadOnlyList<SubjectRecord> Records => _records;

    /// <summary>The evaluation of a record, whose figures others read.</summary>
    public RubricEvaluation Of(int subject) => _evaluations[subject] ??= Evaluate(subject, null);

    public Assessment Assess(int subject) => _assessments[subject] ??= WithFindings(ReferenceEvaluator.Evaluate(Of(subject), _hash, null), subject);

    /// <summary>Assesses a record once more, observed.</summary>
    public Assessment Observe(int subject, IEvaluationObserver observer) => WithFindings(ReferenceEvaluator.Evaluate(Evaluate(subject, observer), _hash, observer), subject);

    /// <summary>The subjects by the value of a fact; of all, where there is none.</summary>
    public CohortIndex IndexBy(Fact? fact)
    {
        if (!_indices.TryGetValue(fact?.Name ?? "", out CohortIndex? index))
            _indices.Add(fact?.Name ?? "", index = new CohortIndex(_records, fact is null ? null : i => Of(i).Facts.Value(fact.Name)));
        return index;
    }

    private RubricEvaluation Evaluate(int subject, IEvaluationObserver? observer)
    {
        var others = new OtherResults(_root._index, _root._records[subject], result => _root.Other(result).Assess(subject));
        return new RubricEvaluation(_index, _records[subject], observer, others, (aggregate, trace) => Read(aggregate, subject, trace));
    }

    private JointEvaluation Other(RubricResult result)
    {
        if (!_others.TryGetValue(result.Rubric, out JointEvaluation? other))
            _others.Add(result.Rubric, other = new JointEvaluation(_index.Of(result.Rubric), result.Hash, [.. _records.Select(r => r.For(result.Rubric))], this));
        return other;
    }

    private Assessment WithFindings(Assessment assessment, int subject) =>
        _findings.TryGetValue(subject, out Dictionary<string, CohortFinding>? found) ? assessment with { CohortFindings = [.. found.Values.OrderBy(f => f.Figure, StringComparer.Ordinal)] } : assessment;

    private Reading Read(CohortAggregate aggregate, int subject, Trace trace)
    {
        if (CohortRead.Given(aggregate, _records[subject]) is { } given) return given.In(trace);
        string name = NameOf(aggregate);
        if (_root._found is { } known && !known.ContainsKey(name)) return CohortRead.Alone(aggregate, _records[subject], trace);
        if (aggregate.By is { } by)
        {
            Value value = Of(subject).Facts.Value(by.Name);
            trace.Fact(new FactRead(by.Name, by.Type, by.IsPercent, by.Label, value) { Result = by.Result });
            if (value is UnknownValue { Reason: var reason }) return Note(subject, new CohortFinding(name, value, reason, [], 0), aggregate, null).In(trace);
        }
        Cohort cohort = IndexBy(aggregate.By).Of(subject)!.Value;
        var own = new Trace();
        Reading taken = Of(subject).Expressions.Read(aggregate.Argument, own);
        if (aggregate.Where is { } where) Of(subject).Expressions.Read(where, own);
        trace.IncludeReads(own);
        CohortFinding finding = _root._found is { } found ? CohortRead.Declared(found[name], aggregate) : Figure(aggregate, cohort).Find(name, subject, taken);
        foreach (Assumption assumption in finding.Assumed) trace.Assumption(assumption.By, assumption.Reason);
        return Note(subject, finding, aggregate, cohort.Value).In(trace);
    }

    private CohortRead Note(int subject, CohortFinding finding, CohortAggregate aggregate, string? cohort)
    {
        if (!_root._findings.TryGetValue(subject, out Dictionary<string, CohortFinding>? findings)) _root._findings.Add(subject, findings = new(StringComparer.Ordinal));
        findings.TryAdd(finding.Figure, finding);
        return new CohortRead(aggregate, new Reading(finding.Value, finding.Open), cohort, finding.Count);
    }

    /// <summary>What a figure is called among those of all rubrics that are evaluated together: its key; where it is too long to have one, its place.</summary>
    private string NameOf(CohortAggregate aggregate)
    {
        string name = aggregate.Key ?? (aggregate.Origin is { Position: var place } ? $"({place.Line},{place.Column})" : "");
        return this == _root ? name : InputField.KeyOf(Rubric.Id, name);
    }

    private CohortFigure Figure(CohortAggregate aggregate, Cohort cohort)
    {
        if (!_figures.TryGetValue(aggregate, out Dictionary<Cohort, CohortFigure>? known)) _figures.Add(aggregate, known = []);
        if (!known.TryGetValue(cohort, out CohortFigure? figure))
            known.Add(cohort, figure = new CohortFigure(aggregate, [.. IndexBy(aggregate.By).Members(cohort).Select(m => Member(aggregate, m.Subject, m.Surely))]));
        return figure;
    }

    private CohortMember Member(CohortAggregate aggregate, int subject, Reading belongs)
    {
        ExpressionEvaluator expressions = Of(subject).Expressions;
        var trace = new Trace();
        Reading chosen = belongs;
        if (aggregate.Where is { } where)
        {
            Reading condition = expressions.Read(where, trace);
            chosen = Reading.Of(Kleene.And(belongs.Truth, condition.Truth), belongs.Open ?? condition.Open);
        }
        Reading value = chosen.Truth == Truth.False ? chosen : expressions.Read(aggregate.Argument, trace);
        return new CohortMember(subject, _records[subject].Subject, chosen, value, trace);
    }
}
