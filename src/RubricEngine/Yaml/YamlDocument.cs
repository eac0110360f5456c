namespace RubricEngine.Yaml;

/// <summary>What could be read of a file.</summary>
/// <param name="Root">The keys of the file; null where there are none.</param>
/// <param name="IsComplete">Whether all of the file was understood as YAML.</param>
internal sealed record YamlDocument(YamlMapping? Root, bool IsComplete);
