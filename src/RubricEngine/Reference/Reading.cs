using RubricEngine.Values;

namespace RubricEngine.Reference;

/// <summary>Between which places of its type a choice lies.</summary>
internal sealed record PlaceRange(Bounds Places);

/// <summary>What an expression gave.</summary>
/// <param name="Value">The value.</param>
/// <param name="Open">Why it is not known: set exactly where the value is unknown, or a number that is known only as a range.</param>
internal readonly record struct Reading(Value Value, UnknownReason? Open)
{
    /// <summary>Of a choice that is not known, between which places of its type it lies; null where nothing is known of it.</summary>
    public PlaceRange? Places { get; init; }

    public Truth Truth => Value is BooleanValue known ? Kleene.Of(known.Boolean) : Truth.Unknown;

    public bool IsUnknown => Value is UnknownValue;

    public static Reading Of(Value value) => new(value, (value as UnknownValue)?.Reason);

    public static Reading Unknown(UnknownReason reason) => new(new UnknownValue(reason), reason);

    /// <summary>A truth; where it is not known, for the reason given.</summary>
    public static Reading Of(Truth truth, UnknownReason? open) =>
        truth == Truth.Unknown ? Unknown(open!) : Of(Value.Of(truth == Truth.True));

    /// <summary>A number; where it is not exact, for the reason given.</summary>
    public static Reading Of(Bounds number, UnknownReason? open) => new(new NumberValue(number), number.IsExact ? null : open);
}
