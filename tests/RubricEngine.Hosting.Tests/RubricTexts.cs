namespace RubricEngine.Hosting.Tests;

/// <summary>Small rubrics.</summary>
internal static class RubricTexts
{
    /// <summary>One criterion that is worth so many points.</summary>
    public static string Worth(int points, string id = "test/one", string version = "1.0", string effective = "") => $$"""
        format: 1
        rubric: {{id}}
        version: "{{version}}"
        {{(effective.Length > 0 ? $"effective: {effective}" : "")}}
        facts:
          open: { type: boolean }
        criteria:
          - { id: c1, title: Open, points: {{points}}, met: open }
        grades:
          - { grade: good, when: points > 0 }
          - { grade: none, otherwise: true }
        """;

    /// <summary>One criterion whose formula calls a function.</summary>
    public static string Calling(string call, string id = "test/calls") => $$"""
        format: 1
        rubric: {{id}}
        version: "1.0"
        facts:
          open: { type: boolean }
        criteria:
          - { id: c1, title: Called, points: 1000, formula: "{{call}}" }
        grades:
          - { grade: any, otherwise: true }
        """;
}
