namespace RubricEngine.Documents;

/// <summary>The form that a rubric file is written in. Both say the same.</summary>
public enum RubricForm
{
    /// <summary>YAML 1.2, in files named <c>….rubric.yaml</c>.</summary>
    Yaml,

    /// <summary>Keywords and braces, in files named <c>….rubric</c>.</summary>
    Dsl,
}
