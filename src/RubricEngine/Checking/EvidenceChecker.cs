using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks how much evidence a criterion needs.</summary>
internal sealed class EvidenceChecker(CheckScope scope)
{
    public EvidenceRule? Check(CriterionSyntax criterion)
    {
        if (criterion.EvidenceRule is not { } rule) return null;
        ImmutableArray<string> kinds = [.. criterion.Evidence.Select(e => e.Text)];
        return AtLeast(rule, kinds) is { } least ? new EvidenceRule(least, kinds, WithoutOf(rule), scope.At(rule)) : null;
    }

    private int? AtLeast(EvidenceRuleSyntax rule, ImmutableArray<string> kinds)
    {
        if (rule.Word?.Text == "all" && kinds.IsEmpty)
        {
            scope.Report(DiagnosticCatalogue.EvidenceNotListed(scope.At(rule.Word), scope.Spell(rule.Word, Key.Evidence)));
            return null;
        }
        if (rule.Word is { } word) return word.Text == "all" ? kinds.Length : 1;
        if (rule.Count is null or ErrorSyntax) return null;
        int most = kinds.IsEmpty ? MostDocuments : kinds.Length;
        if (Constants.NumberOf(rule.Count) is { IsInteger: true, Sign: > 0 } count && count <= most) return (int)count.Numerator;
        scope.Report(DiagnosticCatalogue.CountOutside(scope.At(rule.Count), most));
        return null;
    }

    private const int MostDocuments = 100;

    private static WithoutEvidence WithoutOf(EvidenceRuleSyntax rule) => rule.Without?.Text switch
    {
        "not met" => WithoutEvidence.NotMet,
        "unknown" => WithoutEvidence.Unknown,
        _ => WithoutEvidence.Report,
    };
}
