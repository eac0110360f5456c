using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>
/// Evaluates expressions over one record. Nothing is skipped because its operand would not matter, except where the language
/// says so: <c>if</c> reads only the branch taken, and <c>??</c> its fallback only where it is needed.
/// </summary>
/// <param name="facts">The value of a fact by its key.</param>
/// <param name="assessmentDate">What <c>as_of</c> reads, or null.</param>
/// <param name="results">Figures of the result.</param>
/// <param name="window">The window of assessment, which decides what records of dated lists are read.</param>
internal sealed partial class ExpressionEvaluator(
    Func<string, Value> facts, DateOnly? assessmentDate, Func<ResultReference, Trace, Reading> results, Window window)
{
    /// <summary>Reads figures of cohorts; without it, as where a single expression is tried out, they are unknown.</summary>
    public Func<CohortAggregate, Trace, Reading>? Cohorts { get; init; }

    // Lets, parameters and arguments are read once, however often they are named: their number of uses may double with every
    // let that names another twice. Keys are compared by identity.
    private readonly Dictionary<object, (Reading Reading, Trace Trace)> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value of an expression that reads no results.</summary>
    public static Value Evaluate(Expression expression, Func<string, Value> facts, DateOnly? assessmentDate) =>
        new ExpressionEvaluator(facts, assessmentDate, (reference, _) => Reading.Unknown(UnknownReason.Undetermined(reference.Figure.ToString())), Window.CalendarYear)
            .Read(expression, new Trace()).Value;

    /// <summary>The key of a fact in a record.</summary>
    public static string KeyOf(Fact fact, bool previous) => previous ? $"previous({fact.Name})" : fact.Name;

    /// <summary>Reads an expression, and notes in <paramref name="trace"/> what that touched.</summary>
    public Reading Read(Expression expression, Trace trace) => expression switch
    {
        Literal literal => Reading.Of(literal.Value),
        FactReference fact => ReadFact(fact.Fact, fact.Previous, trace),
        AssessmentDate => ReadAssessmentDate(trace),
        ParameterReference reference => ReadParameter(reference.Parameter, trace),
        LetReference reference => ReadOnce(reference.Let, reference.Let.Value, trace),
        LetCall call => Read(call.Body, trace),
        ArgumentReference argument => ReadOnce(argument.Argument, argument.Argument, trace),
        Unary unary => Apply(unary, Read(unary.Operand, trace)),
        Binary binary => Apply(binary, Read(binary.Left, trace), Read(binary.Right, trace)),
        Between between => ReadBetween(between, trace),
        Membership membership => ReadMembership(membership, trace),
        AtLeastOf some => ReadAtLeast(some, trace),
        MissingTest test => ReadMissing(test, trace),
        Conditional conditional => ReadConditional(conditional, trace),
        Coalesce coalesce => ReadCoalesce(coalesce, trace),
        Call call => Apply(call, trace),
        ForeignCall call => ReadForeign(call, trace),
        Aggregate aggregate => ReadAggregate(aggregate, trace),
        FieldReference field => ReadField(field, trace),
        CohortAggregate cohort => Cohorts is { } cohorts ? cohorts(cohort, trace) : Reading.Unknown(UnknownReason.NoCohort(cohort.Key, ExpressionText.Of(cohort))),
        ResultReference reference => results(reference, trace),
        _ => throw new InvalidOperationException($"unexpected expression {expression.GetType().Name}"),
    };

    private Reading ReadParameter(Parameter parameter, Trace trace) =>
        Once(parameter, parameter, trace, static (evaluator, read, inner) => evaluator.LookUp(read, inner));

    private Reading ReadOnce(object key, Expression value, Trace trace) =>
        Once(key, value, trace, static (evaluator, read, inner) => evaluator.Read(read, inner));

    private Reading Once<T>(object key, T of, Trace trace, Func<ExpressionEvaluator, T, Trace, Reading> read)
    {
        if (!_read.TryGetValue(key, out (Reading Reading, Trace Trace) known))
        {
            var inner = new Trace();
            known = (read(this, of, inner), inner);
            _read.Add(key, known);
        }
        trace.Include(known.Trace);
        return known.Reading;
    }

    private Reading ReadFact(Fact fact, bool previous, Trace trace)
    {
        string key = KeyOf(fact, previous);
        Value value = facts(key);
        if (!trace.HasFact(key)) trace.Fact(new FactRead(key, fact.Type, fact.IsPercent, fact.Label, value) { Result = fact.Result });
        return Reading.Of(value);
    }

    private Reading ReadAssessmentDate(Trace trace)
    {
        const string Key = "as_of";
        DateType days = DateType.Default;
        Value value = assessmentDate switch
        {
            null => new UnknownValue(UnknownReason.NoAssessmentDate),
            { } date when date < days.From || date > days.To =>
                new UnknownValue(UnknownReason.OutOfRange(Key, $"{date:yyyy-MM-dd}", $"{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}")),
            { } date => Value.Of(date),
        };
        trace.Fact(new FactRead(Key, days, false, null, value));
        return Reading.Of(value);
    }

    private Reading LookUp(Parameter parameter, Trace trace)
    {
        Reading? by = parameter.By is { } choice ? Read(choice, trace) : null;
        Reading? on = parameter.Date is { } date ? Read(date, trace) : null;
        if ((by?.Open ?? on?.Open) is { } open) return Reading.Unknown(open);
        string? name = (by?.Value as ChoiceValue)?.Choice;
        DateOnly? day = (on?.Value as DateValue)?.Date;
        ParameterRow? row = parameter.Rows.FirstOrDefault(r =>
            (r.Choices.IsEmpty || (name is not null && r.Choices.Contains(name))) && !(day < r.From) && !(day > r.To));
        return row is null ? Reading.Unknown(UnknownReason.NoParameterValue(parameter.Name)) : Reading.Of(row.Value);
    }

    private Reading ReadBetween(Between between, Trace trace)
    {
        Reading operand = Read(between.Operand, trace);
        Reading low = Compare(BinaryOperator.GreaterOrEqual, between.Operand, operand, between.Low, Read(between.Low, trace));
        Reading high = Compare(BinaryOperator.LessOrEqual, between.Operand, operand, between.High, Read(between.High, trace));
        return Reading.Of(Kleene.And(low.Truth, high.Truth), low.Open ?? high.Open);
    }

    private Reading ReadMembership(Membership membership, Trace trace)
    {
        Reading operand = Read(membership.Operand, trace);
        Truth found = Truth.False;
        UnknownReason? open = null;
        foreach (Expression item in membership.Items)
        {
            Reading equal = Compare(BinaryOperator.Equal, membership.Operand, operand, item, Read(item, trace));
            found = Kleene.Or(found, equal.Truth);
            open ??= equal.Open;
        }
        return Reading.Of(found, open);
    }

    private Reading ReadAtLeast(AtLeastOf some, Trace trace)
    {
        Reading count = Read(some.Count, trace);
        Reading[] conditions = [.. some.Conditions.Select(c => Read(c, trace))];
        if (count.Value is not NumberValue { Number: var needed }) return Reading.Unknown(count.Open!);
        var holding = new Bounds(conditions.Count(c => c.Truth == Truth.True), conditions.Count(c => c.Truth != Truth.False));
        return Reading.Of(Intervals.AtLeast(holding, needed), count.Open ?? conditions.Select(c => c.Open).FirstOrDefault(o => o is not null));
    }

    private Reading ReadMissing(MissingTest test, Trace trace)
    {
        Reading operand = Read(test.Operand, trace);
        if (operand.Open is { } open) trace.Assumption("is missing", open);
        return Reading.Of(Value.Of(operand.Open is not null != test.Negated));
    }

    private Reading ReadConditional(Conditional conditional, Trace trace)
    {
        Reading condition = Read(conditional.Condition, trace);
        if (condition.Open is { } open) return Reading.Unknown(open);
        Expression taken = condition.Truth == Truth.True ? conditional.Then : conditional.Else;
        return Convert(taken, Read(taken, trace), conditional.Type);
    }

    private Reading ReadCoalesce(Coalesce coalesce, Trace trace)
    {
        Reading operand = Read(coalesce.Operand, trace);
        if (operand.Open is not { } open) return Convert(coalesce.Operand, operand, coalesce.Type);
        trace.Assumption("??", open);
        return Convert(coalesce.Fallback, Read(coalesce.Fallback, trace), coalesce.Type);
    }
}
