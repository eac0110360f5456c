namespace RubricEngine.Functions;

/// <summary>
/// A function that a host or a plugin adds to the expression language. The checker sees its <see cref="Signature"/>; the body sees values
/// of just these types and ranges, exactly, and only where all of them are known.
/// </summary>
/// <remarks>
/// Called from any number of threads at once. A body that throws, or answers what its signature does not allow, makes its call unknown with
/// a fault that names the function; the rest of the record and all other records are assessed as ever.
/// </remarks>
/// <example>
/// <code>
/// FunctionRegistry functions = FunctionRegistry.Empty.With(new FloodHazard());
/// CompiledRubric local = RubricCompiler.Compile(text, new CompileOptions { Functions = functions }).RubricOrThrow();
///
/// sealed class FloodHazard : IRubricFunction
/// {
///     private static readonly NumberType s_area = new(new Bounds(0, 20_000), 1, Unit.Named("m2"));
///
///     public FunctionSignature Signature { get; } = new("flood_hazard", [new FunctionParameter("area", s_area)], new NumberType(new Bounds(0, 10), 0, Unit.None)) { VietnameseName = "mức_ngập", Version = "2024" };
///
///     public FunctionAnswer Invoke(FunctionArguments arguments) => arguments.Number(0) > 5_000 ? 10 : 2;
/// }
/// </code>
/// </example>
public interface IRubricFunction
{
    /// <summary>Name, parameters and result. Read once, when the function is registered.</summary>
    FunctionSignature Signature { get; }

    /// <summary>Computes one call.</summary>
    /// <param name="arguments">A value for each parameter, in order.</param>
    FunctionAnswer Invoke(FunctionArguments arguments);
}
