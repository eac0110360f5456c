using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using RubricEngine.Catalogs;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Tests.Properties;

/// <summary>Prints a syntax tree with all that it says and without its places, one node a line, so that two trees can be compared and a difference read.</summary>
internal static class SyntaxText
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, "", node, 0);
        return text.ToString();
    }

    /// <summary>The syntax tree of a file's text.</summary>
    public static string Of(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        return Of(RubricReader.Read(RubricFile.Parse(source, diagnostics), diagnostics));
    }

    private static void Write(StringBuilder text, string name, object? value, int depth)
    {
        switch (value)
        {
            case null:
                return;
            case string or ValueType and not ITuple and not IEnumerable:
                Line(text, depth, $"{name} {value}");
                return;
            case IEnumerable items:
                foreach (object item in items) Write(text, name, item, depth);
                return;
            case ITuple tuple:
                Line(text, depth, name);
                for (int i = 0; i < tuple.Length; i++) Write(text, "-", tuple[i], depth + 1);
                return;
        }
        Line(text, depth, $"{name} {value.GetType().Name}");
        foreach (PropertyInfo property in value.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (property.PropertyType == typeof(SourceSpan) || property.PropertyType == typeof(SourceText)) continue;
            // A function has a name in each language.
            if (value is CallSyntax or AggregateSyntax && property is { Name: nameof(CallSyntax.Name) } && property.GetValue(value) is NameSyntax called) Line(text, depth + 1, $"Name {FunctionTable.Find(called.Text)?.Name ?? called.Text}");
            else Write(text, property.Name, property.GetValue(value), depth + 1);
        }
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth).Append(line.Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
}
