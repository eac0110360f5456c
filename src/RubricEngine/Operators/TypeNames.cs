using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Operators;

/// <summary>Types in words, for diagnostics.</summary>
internal static class TypeNames
{
    public static Message Truth { get; } = new("a condition", "một điều kiện");
    public static Message Number { get; } = new("a number", "một số");
    public static Message Date { get; } = new("a date", "một ngày");
    public static Message Choice { get; } = new("a choice", "một giá trị lựa chọn");
    public static Message Records { get; } = new("a list of records", "một danh sách");
    public static Message Text { get; } = new("a text", "một văn bản");

    public static Message Of(DataType type) => type switch
    {
        NumberType { Unit.IsNone: true } => Number,
        NumberType number => new($"a number of `{number.Unit}`", $"một số tính bằng `{number.Unit}`"),
        BooleanType => Truth,
        DateType => Date,
        ChoiceType => Choice,
        RecordsType => Records,
        _ => Text,
    };
}
