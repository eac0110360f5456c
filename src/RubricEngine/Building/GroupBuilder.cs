using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>A group that is being put together.</summary>
/// <example>
/// <code>
/// RubricDraft draft = new RubricBuilder("sample/library", "1")
///     .Fact("area", f => f.Number(0, 5_000))
///     .Group("g1", g => g.Title("Rooms").Criterion("c1", c => c.Points(2).Met("area >= 400")))
///     .Grade("good", g => g.Set("when", "points >= 2").Set("recognised", true))
///     .OtherwiseGrade("fair")
///     .Test("large enough", t => t.Fact("area", 400).Expect("grade", "good"))
///     .Build();
/// </code>
/// </example>
public sealed class GroupBuilder : ConstructBuilder<GroupBuilder>
{
    internal GroupBuilder(ElementDraft draft) : base(draft) { }

    /// <summary>The title; with a second text, in Vietnamese and in English.</summary>
    public GroupBuilder Title(string title, string? english = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Title, title, english, file, line);

    /// <summary>The most points that its criteria can come to, which is checked.</summary>
    public GroupBuilder Maximum(Figure points, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Maximum, points, file, line);

    /// <summary>To whom it applies.</summary>
    public GroupBuilder Applies(string condition, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Applies, condition, file, line);

    /// <summary>Adds a criterion.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="criterion">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public GroupBuilder Criterion(string id, Action<CriterionBuilder> criterion, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        PutMember(Key.Criteria, id, criterion, draft => new CriterionBuilder(draft), file, line);

    /// <summary>Adds a group inside this one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="group">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public GroupBuilder Group(string id, Action<GroupBuilder> group, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        PutMember(Key.Groups, id, group, draft => new GroupBuilder(draft), file, line);
}
