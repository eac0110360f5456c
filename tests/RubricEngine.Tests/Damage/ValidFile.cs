using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Tests.Damage;

/// <summary>A rubric without a mistake, as text.</summary>
internal sealed record ValidFile(string Path, string Text)
{
    /// <summary>With the functions that some of them call.</summary>
    public static CompileOptions Options { get; } = new() { Functions = SampleFunctions.Registry };

    /// <summary>The rubrics of the specification: short ones, each of which shows one thing.</summary>
    public static IReadOnlyList<ValidFile> Specified() =>
        [.. Files(Repository.PathOf("tests", "specs", "rubrics"), "rubric.yaml")];

    /// <summary>The rubrics that ship, some hundred lines each.</summary>
    public static IReadOnlyList<ValidFile> Shipped() => [.. Files(Repository.PathOf("rubrics"), "*.rubric.yaml")];

    /// <summary>The same rubric in another form or language.</summary>
    public ValidFile In(RubricForm form, Language language)
    {
        FormatResult result = RubricFormatter.Convert(new SourceText(Path, Text), form, language);
        string text = result.Text ?? throw new InvalidOperationException($"{Path}: {result.Diagnostics[0].Message.English}");
        return new ValidFile(Path[..^".yaml".Length] + (form == RubricForm.Yaml ? ".yaml" : ".rubric"), text);
    }

    private static IEnumerable<ValidFile> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ValidFile(Repository.Relative(path), File.ReadAllText(path)));

    public override string ToString() => Path;
}
