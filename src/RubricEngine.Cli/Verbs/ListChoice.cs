using System.CommandLine;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Cli;

/// <summary>The option by which a verb writes the file of a list instead of that of the subjects.</summary>
internal static class ListChoice
{
    public static Option<string?> Option() => new("--records") { HelpName = "NAME", Description = "Writes the file of this list of records, a row each." };

    /// <summary>The fields of the chosen list; all but the lists where none is chosen.</summary>
    /// <exception cref="ToolFailure">The rubric has no such list.</exception>
    public static IReadOnlyList<InputField> Fields(CompiledRubric rubric, string? list)
    {
        InputField[] lists = Lists(rubric);
        if (list is null) return [.. rubric.Inputs.Except(lists)];
        return lists.FirstOrDefault(f => f.Key == list) is { } chosen ? chosen.Items
            : throw new ToolFailure(ExitStatus.WrongUsage, ToolDiagnostics.UnknownList(rubric.Rubric.Id, list, [.. lists.Select(f => f.Key)]));
    }

    /// <summary>The lists that a rubric reads.</summary>
    public static InputField[] Lists(CompiledRubric rubric) => [.. rubric.Inputs.Where(f => f.Type is RecordsType)];
}
