using System.Collections.Immutable;

namespace RubricEngine.Functions;

/// <summary>The functions that rubrics may call beside those of the language. Immutable; safe on any number of threads.</summary>
/// <example>
/// <code>
/// FunctionRegistry functions = FunctionRegistry.Empty.With(new FloodRisk());
/// CompileResult result = RubricCompiler.CompileFile("ward.rubric.yaml", new CompileOptions { Functions = functions });
/// </code>
/// </example>
public sealed class FunctionRegistry
{
    private readonly ImmutableDictionary<string, ForeignFunction> _byName;
    private readonly ImmutableArray<ForeignFunction> _functions;

    private FunctionRegistry(ImmutableArray<ForeignFunction> functions, ImmutableDictionary<string, ForeignFunction> byName) => (_functions, _byName) = (functions, byName);

    /// <summary>No functions.</summary>
    public static FunctionRegistry Empty { get; } = new([], ImmutableDictionary.Create<string, ForeignFunction>(StringComparer.Ordinal));

    /// <summary>What the functions are called, take and give, in the order in which they were added.</summary>
    public IEnumerable<FunctionSignature> Signatures => _functions.Select(f => f.Signature);

    /// <summary>Every name, in both languages.</summary>
    internal IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>These functions and one more.</summary>
    /// <param name="function">The function.</param>
    /// <param name="policy">How it is run; within a second a call unless said.</param>
    /// <exception cref="ArgumentException">A function of one of its names is there already.</exception>
    public FunctionRegistry With(IRubricFunction function, FunctionPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        var foreign = new ForeignFunction(function, policy ?? new FunctionPolicy(), new FunctionLanes());
        if (NameTaken(foreign) is { } taken) throw new ArgumentException($"`{taken}` is a function of {_byName[taken].Plugin} already", nameof(function));
        return Add(foreign);
    }

    /// <summary>How many functions there are that are, or are not, disabled now.</summary>
    internal int Count(bool isDisabled) => _functions.Count(f => f.IsDisabled == isDisabled);

    /// <summary>A name of a function that another one has here; null where none is taken.</summary>
    internal string? NameTaken(ForeignFunction function) => NamesOf(function).FirstOrDefault(_byName.ContainsKey);

    /// <summary>These functions and one whose names are not taken.</summary>
    internal FunctionRegistry Add(ForeignFunction function) =>
        new(_functions.Add(function), _byName.AddRange(NamesOf(function).Select(name => KeyValuePair.Create(name, function))));

    /// <summary>The function of a name in either language, or null.</summary>
    internal ForeignFunction? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<string> NamesOf(ForeignFunction function) =>
        new[] { function.Signature.Name, function.Signature.VietnameseName }.OfType<string>().Distinct();
}
