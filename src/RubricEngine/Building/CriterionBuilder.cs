using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>A criterion that is being put together: its points, and one of the ways to score.</summary>
public sealed class CriterionBuilder : ConstructBuilder<CriterionBuilder>
{
    internal CriterionBuilder(ElementDraft draft) : base(draft) { }

    /// <summary>The title; with a second text, in Vietnamese and in English.</summary>
    public CriterionBuilder Title(string title, string? english = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Title, title, english, file, line);

    /// <summary>The number that the law gives it.</summary>
    public CriterionBuilder Code(string code, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Code, code, null, file, line);

    /// <summary>Where it stands in the law.</summary>
    public CriterionBuilder Citation(string citation, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Citation, citation, null, file, line);

    /// <summary>The most points.</summary>
    public CriterionBuilder Points(Figure points, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Points, points, file, line);

    /// <summary>To whom it applies.</summary>
    public CriterionBuilder Applies(string condition, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Applies, condition, file, line);

    /// <summary>All points where a condition holds, else none.</summary>
    public CriterionBuilder Met(string condition, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Met, condition, file, line);

    /// <summary>The points that an expression gives.</summary>
    public CriterionBuilder Formula(string expression, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Formula, expression, file, line);

    /// <summary>The points of the level that a measure reaches.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="levels">Gives the levels, in any order.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public CriterionBuilder Levels(string measure, Action<LevelsBuilder> levels, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Put(Key.Measure, measure, file, line);
        return Levels(levels);
    }

    /// <summary>The points of the first level whose condition holds.</summary>
    /// <param name="levels">Gives the levels in order.</param>
    public CriterionBuilder Levels(Action<LevelsBuilder> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        levels(new LevelsBuilder(Draft));
        return this;
    }

    /// <summary>A sub-criterion.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="part">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public CriterionBuilder Part(string id, Action<CriterionBuilder> part, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        PutMember(Key.Parts, id, part, draft => new CriterionBuilder(draft), file, line);
}
