using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>A function that the host itself has.</summary>
internal sealed class ServiceFunction(IRubricFunction function, FunctionPolicy policy, bool isOwned) : IFunctionSource
{
    private readonly FunctionSet _set = new([new SourcedFunction(function, policy)], []);

    public ImmutableArray<string> Folders => [];

    /// <summary>The service of a type, or an object made with services.</summary>
    public static ServiceFunction Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(IServiceProvider services, FunctionPolicy policy) where T : class, IRubricFunction =>
        services.GetService<T>() is { } service ? new(service, policy, isOwned: false) : new(ActivatorUtilities.CreateInstance<T>(services), policy, isOwned: true);

    public FunctionSet Load() => _set;

    public void Dispose()
    {
        // The container disposes what it has made.
        if (isOwned) (function as IDisposable)?.Dispose();
    }
}
