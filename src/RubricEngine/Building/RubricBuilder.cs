using System.Runtime.CompilerServices;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Building;

/// <summary>
/// Puts a rubric together in a program: the same tree that is read from a file, and so the same checks, the same meaning and the same hash.
/// </summary>
/// <example>
/// <code>
/// RubricDraft draft = new RubricBuilder("sample/library", "1.0")
///     .Fact("loans", f =&gt; f.Number(0, 1_000_000))
///     .Fact("open", f =&gt; f.Boolean().Label("open on Sundays"))
///     .Criterion("c01", c =&gt; c.Title("Loans").Points(6).Levels("loans", l =&gt; l.AtLeast(24_000, 6).Otherwise(0)))
///     .Criterion("c02", c =&gt; c.Title("Open on Sundays").Points(4).Met("open"))
///     .Grade("good", "points &gt;= 7.5")
///     .OtherwiseGrade("fair")
///     .Build();
/// CompiledRubric rubric = RubricCompiler.CompileDraft(draft).RubricOrThrow();
/// </code>
/// </example>
public sealed class RubricBuilder : ConstructBuilder<RubricBuilder>
{
    /// <param name="id">The id, such as <c>vn/ward-police</c>.</param>
    /// <param name="version">The version.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder(string id, string version, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : base(new ElementDraft([Construct.Rubric], id, new(file, line)))
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        Put(Key.Format, 1, file, line);
        PutText(Key.Rubric, id, null, file, line);
        PutText(Key.Version, version, null, file, line);
    }

    /// <summary>The title; with a second text, in Vietnamese and in English.</summary>
    public RubricBuilder Title(string title, string? english = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Title, title, english, file, line);

    /// <summary>The law or decision that it follows.</summary>
    public RubricBuilder Citation(string citation, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Citation, citation, null, file, line);

    /// <summary>Declares a fact.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fact">Gives its type and what else is known of it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Fact(string name, Action<FactBuilder> fact, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        PutRow(Draft, Draft.SlotOf("facts"), name, fact, draft => new FactBuilder(draft), new CallSite(file, line));
        return this;
    }

    /// <summary>Names an expression.</summary>
    public RubricBuilder Let(string name, string expression, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Row("let", name, expression, file, line);

    /// <summary>A relation of facts that every record must keep.</summary>
    public RubricBuilder Require(string condition, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Require, condition, file, line);

    /// <summary>Adds a group.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="group">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Group(string id, Action<GroupBuilder> group, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        PutMember(Key.Groups, id, group, draft => new GroupBuilder(draft), file, line);

    /// <summary>Adds a criterion outside of groups.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="criterion">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Criterion(string id, Action<CriterionBuilder> criterion, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        PutMember(Key.Criteria, id, criterion, draft => new CriterionBuilder(draft), file, line);

    /// <summary>Adds a grade, below those that were added before.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="when">The condition under which it is given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Grade(string name, string when, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Grade(name, grade => grade.Set("when", when, file, line), file, line);

    /// <summary>Adds a grade of which the keys are given by their English names.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="grade">Gives what it consists of.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Grade(string name, Action<ElementBuilder> grade, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(grade);
        Put(Key.Grades, name, (ElementBuilder builder) => grade(builder.Set("grade", name, file, line)), draft => new ElementBuilder(draft), file, line);
        return this;
    }

    /// <summary>Adds the grade of everybody else.</summary>
    public RubricBuilder OtherwiseGrade(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Grade(name, grade => grade.Set("otherwise", true, file, line), file, line);

    /// <summary>Adds a test, which <see cref="CompiledRubric.RunTests"/> runs.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="test">Gives facts and expectations.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RubricBuilder Test(string name, Action<TestBuilder> test, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(test);
        Put(Key.Tests, name, (TestBuilder builder) => test(builder.Set("name", name, file, line)), draft => new TestBuilder(draft), file, line);
        return this;
    }

    /// <summary>What was put together so far; the builder can be used on.</summary>
    public RubricDraft Build()
    {
        DocumentElement root = Draft.Build();
        return new RubricDraft(new RubricDocument(new SourceText(root.Span.Source.Path, ""), RubricForm.Yaml, Vocabulary.English, root));
    }
}
