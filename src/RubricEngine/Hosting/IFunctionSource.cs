using System.Collections.Immutable;

namespace RubricEngine.Hosting;

/// <summary>
/// A place that functions come from: a folder of assemblies, a folder of scripts, the services of the host. Belongs to one
/// <see cref="FunctionSources"/>, which calls it from one thread at a time and disposes it.
/// </summary>
/// <example>
/// <code>
/// sealed class OwnFunctions : IFunctionSource
/// {
///     public ImmutableArray&lt;string> Folders => [];
///
///     public FunctionSet Load() => new([new SourcedFunction(new FloodRisk(), new FunctionPolicy { Plugin = "own" })], []);
///
///     public void Dispose() { }
/// }
/// </code>
/// </example>
public interface IFunctionSource : IDisposable
{
    /// <summary>The folders that it reads; where a file in one of them changes, <see cref="Load"/> is called again. None where nothing can change.</summary>
    ImmutableArray<string> Folders { get; }

    /// <summary>
    /// Gives the functions that are there now. Never throws for what it reads: what is wrong is a diagnostic that names the file, and the
    /// other functions are given all the same.
    /// </summary>
    /// <remarks>
    /// What has not changed since the last time is given as the same objects, so that rubrics go on with it; what has changed or is gone is
    /// released, to be collected when the last rubric that calls it is. Calls under way may still come to functions given before.
    /// </remarks>
    FunctionSet Load();
}
