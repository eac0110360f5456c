using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Tries all cases of conditions, levels and grades where they are few, and notes where they are not.</summary>
internal sealed class CaseChecker(CheckScope scope)
{
    /// <summary>Cases tried for one rubric; beyond it nothing more is decided, so that checking stays quick for any rubric.</summary>
    private const int MostTried = 1_000_000;

    private readonly SortedSet<int> _undecided = [];
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private Origin? _firstUndecided;
    private int _tried;

    /// <summary>Facts whose values are tied to others, so that not every combination is a record.</summary>
    public void NoteRequirement(Requirement requirement) => _required.UnionWith(requirement.Facts.Select(f => f.Fact.Name));

    /// <summary>Reports a condition that never or always holds.</summary>
    public void Condition(Expression condition)
    {
        // Such a division has its own warning, and the condition is never known.
        if (ExpressionTree.All(condition).Any(e => e is Binary { Operator: BinaryOperator.Divide, Right.Type: NumberType { Range: { Low.Sign: 0, High.Sign: 0 } } })) return;
        if (condition is Literal || Space([condition]) is not { } space)
        {
            if (condition is not Literal) Undecided(condition.Origin);
            return;
        }
        bool sometimes = false, always = true;
        foreach (IReadOnlyDictionary<string, Value> record in Tried(space))
        {
            bool holds = space.Holds(condition, record);
            sometimes |= holds;
            always &= holds;
        }
        if (!sometimes) scope.Report(DiagnosticCatalogue.ConditionNeverHolds(condition.Origin!));
        else if (always) scope.Report(DiagnosticCatalogue.ConditionAlwaysHolds(condition.Origin!));
        else if (space.Variables.Any(v => v.IsOpaque)) Undecided(condition.Origin);
    }

    /// <summary>Reports gaps, overlaps and levels that no case reaches; returns whether it is proven that every case has a level.</summary>
    /// <param name="levels">The levels, in order.</param>
    /// <param name="measured">Whether a level is bounds alone, so that it must not overlap another such level.</param>
    /// <param name="at">Where the levels stand.</param>
    /// <param name="restIsFlag">Whether the rest is a level like others, rather than points.</param>
    public bool Levels(IReadOnlyList<Level> levels, IReadOnlyList<bool> measured, Origin at, bool restIsFlag = false)
    {
        if (Space(levels.SelectMany(l => l.Conditions)) is not { } space)
        {
            Undecided(at);
            return levels[^1].Conditions.IsEmpty;
        }
        bool[] reached = new bool[levels.Count];
        var overlaps = new HashSet<(int, int)>();
        bool gap = false, covered = true;
        foreach (IReadOnlyDictionary<string, Value> record in Tried(space))
        {
            bool hit = false;
            int first = -1, bound = -1, other = -1;
            for (int i = 0; i < levels.Count; i++)
            {
                Truth holds = space.TruthOf(levels[i].Conditions, record);
                // Where something is missing, a level that may hold stands in the way of those below it.
                if (first < 0 && holds != Truth.False)
                {
                    first = i;
                    reached[i] |= holds == Truth.True;
                }
                if (holds != Truth.True) continue;
                hit = true;
                if (!measured[i]) continue;
                if (bound < 0) bound = i;
                else if (other < 0) other = i;
            }
            covered &= hit;
            if (first < 0 && !gap)
            {
                gap = true;
                Gap(space, record, at, restIsFlag ? Rest(at) : LeftOpen(at));
            }
            if (other >= 0 && overlaps.Add((bound, other))) Overlap(levels[other].Origin!, levels[bound].Origin!, space.Describe(record));
        }
        for (int i = 0; i < levels.Count; i++)
            if (!reached[i] && !overlaps.Any(o => o.Item2 == i)) scope.Report(DiagnosticCatalogue.LevelUnreachable(levels[i].Origin!));
        return covered;
    }

