using RubricEngine.Functions;

namespace RubricEngine.Testing;

/// <summary>A function made of its signature and a body.</summary>
internal sealed class SampleFunction(FunctionSignature signature, SampleFunction.Body body) : IRubricFunction
{
    private int _calls;

    internal delegate FunctionAnswer Body(FunctionArguments arguments);

    public FunctionSignature Signature => signature;

    /// <summary>How often it was called.</summary>
    public int Calls => _calls;

    public FunctionAnswer Invoke(FunctionArguments arguments)
    {
        Interlocked.Increment(ref _calls);
        return body(arguments);
    }
}
