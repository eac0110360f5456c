using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>Something of the base that a change can name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path, or its name; empty for the whole.</param>
/// <param name="Element">Its element; null for a named expression, which is a row with a value.</param>
/// <param name="Row">The row it stands in, of a fact, parameter or named expression.</param>
/// <param name="Owner">What it stands in; null for the whole.</param>
internal sealed record OverlayTarget(TargetKind Kind, string Path, DocumentElement? Element, DocumentRow? Row, OverlayTarget? Owner)
{
    /// <summary>The node that stands in its owner's list or table, by which changes are kept.</summary>
    public object Node => (object?)Row ?? Element!;

    /// <summary>Where it is written.</summary>
    public Origin Place => (Row?.Name.Span ?? Element!.Head).Origin;

    /// <summary>Itself and everything around it, from the inside out.</summary>
    public IEnumerable<OverlayTarget> Around()
    {
        for (OverlayTarget? target = this; target is not null; target = target.Owner) yield return target;
    }

    public bool Equals(OverlayTarget? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
