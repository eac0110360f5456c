using RubricEngine.Batch;
using RubricEngine.Columns;
using RubricEngine.Evaluation;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Reference;

namespace RubricEngine.Agreement;

/// <summary>One engine, as a function from the records of a table to their results.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsOfTables">Whether the records are judged together.</param>
/// <param name="Run">The function.</param>
internal sealed record Engine(string Name, bool IsOfTables, Func<SubjectRecord[], PlanAssessment[]> Run);

/// <summary>The engines of one rubric.</summary>
internal sealed class Engines
{
    private static readonly VectorWidth[] s_widths = [VectorWidth.Scalar, VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512];

    private readonly CompiledRubric _rubric;
    private (SubjectRecord[]? Records, FactTable? Table) _table;
    private (SubjectRecord[]? Records, (RecordInputs Inputs, PlanAssessment Result)[] Each) _plain;

    public Engines(CompiledRubric rubric) => _rubric = rubric;

    public Plan Plan => _rubric.Plan;

    /// <summary>Each record assessed alone.</summary>
    public PlanAssessment[] Alone(SubjectRecord[] records) => [.. records.Select(r => ReferenceFigures.Of(_rubric.Evaluate(r)))];

    /// <summary>The records of a table judged together, where that makes a difference; quotas, which come after, are not part of a table.</summary>
    public PlanAssessment[]? Together(SubjectRecord[] records)
    {
        if (!Plan.CohortFigures.Any()) return null;
        var joint = new JointEvaluation(_rubric.Index, _rubric.Hash, records);
        return [.. records.Select((_, i) => ReferenceFigures.Of(joint.Assess(i)))];
    }

    /// <summary>The plain evaluator of the plan, the register machine, the plan for settled records, and kernels of each width; blocks and threads as they come.</summary>
    public IEnumerable<Engine> WithoutCode(Random random)
    {
        yield return new("plain evaluator", false, records => [.. Plainly(records).Select(p => p.Result)]);
        var program = new RecordProgram(Plan, emits: false);
        yield return new("register machine", false, records => ByProgram(program, records));
        Plan settled = program.Settled([]);
        yield return new("plan for settled records", false, records => [.. Plainly(records).Select(p => BySettled(program, settled, p.Inputs) ?? p.Result)]);
        foreach (VectorWidth width in s_widths)
            yield return new($"kernels of {width}", true, records => ByTable(records, new RunOptions { EmitsLoops = false, Width = width, BlockRows = 64 * random.Next(1, 4) }, random.Next(1, 3)));
    }

    /// <summary>Emitted code for one record, and emitted loops of one width.</summary>
    public IEnumerable<Engine> WithCode(Random random)
    {
        var program = new RecordProgram(Plan, emits: true, runsBeforeCode: 0);
        yield return new("emitted code", false, records => ByProgram(program, records));
        if (!program.MakesCalls)
        {
            Plan shortened = program.Shortened([]);
            RecordCode code = EmittedProgram.Make(shortened, program.Layout);
            yield return new("emitted code with shortcuts", false, records => ByCode(program, shortened, code, records));
        }
        VectorWidth width = s_widths[random.Next(1, s_widths.Length)];
        yield return new($"emitted loops of {width}", true, records => ByTable(records, new RunOptions { EmitsLoops = true, Width = width, BlockRows = 64 * random.Next(1, 4) }, random.Next(1, 3)));
    }

    /// <summary>What the plain evaluator makes of records, and what it has read: the answers of calls too.</summary>
    private (RecordInputs Inputs, PlanAssessment Result)[] Plainly(SubjectRecord[] records)
    {
        if (_plain.Records == records) return _plain.Each;
        _plain = (records, [.. records.Select(r =>
        {
            RecordInputs inputs = RecordEncoder.Encode(Plan, r);
            return (inputs, PlanAssessment.Read(Plan, _rubric.Rubric.Grades, PlanInterpreter.Evaluate(Plan, inputs), inputs));
        })]);
        return _plain.Each;
    }

    private PlanAssessment[] ByProgram(RecordProgram program, SubjectRecord[] records)
    {
        RecordValues values = program.NewValues();
        return [.. records.Select(r =>
        {
            RecordInputs inputs = RecordEncoder.Encode(Plan, r);
            program.Run(inputs, values);
            return PlanAssessment.Read(program.Plan, _rubric.Rubric.Grades, values, inputs);
        })];
    }

    private PlanAssessment[] ByCode(RecordProgram program, Plan plan, RecordCode code, SubjectRecord[] records)
    {
        RecordValues values = program.NewValues();
        values.PassTo(code, program.Layout.ConstantsOf(plan));
        return [.. records.Select(r =>
        {
            RecordInputs inputs = RecordEncoder.Encode(Plan, r);
            code(inputs, values);
            return PlanAssessment.Read(program.Plan, _rubric.Rubric.Grades, values, inputs);
        })];
    }

    /// <summary>A record by the plan for settled ones; null where it is none.</summary>
    private PlanAssessment? BySettled(RecordProgram program, Plan settled, RecordInputs inputs)
    {
        if (!program.IsComplete(inputs)) return null;
        PlanInterpreter values = PlanInterpreter.Evaluate(settled, inputs);
        return settled.Outputs.Excluded.Any(e => values[e]) ? null : PlanAssessment.Read(settled, _rubric.Rubric.Grades, values, inputs);
    }

    private PlanAssessment[] ByTable(SubjectRecord[] records, RunOptions run, int threads)
    {
        if (_table.Records != records) _table = (records, _rubric.ToTable(records));
        // Memory that other results stood in before must change nothing, so each table gives its own back.
        using AssessmentTable table = _rubric.EvaluateBatch(_table.Table!, new BatchOptions { Run = run, MaxDegreeOfParallelism = threads });
        // The faults that a caller is told, not those that the table has inside.
        return [.. records.Select((record, row) => table.Row(row) with { Faults = [.. table.FaultsOf(row).Where(f => !record.Faults.Any(r => r.Fact == f.Fact && r.Reason == f.Reason)).Select(f => (f.Fact, f.Reason.Kind))] })];
    }
}
