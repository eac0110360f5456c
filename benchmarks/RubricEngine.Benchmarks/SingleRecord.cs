using BenchmarkDotNet.Attributes;
using RubricEngine.Benchmarks.Typical;
using RubricEngine.Evaluation;
using RubricEngine.Results;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks;

/// <summary>
/// What does one object take by a binding, beside code written by hand over a record of scaled 64-bit integers? The records fit the cache, and
/// each result is written over the one before. The form by hand always has the figures of the criteria too.
/// </summary>
[MemoryDiagnoser]
public class SingleRecord : ISmallSetUp
{
    private const int Records = 1_024;
    private const AssessmentOutputs Totals = AssessmentOutputs.Points | AssessmentOutputs.Grade | AssessmentOutputs.Counts;

    private readonly CompiledRubric _rubric = TypicalAgreement.Rubric();
    private readonly ScaledTally _tally = new();
    private readonly RecordBinding<NullableRecord> _totals, _detail;
    private readonly RecordAssessment _intoTotals, _intoDetail;
    private ScaledRecord[] _scaled = [];
    private NullableRecord[] _objects = [];

    public SingleRecord()
    {
        _totals = _rubric.Bind<NullableRecord>(strict: true, Totals);
        _detail = _rubric.Bind<NullableRecord>(strict: true, Totals | AssessmentOutputs.Criteria);
        (_intoTotals, _intoDetail) = (_totals.NewAssessment(), _detail.NewAssessment());
    }

    /// <summary>So many of a hundred values are missing.</summary>
    [Params(0, 5)]
    public int MissingPercent { get; set; }

    /// <summary>Every record must come to what it comes to by hand, before anything is measured; by then the binding has made its code.</summary>
    [GlobalSetup]
    public void CheckAndFill()
    {
        TypicalTable table = TypicalData.Generate(Records, MissingPercent);
        _scaled = [.. Enumerable.Range(0, Records).Select(row => { var record = new ScaledRecord(); record.Read(table, row); return record; })];
        _objects = [.. Enumerable.Range(0, Records).Select(row => NullableRecord.Of(table, row))];
        for (int i = 0; i < Records; i++)
        {
            ScaledRecords.Evaluate(_scaled[i], _tally);
            _totals.Evaluate(_objects[i], _intoTotals);
            _detail.Evaluate(_objects[i], _intoDetail);
            Check(i);
        }
    }

    void ISmallSetUp.SetUp() => CheckAndFill();

    /// <summary>Status and points of each criterion, totals, counts and grades, by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public long ByHand()
    {
        long sum = 0;
        foreach (ScaledRecord record in _scaled)
        {
            ScaledRecords.Evaluate(record, _tally);
            sum += _tally.Low;
        }
        return sum;
    }

    /// <summary>Totals, counts and grades.</summary>
    [Benchmark(OperationsPerInvoke = Records)]
    public long EngineTotals() => Run(_totals, _intoTotals);

    /// <summary>The same and status and points of each criterion.</summary>
    [Benchmark(OperationsPerInvoke = Records)]
    public long EngineDetail() => Run(_detail, _intoDetail);

    private long Run(RecordBinding<NullableRecord> binding, RecordAssessment into)
    {
        long sum = 0;
        foreach (NullableRecord record in _objects)
        {
            binding.Evaluate(record, into);
            if (into.TryGetPoints(out ScaledBounds points)) sum += points.Low;
        }
        return sum;
    }

    private void Check(int record)
    {
        foreach (RecordAssessment result in (ReadOnlySpan<RecordAssessment>)[_intoTotals, _intoDetail])
        {
            Same(record, "points", new Bounds(new Rational(_tally.Low, 100), new Rational(_tally.High, 100)), result.Points!.Value);
            Same(record, "possible grades", _tally.Possible, result.Possible.Sum(g => 1 << _rubric.Rubric.Grades.IndexOf(g!)));
            Same(record, "counts", (_tally.Met, _tally.Applicable, _tally.Unknown), (result.Met, result.Applicable, result.Unknown));
        }
        for (int i = 0; i < TypicalResults.Criteria; i++)
        {
            RecordCriterion criterion = _intoDetail.Criteria[i];
            Same(record, $"status of {criterion.Criterion.Path}", _tally.Status[i], criterion.Status);
            Same(record, $"points of {criterion.Criterion.Path}", new Bounds(new Rational(_tally.PointsLow[i], 100), new Rational(_tally.PointsHigh[i], 100)), criterion.Points!.Value);
        }
    }

    private static void Same<T>(int record, string what, T expected, T actual) where T : notnull
    {
        if (!expected.Equals(actual)) throw new InvalidOperationException($"record {record}: {what} is {actual}, and by hand {expected}");
    }
}
