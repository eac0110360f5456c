using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>What an overlay does to something of its base.</summary>
internal enum OverlayAct
{
    Add,
    Tighten,

    /// <summary>Replaces or removes it.</summary>
    Change,
}

/// <summary>What a base lets overlays do to an element: the nearest declaration decides, from the inside out; without one everything is allowed.</summary>
/// <param name="Sealed">Nothing.</param>
/// <param name="MayTighten">Tightening it.</param>
/// <param name="MayAdd">Adding to it.</param>
/// <param name="Declared">Where it is declared.</param>
internal sealed record Permission(bool Sealed, bool MayTighten, bool MayAdd, Origin Declared)
{
    /// <summary>The keys that declare it.</summary>
    public static readonly Key[] Keys = [Key.Sealed, Key.MayTighten, Key.MayAdd];

    /// <summary>What an element itself declares, or null.</summary>
    public static Permission? Of(DocumentElement? element)
    {
        if (element is null || !Keys.Any(k => element.Find(k) is not null)) return null;
        DocumentEntry first = Keys.Select(element.Find).First(e => e is not null)!;
        return new Permission(Says(Key.Sealed), Says(Key.MayTighten), Says(Key.MayAdd), first.Span.Origin);

        bool Says(Key key) => element.Find(key)?.Value is DocumentScalar { Text: "true" or "True" or "TRUE" or "có" };
    }

    /// <summary>What holds for a target.</summary>
    public static Permission? For(OverlayTarget target) => target.Around().Select(t => Of(t.Element)).FirstOrDefault(p => p is not null);

    public bool Allows(OverlayAct act) => !Sealed && (act switch
    {
        OverlayAct.Tighten => MayTighten,
        OverlayAct.Add => MayAdd,
        _ => false,
    } || !(MayTighten || MayAdd));

    /// <summary>What to say where an act is not allowed.</summary>
    public Diagnostic Refusal(OverlayAct act, Origin at, string path) => act switch
    {
        _ when Sealed => DiagnosticCatalogue.SealedTarget(at, path, Declared),
        OverlayAct.Add => DiagnosticCatalogue.NoAdditions(at, path, Declared),
        OverlayAct.Change when MayTighten => DiagnosticCatalogue.OnlyTighter(at, path, Declared),
        _ => DiagnosticCatalogue.OnlyAdditions(at, path, Declared),
    };
}
