using RubricEngine.Documents;
using RubricEngine.Testing;
using RubricEngine.Text;

namespace RubricEngine.Tests.Damage;

/// <summary>A rubric without a mistake, as text.</summary>
internal sealed record ValidFile(string Path, string Text)
{
    /// <summary>The rubrics of the specification: short ones, each of which shows one thing.</summary>
    public static IReadOnlyList<ValidFile> Specified() =>
        [.. Files(Repository.PathOf("tests", "specs", "rubrics"), "rubric.yaml")];

    /// <summary>The rubrics that ship, some hundred lines each.</summary>
    public static IReadOnlyList<ValidFile> Shipped() => [.. Files(Repository.PathOf("rubrics"), "*.rubric.yaml")];

    /// <summary>Files of YAML in the keyword form of a language.</summary>
    public static IReadOnlyList<ValidFile> InKeywords(IEnumerable<ValidFile> files, Language language) =>
        [.. from file in files
            let text = RubricFormatter.Convert(new SourceText(file.Path, file.Text), RubricForm.Dsl, language).Text
            where text is not null
            select new ValidFile(System.IO.Path.ChangeExtension(file.Path, ".rubric"), text)];

    private static IEnumerable<ValidFile> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ValidFile(Repository.Relative(path), File.ReadAllText(path)));

    public override string ToString() => Path;
}
