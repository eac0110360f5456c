using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>A document that was read, or what is wrong with it.</summary>
/// <param name="Audit">The document; null where there is an error.</param>
/// <param name="Diagnostics">What is wrong. Each names the member by its path, such as <c>facts.area</c>.</param>
/// <example>
/// <code>
/// foreach (AuditReading reading in AuditJson.Read(DataFile.FromPath("audits.ndjson")))
/// {
///     if (reading.Audit is not Audit audit) continue;
///     ReplayResult result = audit.Replay(rubric);
///     foreach (ReplayDifference difference in result.Differences) Console.WriteLine($"{audit.Subject}, {difference.Path}: {difference.Then} then, {difference.Now} now");
/// }
/// </code>
/// </example>
public sealed record AuditReading(Audit? Audit, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The document, or an exception that holds the errors as text.</summary>
    /// <exception cref="InvalidOperationException">There is an error.</exception>
    public Audit AuditOrThrow() => Audit ?? throw new InvalidOperationException(string.Join('\n', Diagnostics.Select(d => DiagnosticPrinter.Print(d, Language.English))));
}
