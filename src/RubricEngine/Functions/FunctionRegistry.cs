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
        ImmutableDictionary<string, ForeignFunction> byName = _byName;
        foreach (string name in new[] { foreign.Signature.Name, foreign.Signature.VietnameseName }.OfType<string>().Distinct())
        {
            if (byName.TryGetValue(name, out ForeignFunction? other)) throw new ArgumentException($"`{name}` is a function of {other.Plugin} already", nameof(function));
            byName = byName.Add(name, foreign);
        }
        return new FunctionRegistry(_functions.Add(foreign), byName);
    }

    /// <summary>The function of a name in either language, or null.</summary>
    internal ForeignFunction? Find(string name) => _byName.GetValueOrDefault(name);
}
