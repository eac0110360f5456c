using System.Collections.Immutable;
using System.Text.Json;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>A document of an assessment, as <see cref="AuditJson"/> writes it. Immutable and safe on any number of threads.</summary>
public sealed class Audit
{
    internal Audit(SourceText source, JsonElement document)
    {
        Source = source;
        Document = document;
        Functions = [.. document.GetProperty("functions").EnumerateArray().Select(AuditFunction.Of)];
    }

    /// <summary>The text that was read; on one line where <see cref="AuditJson.ToLine"/> wrote it.</summary>
    public string Text => Source.Text;

    /// <summary>Where the document begins.</summary>
    public Origin Origin => new(Source, new TextSpan(0, 1));

    /// <summary>The rubric's id.</summary>
    public string Rubric => TextOf("rubric")!;

    /// <summary>The rubric's version.</summary>
    public string Version => TextOf("version")!;

    /// <summary>The rubric's hash.</summary>
    public string Hash => TextOf("hash")!;

    /// <summary>The version of the engine that computed the result.</summary>
    public string Engine => TextOf("engine")!;

    /// <summary>Who was assessed.</summary>
    public string Subject => TextOf("subject")!;

    /// <summary>The period as the data write it, or null.</summary>
    public string? Period => TextOf("period");

    /// <summary>The assessment date, or null.</summary>
    public DateOnly? AssessmentDate => IsoDate.Read(Document.GetProperty("asOf"));

    /// <summary>
    /// Whether the same data lead to the same result whenever it is computed. They need not where a function of a plugin is not pure, and where a
    /// call was left behind because it was too slow.
    /// </summary>
    public bool IsRecomputable => Document.GetProperty("recomputable").ValueKind == JsonValueKind.True;

    /// <summary>The names of the functions that were called and may answer otherwise the next time.</summary>
    public ImmutableArray<string> ImpureFunctions => [.. Functions.Where(f => !f.IsPure).Select(f => f.Name)];

    /// <summary>The key by which it is signed, as <see cref="AuditKey.Id"/> names it; null where it is not signed.</summary>
    public string? SignedBy => Document.TryGetProperty(AuditSignature.Member, out JsonElement signature) ? signature.GetProperty("key").GetString() : null;

    internal SourceText Source { get; }

    internal JsonElement Document { get; }

    internal ImmutableArray<AuditFunction> Functions { get; }

    /// <summary>Whether the document is as it was signed.</summary>
    /// <param name="key">The key that signed it, or the public one of the pair.</param>
    public SignatureState Verify(AuditKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AuditSignature.StateOf(Document, key);
    }

    /// <summary>
    /// Computes the result anew from the document's data and compares: the rubric's hash, the functions that are called, and every member of the
    /// result. Of a subject that was judged together with others, what was read of them is taken from the document. Signatures are not looked at.
    /// </summary>
    /// <param name="rubric">The rubric; by another one than the document names, all that differs is told.</param>
    public ReplayResult Replay(CompiledRubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return AuditReplay.Run(this, rubric);
    }

    private string? TextOf(string member) => Document.GetProperty(member).GetString();
}
