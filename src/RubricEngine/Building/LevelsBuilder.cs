using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>The levels of a criterion.</summary>
public sealed class LevelsBuilder
{
    private readonly ElementDraft _criterion;

    internal LevelsBuilder(ElementDraft criterion) => _criterion = criterion;

    /// <summary>From a bound on, the bound included.</summary>
    public LevelsBuilder AtLeast(Figure bound, Figure points, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Level([(Key.AtLeast, bound), (Key.Points, points)], name, file, line);

    /// <summary>From a bound, included, to below another one.</summary>
    public LevelsBuilder FromBelow(Figure from, Figure below, Figure points, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Level([(Key.From, from), (Key.Below, below), (Key.Points, points)], name, file, line);

    /// <summary>Below a bound.</summary>
    public LevelsBuilder Below(Figure bound, Figure points, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Level([(Key.Below, bound), (Key.Points, points)], name, file, line);

    /// <summary>Where a condition holds.</summary>
    public LevelsBuilder When(string condition, Figure points, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Level([(Key.When, condition), (Key.Points, points)], name, file, line);

    /// <summary>In every other case.</summary>
    public LevelsBuilder Otherwise(Figure points, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Level([(Key.Otherwise, points)], name, file, line);

    /// <summary>A level of which the keys are given by their English names, as for bounds of other kinds.</summary>
    public LevelsBuilder Level(Action<ElementBuilder> level, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(level);
        var at = new CallSite(file, line);
        var draft = new ElementDraft([Construct.Level], "level", at);
        level(new ElementBuilder(draft));
        _criterion.Append(Key.Levels, draft.Build(), at);
        return this;
    }

    private LevelsBuilder Level((Key Key, Figure Value)[] values, string? name, string file, int line) => Level(level =>
    {
        foreach ((Key key, Figure value) in values) level.Set(Vocabulary.English.Spell(key), value, file, line);
        if (name is not null) level.Set(Vocabulary.English.Spell(Key.Name), name, file, line);
    }, file, line);
}
