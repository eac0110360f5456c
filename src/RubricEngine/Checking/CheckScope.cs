using System.Collections.Frozen;
using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>What the passes of one check share: the source, the diagnostics, and every name that is declared.</summary>
internal sealed class CheckScope(SourceText source, DiagnosticBag diagnostics, FileVocabularies? files = null)
{
    /// <summary>The names of the assessment date, English and Vietnamese.</summary>
    public static readonly FrozenSet<string> AssessmentDateNames = FrozenSet.Create(StringComparer.Ordinal, "as_of", "ngày_đánh_giá");

    /// <summary>Names of the whole's figures, English and Vietnamese; a fact of such a name would be unreadable in a grade's condition.</summary>
    public static readonly FrozenDictionary<string, ResultFigure> WholeFigures = new Dictionary<string, ResultFigure>
    {
        ["points"] = ResultFigure.Points, ["max"] = ResultFigure.Maximum, ["percent"] = ResultFigure.Percent,
        ["met"] = ResultFigure.Met, ["not_met"] = ResultFigure.NotMet, ["applicable"] = ResultFigure.Applicable,
        ["unknown"] = ResultFigure.Unknown, ["all_met"] = ResultFigure.AllMet,
        ["required_met"] = ResultFigure.RequiredMet, ["minimums_met"] = ResultFigure.MinimumsMet,
        ["điểm"] = ResultFigure.Points, ["điểm_tối_đa"] = ResultFigure.Maximum, ["phần_trăm"] = ResultFigure.Percent,
        ["số_đạt"] = ResultFigure.Met, ["số_chưa_đạt"] = ResultFigure.NotMet, ["số_áp_dụng"] = ResultFigure.Applicable,
        ["số_chưa_xác_định"] = ResultFigure.Unknown, ["đạt_mọi_tiêu_chí"] = ResultFigure.AllMet,
        ["đạt_tiêu_chí_bắt_buộc"] = ResultFigure.RequiredMet, ["đạt_mức_tối_thiểu"] = ResultFigure.MinimumsMet,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The functions of hosts and plugins that may be called.</summary>
    public FunctionRegistry Functions { get; init; } = FunctionRegistry.Empty;

    public Dictionary<string, Fact> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Facts that have no value and no type of their own; they take the type their context asks for.</summary>
    public HashSet<string> UntypedFacts { get; } = new(StringComparer.Ordinal);

    /// <summary>How <see cref="UntypedFacts"/> calls a field of a list.</summary>
    public static string FieldKey(string list, string field) => $"{list}.{field}";

    public HashSet<string> Units { get; } = new(Unit.BuiltInNames, StringComparer.Ordinal);

    public NamedValues? Named { get; set; }

    public MemberIndex Members { get; } = new();

    /// <summary>The stages of judging of criteria that have none of their own.</summary>
    public ImmutableArray<JudgingStage> Stages { get; set; } = [];

    public List<string> GradeNames { get; } = [];

    /// <summary>The fact by whose value subjects are judged together, or null.</summary>
    public Fact? Cohort { get; set; }

    /// <summary>Whether a cohort is declared that is none, which is reported once.</summary>
    public bool CohortIsWrong { get; set; }

    /// <summary>The figures of cohorts checked so far.</summary>
    public List<CohortAggregate> CohortAggregates { get; } = [];

    /// <summary>The functions of hosts and plugins of which calls were checked so far.</summary>
    public HashSet<ForeignFunction> CalledFunctions { get; } = [];

    /// <summary>Set once any expression reads the assessment date.</summary>
    public bool UsesAssessmentDate { get; set; }

    public bool HasErrors => diagnostics.HasErrors;

    /// <summary>The start of the rubric's own file, for what is missing from the whole.</summary>
    public Origin Start => new(source, default);

    /// <summary>A key as the file that a node stands in spells it.</summary>
    public string Spell(SyntaxNode node, Key key) => WordsAt(At(node)).Spell(key);

    /// <summary>The words that the file of a place is written in.</summary>
    public Vocabulary WordsAt(Origin place) => files?.At(place.Source) ?? Vocabulary.English;

    public Origin At(SyntaxNode node) => node.Span.Origin;

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Reports and gives nothing, so that a check can end in one line.</summary>
    public T? Fail<T>(Diagnostic diagnostic) where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    public bool IsDeclared(string name) => Facts.ContainsKey(name) || (Named?.Contains(name) ?? false);

    public IEnumerable<string> DeclaredNames => Facts.Keys.Concat(Named?.Names ?? []);

    public string SourceOf(SyntaxNode node) => node.Span.Written;
}
