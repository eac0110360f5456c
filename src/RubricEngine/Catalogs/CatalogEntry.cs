using System.Collections.Immutable;
using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Catalogs;

/// <summary>One version of one rubric, or of declarations that rubrics share, as a catalogue lists it. Immutable.</summary>
public sealed class CatalogEntry
{
    private CatalogEntry(string id, string version, RubricDocument document, ImmutableArray<Diagnostic> diagnostics)
    {
        Id = id;
        Version = version;
        Document = document;
        ReadingDiagnostics = diagnostics;
    }

    /// <summary>The id, such as <c>vn/ward-police</c>.</summary>
    public string Id { get; }

    /// <summary>The version, such as <c>2024.1</c>.</summary>
    public string Version { get; }

    /// <summary>The first day it is in force; null where it has no first day.</summary>
    public DateOnly? EffectiveFrom { get; private init; }

    /// <summary>The last day it is in force; null where it has no last day.</summary>
    public DateOnly? EffectiveTo { get; private init; }

    /// <summary>Whether it holds declarations for others to import, and scores nothing.</summary>
    public bool IsShared { get; private init; }

    /// <summary>The text, with the path it came from.</summary>
    public SourceText Source => Document.Source;

    /// <summary><c>id@version</c>.</summary>
    public override string ToString() => $"{Id}@{Version}";

    internal RubricDocument Document { get; }

    /// <summary>What reading the text brought forth; reported where the entry is used.</summary>
    internal ImmutableArray<Diagnostic> ReadingDiagnostics { get; }

    /// <summary>What it extends, or null.</summary>
    internal RubricReference? Base => Text(Document.Root, Key.Extends) is { } text ? RubricReference.Parse(text) : null;

    /// <summary>Whether the file itself says when it is in force; a rubric that extends another takes that one's time where it does not.</summary>
    internal bool HasOwnTime => Document.Root?.Find(Key.Effective) is not null;

    /// <summary>Where it says its time, or its version.</summary>
    internal Origin Place => (Document.Root?.Find(Key.Effective) ?? Document.Root?.Find(Key.Version))?.Span.Origin ?? new Origin(Source, default);

    /// <summary>Where it says its version.</summary>
    internal Origin VersionPlace => Document.Root?.Find(Key.Version)?.Span.Origin ?? new Origin(Source, default);

    /// <summary>Reads a text; null where it has no id and version, so that nothing can name it.</summary>
    internal static CatalogEntry? Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        RubricDocument document = RubricFile.Parse(source, diagnostics);
        string? shared = Text(document.Root, Key.Shared);
        if ((Text(document.Root, Key.Rubric) ?? shared) is not { Length: > 0 } id || Text(document.Root, Key.Version) is not { Length: > 0 } version) return null;
        var effective = document.Root!.Find(Key.Effective)?.Value as DocumentElement;
        return new CatalogEntry(id, version, document, diagnostics.ToSortedArray())
        {
            IsShared = shared is not null,
            EffectiveFrom = Day(effective, Key.From),
            EffectiveTo = Day(effective, Key.To),
        };
    }

    internal CatalogEntry InForce(DateOnly? from, DateOnly? to) =>
        new(Id, Version, Document, ReadingDiagnostics) { IsShared = IsShared, EffectiveFrom = from, EffectiveTo = to };

    private static string? Text(DocumentElement? root, Key key) => root?.Find(key)?.Value is DocumentScalar { IsNull: false } scalar ? scalar.Text : null;

    private static DateOnly? Day(DocumentElement? effective, Key key) =>
        DateOnly.TryParseExact(Text(effective, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
