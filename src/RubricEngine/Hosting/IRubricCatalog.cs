using System.Collections.Immutable;
using RubricEngine.Functions;

namespace RubricEngine.Hosting;

/// <summary>
/// The rubrics of a host, compiled and kept up to date: when files or plugins change, a whole new generation takes the place of the old one
/// at once. Safe on any number of threads. Who needs several rubrics that fit together takes <see cref="Current"/> once and asks that.
/// </summary>
/// <example>
/// <code>
/// builder.Services.AddRubricEngine(o => o.AddRubrics("rubrics"));
/// app.MapGet("/rubrics/{id}", (string id, IRubricCatalog catalog) => catalog.InForce(id, DateOnly.FromDateTime(DateTime.Today))?.Version);
/// </code>
/// </example>
public interface IRubricCatalog
{
    /// <summary>The name that it was registered with, which is its key; empty for the one without.</summary>
    string Name { get; }

    /// <summary>What is there now. The first one is loaded when the host starts, or here where no host starts it.</summary>
    RubricGeneration Current { get; }

    /// <summary>What functions have failed since they were loaded: each kind of failure once a function.</summary>
    ImmutableArray<FunctionFailure> Failures { get; }

    /// <summary>The rubric of a reference, see <see cref="RubricGeneration.Find"/>.</summary>
    /// <param name="reference">Id and version, <c>vn/ward-police@2024.1</c>; or the id alone where it has one version.</param>
    HostedRubric? Find(string reference);

    /// <summary>The version of an id that is in force on a day, see <see cref="RubricGeneration.InForce"/>.</summary>
    /// <param name="id">The id.</param>
    /// <param name="day">The day.</param>
    HostedRubric? InForce(string id, DateOnly day);

    /// <summary>Looks at files and plugins now instead of when a change is noticed.</summary>
    /// <param name="cancellation">Ends the waiting before the work has begun.</param>
    /// <returns>The current generation, a new one where something had changed.</returns>
    Task<RubricGeneration> ReloadAsync(CancellationToken cancellation = default);
}