    /// <summary>Reports grades that no case reaches and no event gives.</summary>
    public void Grades(ImmutableArray<Grade> grades, IReadOnlySet<string> givenByEvents)
    {
        if (Space(grades.Select(g => g.Condition).OfType<Expression>()) is not { } space)
        {
            Undecided(grades[0].Origin);
            return;
        }
        bool[] reached = new bool[grades.Length];
        foreach (IReadOnlyDictionary<string, Value> record in Tried(space))
        {
            for (int i = 0; i < grades.Length; i++)
            {
                if (grades[i].Condition is { } condition && !space.Holds(condition, record)) continue;
                reached[i] = true;
                // A grade that also asks for group minima may be passed over.
                if (grades[i].EveryGroup is null && grades[i].GroupMinimums.IsEmpty) break;
            }
        }
        for (int i = 0; i < grades.Length; i++)
            if (!reached[i] && !givenByEvents.Contains(grades[i].Name)) scope.Report(DiagnosticCatalogue.GradeUnreachable(grades[i].Origin!, grades[i].Name));
    }

    /// <summary>Whether every combination of the variables' values can be taken for a record: each is about other facts, none of which is tied.</summary>
    public bool AreFree(IReadOnlyCollection<CaseVariable> variables)
    {
        if (variables.Any(v => v.IsOpaque)) return false;
        if (variables.Count <= 1) return true;
        var seen = new HashSet<(string, bool)>();
        return variables.All(v => ExpressionTree.All(v.Expression).OfType<FactReference>().Select(f => (f.Fact.Name, f.Previous)).Distinct().All(f => !_required.Contains(f.Name) && seen.Add(f))
            && !ExpressionTree.All(v.Expression).Any(e => e is ResultReference or AssessmentDate));
    }

    /// <summary>Counts cases that were tried elsewhere; false where no more are to be tried for this rubric.</summary>
    public bool MayTry(int cases) => (_tried += cases) <= MostTried;

    /// <summary>Says in one note where nothing could be decided.</summary>
    public void ReportUndecided()
    {
        if (_firstUndecided is { } at) scope.Report(DiagnosticCatalogue.NotDecided(at, _undecided));
    }

    private void Gap(CaseSpace space, IReadOnlyDictionary<string, Value> record, Origin at, string rest)
    {
        bool shown = space.Variables.Count == 1
            ? !space.Variables.Single().IsOpaque
            : space.Variables.All(v => v.Fact is { } fact && !_required.Contains(fact.Name));
        if (!shown) Undecided(at);
        else scope.Report(space.Variables.Count == 1
            ? DiagnosticCatalogue.LevelGap(at, space.Describe(record), rest)
            : DiagnosticCatalogue.CaseNotCovered(at, space.Describe(record), rest));
    }

    private void Overlap(Origin at, Origin other, string record)
    {
        Vocabulary words = scope.WordsAt(at);
        scope.Report(DiagnosticCatalogue.LevelOverlap(at, other.Position.Line, record, $"{words.Spell(Key.From)} 80% {words.Spell(Key.Below)} 90%"));
    }

    private string Rest(Origin at) => $"{scope.WordsAt(at).Spell(Key.Otherwise)}: {scope.WordsAt(at).Spell(WordSet.Truth, WordSet.Truth.Words[0])}";

    private string LeftOpen(Origin at) => $"{scope.WordsAt(at).Spell(Key.Otherwise)}: {scope.WordsAt(at).Spell(WordSet.OpenPoints, WordSet.OpenPoints.Words[0])}";

    private CaseSpace? Space(IEnumerable<Expression> conditions) => _tried > MostTried ? null : CaseSpace.Of(conditions);

    private IEnumerable<IReadOnlyDictionary<string, Value>> Tried(CaseSpace space)
    {
        foreach (IReadOnlyDictionary<string, Value> record in space.Cases())
        {
            _tried++;
            yield return record;
        }
    }

    /// <summary>Notes that something could not be decided.</summary>
    public void Undecided(Origin? at)
    {
        if (at is null) return;
        _firstUndecided ??= at;
        _undecided.Add(at.Position.Line);
    }
}
