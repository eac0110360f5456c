using System.Collections.Immutable;
using RubricEngine.Records;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Shipped;

/// <summary>The rubric of Nam Định that ships, and wards of which its own tests tell.</summary>
internal static class Wards
{
    public static SourceText Source()
    {
        using Stream stream = typeof(Wards).Assembly.GetManifestResourceStream("ward-police.rubric.yaml")!;
        using var reader = new StreamReader(stream);
        return new SourceText("ward-police.rubric.yaml", reader.ReadToEnd());
    }

    /// <summary>The same text up to its tests, which stand last.</summary>
    public static SourceText SourceWithoutTests()
    {
        SourceText whole = Source();
        return new SourceText(whole.Path, whole.Text[..whole.Text.IndexOf("\ntests:", StringComparison.Ordinal)]);
    }

    public static CompiledRubric Rubric() => RubricCompiler.Compile(Source()).RubricOrThrow();

    /// <summary>The facts of the tests kept in the file, over and over.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="count">How many wards.</param>
    /// <param name="missingPercent">So many of a hundred values are left out.</param>
    public static IEnumerable<ImmutableDictionary<string, Value>> Facts(CompiledRubric rubric, int count, int missingPercent)
    {
        var random = new Random(1);
        for (int i = 0; i < count; i++)
            yield return rubric.Rubric.Tests[i % rubric.Rubric.Tests.Length].Facts
                .Where(f => f.Value is not UnknownValue && random.Next(100) >= missingPercent)
                .ToImmutableDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
    }

    public static SubjectRecord RecordOf(ImmutableDictionary<string, Value> facts) => new("ward", null, null, facts, [], null);

    /// <summary>The facts as a caller has them who keeps objects by name: shares in percent.</summary>
    public static Dictionary<string, object?> ObjectsOf(CompiledRubric rubric, ImmutableDictionary<string, Value> facts) =>
        rubric.Inputs.Where(i => facts.ContainsKey(i.Key)).ToDictionary(i => i.Key, i => facts[i.Key] switch
        {
            NumberValue { Number.Low: var number } => (object?)((i.IsPercent ? 100 : 1) * (decimal)number.Numerator / (decimal)number.Denominator),
            BooleanValue truth => truth.Boolean,
            ChoiceValue choice => choice.Choice,
            DateValue date => date.Date,
            var other => throw new InvalidOperationException($"no ward has {other}"),
        }, StringComparer.Ordinal);
}
