using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;

namespace RubricEngine.Checking;

/// <summary>Checks stages of judging: names that data can have, each once, and that some judgement counts.</summary>
internal sealed class StageChecker(CheckScope scope)
{
    /// <summary>The stages in order. Where none is said to count, the last one does, unless all are said not to.</summary>
    public ImmutableArray<JudgingStage> Check(ImmutableArray<StageSyntax> stages)
    {
        var found = ImmutableArray.CreateBuilder<JudgingStage>();
        foreach (StageSyntax stage in stages)
        {
            if (found.FirstOrDefault(s => s.Name == stage.Name.Text) is { } first)
                scope.Report(DiagnosticCatalogue.DuplicateName(scope.At(stage.Name), stage.Name.Text, first.Origin!));
            else if (stage.Name.Text.Length == 0 || stage.Name.Text.AsSpan().IndexOfAny("@./()") >= 0)
                scope.Report(DiagnosticCatalogue.StageName(scope.At(stage.Name), stage.Name.Text));
            else found.Add(new JudgingStage(stage.Name.Text, stage.Counts?.Value ?? false, scope.At(stage)));
        }
        if (found.Count == 0 || found.Any(s => s.Counts)) return found.ToImmutable();
        if (stages[^1].Counts is { } refused) scope.Report(DiagnosticCatalogue.NoStageCounts(scope.At(refused), scope.Spell(refused, Key.Counts)));
        else found[^1] = found[^1] with { Counts = true };
        return found.ToImmutable();
    }
}
