using RubricEngine.Diagnostics;
using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Evaluation;

/// <summary>Matches members of a class with fields by their names: <c>HqArea</c> is <c>hq_area</c>, <c>PreviousCrimes</c> is <c>previous(crimes)</c>.</summary>
internal static class MemberNames
{
    /// <summary>The one field that a name means; null where it means none or several.</summary>
    public static FieldCode? Find(IEnumerable<FieldCode> fields, string name) => Unique(fields, f => f.Field.Key == name)
        ?? Unique(fields, f => Plain(f.Field.Key) == Plain(name))
        ?? Unique(fields, f => f.Field.Names.Any(n => Plain(n) == Plain(name)));

    /// <summary>The key nearest to a name, for the message where it means none.</summary>
    public static string? Nearest(IEnumerable<FieldCode> fields, string name) =>
        fields.FirstOrDefault(f => Plain(f.Field.Key) == NearestName.Find(Plain(name), fields.Select(o => Plain(o.Field.Key))))?.Field.Key;

    /// <summary>A name without what the habits of languages differ in: case, and all but letters and digits.</summary>
    public static string Plain(string name) => string.Concat(FoldedName.Of(name).Where(char.IsLetterOrDigit));

    private static FieldCode? Unique(IEnumerable<FieldCode> fields, Func<FieldCode, bool> isMeant) =>
        fields.Where(isMeant).Take(2).ToArray() is [var one] ? one : null;
}
