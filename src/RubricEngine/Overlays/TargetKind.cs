using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Overlays;

/// <summary>What a change of an overlay can be about.</summary>
internal enum TargetKind
{
    Group,
    Criterion,
    Level,
    Grade,
    Fact,
    Parameter,
    Let,
}

/// <summary>How messages call what a change is about.</summary>
internal static class TargetKinds
{
    /// <summary>The kind that the first key of a change names.</summary>
    public static TargetKind Of(DocumentElement change) => change.Construct.Slots[0].Key switch
    {
        Key.LevelAt => TargetKind.Level,
        Key.Criterion => TargetKind.Criterion,
        Key.Group => TargetKind.Group,
        Key.Fact => TargetKind.Fact,
        Key.Parameter => TargetKind.Parameter,
        Key.NamedExpression => TargetKind.Let,
        _ => TargetKind.Grade,
    };

    public static Message Name(TargetKind kind) => kind switch
    {
        TargetKind.Group => new("group", "nhóm"),
        TargetKind.Criterion => new("criterion", "tiêu chí"),
        TargetKind.Level => new("level", "mức điểm"),
        TargetKind.Grade => new("grade", "mức xếp loại"),
        TargetKind.Fact => new("fact", "số liệu"),
        TargetKind.Parameter => new("parameter", "định mức"),
        _ => new("let", "đại lượng tính"),
    };
}
