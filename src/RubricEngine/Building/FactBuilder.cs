using System.Runtime.CompilerServices;
using RubricEngine.Documents;

namespace RubricEngine.Building;

/// <summary>A fact that is being declared. One of the methods for its type is needed.</summary>
public sealed class FactBuilder : ConstructBuilder<FactBuilder>
{
    internal FactBuilder(ElementDraft draft) : base(draft) { }

    /// <summary>A number of a range.</summary>
    /// <param name="min">The least value; that of the language where it is left out.</param>
    /// <param name="max">The greatest value; that of the language where it is left out.</param>
    /// <param name="digits">How many decimal digits it has; 0 for whole numbers.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public FactBuilder Number(Figure? min = null, Figure? max = null, int digits = 0, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => digits == 0
        ? Type("integer", min, max, file, line)
        : Type("decimal", min, max, file, line).Put(Key.Digits, digits, file, line);

    /// <summary>A yes or a no.</summary>
    public FactBuilder Boolean([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Type("boolean", null, null, file, line);

    /// <summary>A day.</summary>
    public FactBuilder Date(Figure? min = null, Figure? max = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Type("date", min, max, file, line);

    /// <summary>A text.</summary>
    public FactBuilder Text([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Type("text", null, null, file, line);

    /// <summary>One of some names.</summary>
    /// <param name="choices">The names; the lowest first where they are ordered.</param>
    /// <param name="ordered">Whether they can be compared by order.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public FactBuilder Choice(IEnumerable<string> choices, bool ordered = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(choices);
        Type("choice", null, null, file, line);
        foreach (string choice in choices) Draft.Append(Key.Choices, ElementDraft.Text(choice, new(file, line)), new(file, line));
        return ordered ? Put(Key.Ordered, true, file, line) : this;
    }

    /// <summary>The unit that numbers count.</summary>
    public FactBuilder Unit(string unit, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Unit, unit, file, line);

    /// <summary>What officials call it; with a second text, in Vietnamese and in English.</summary>
    public FactBuilder Label(string label, string? english = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => PutText(Key.Label, label, english, file, line);

    /// <summary>The value of the period before can be given too.</summary>
    public FactBuilder Previous([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => Put(Key.Previous, true, file, line);

    private FactBuilder Type(string type, Figure? min, Figure? max, string file, int line)
    {
        Put(Key.Type, type, file, line);
        if (min is { } least) Put(Key.Min, least, file, line);
        return max is { } most ? Put(Key.Max, most, file, line) : this;
    }
}
