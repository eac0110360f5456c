namespace RubricEngine.Functions;

/// <summary>
/// A function that a host or a plugin adds to the expression language. The checker sees its <see cref="Signature"/>; the body sees values
/// of just these types and ranges, exactly, and only where all of them are known.
/// </summary>
/// <remarks>
/// Called from any number of threads at once. A body that throws, or answers what its signature does not allow, makes its call unknown with
/// a fault that names the function; the rest of the record and all other records are assessed as ever.
/// </remarks>
public interface IRubricFunction
{
    /// <summary>Name, parameters and result. Read once, when the function is registered.</summary>
    FunctionSignature Signature { get; }

    /// <summary>Computes one call.</summary>
    /// <param name="arguments">A value for each parameter, in order.</param>
    FunctionAnswer Invoke(FunctionArguments arguments);
}
