namespace RubricEngine.Model;

internal static class RubricHash
{
    public static string Of(Rubric rubric) => "sha256:" + rubric.Id;
}
