using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Overlays;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>
/// Compares what overlays say they tighten with their base, on the checked rubrics. What is looser is an error that shows a
/// case; what cannot be decided from ranges is a warning. Facts are taken as known: a rule over missing data is not compared.
/// </summary>
internal static class TightenChecker
{
    /// <param name="layers">The overlays that the rubric consists of, the innermost first.</param>
    /// <param name="rubric">The rubric as a whole.</param>
    /// <param name="model">Checks a document by itself.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(ImmutableArray<OverlayLayer> layers, Rubric rubric, Func<RubricDocument, Rubric?> model, DiagnosticBag diagnostics)
    {
        for (int i = 0; i < layers.Length; i++)
        {
            if (layers[i].Tightenings.IsEmpty) continue;
            Rubric? before = model(layers[i].Base), now = i == layers.Length - 1 ? rubric : model(layers[i].Merged);
            foreach (var target in layers[i].Tightenings.GroupBy(t => (t.Kind, t.Path)))
                Report(target.Key.Kind, target.Key.Path, [.. target.Select(t => t.Change)], before, now, diagnostics);
        }
    }

    private static void Report(TargetKind kind, string path, ImmutableArray<DocumentElement> changes, Rubric? before, Rubric? now, DiagnosticBag diagnostics)
    {
        IEnumerable<Tightness> found = before is null || now is null ? Unknown(changes) : Compare(kind, path, before, now) ?? Unknown(changes);
        Origin? place = before is null ? null : PlaceOf(kind, path, before);
        // The members of a group are compared where the overlay replaces them here; single ones are tightened by themselves.
        if (kind == TargetKind.Group) found = found.Where(t => changes.Any(c => c.Find(t.Key) is not null));
        foreach (Tightness tightness in found.Where(t => t.Verdict != TightnessVerdict.Tighter).DistinctBy(t => (t.Key, t.Verdict)))
        {
            DocumentElement change = changes.FirstOrDefault(c => c.Find(tightness.Key) is not null) ?? changes[0];
            Origin at = (change.Find(tightness.Key)?.Span ?? change.Head).Origin;
            string key = change.Vocabulary.Spell(tightness.Key);
            diagnostics.Add(tightness.Verdict == TightnessVerdict.Looser
                ? DiagnosticCatalogue.NotTighter(at, key, path, tightness.Case!, place)
                : DiagnosticCatalogue.TighterUndecided(at, key, path, place));
        }
    }

    private static IEnumerable<Tightness>? Compare(TargetKind kind, string path, Rubric before, Rubric now)
    {
        HashSet<string> tied = [.. now.Requirements.SelectMany(r => r.Facts).Select(f => f.Fact.Name)];
        switch (kind)
        {
            case TargetKind.Criterion:
                return Both(before.Root.AllCriteria(), now.Root.AllCriteria(), c => c.Path == path) is (var a, var b) ? new CriterionTightness(tied).Compare(a, b) : null;
            case TargetKind.Group:
                return Both(before.Root.AllGroups(), now.Root.AllGroups(), g => g.Path == path) is (var outer, var changed) ? new OutcomeTightness(tied).Compare(outer, changed) : null;
            case TargetKind.Grade:
                return Both(before.Grades, now.Grades, g => g.Name == path) is (var grade, var other) ? new OutcomeTightness(tied).Compare(grade, other) : null;
            case TargetKind.Fact:
                return Both(before.Facts, now.Facts, f => f.Name == path) is (var fact, var narrower) ? DeclarationTightness.Compare(fact, narrower) : null;
            case TargetKind.Parameter:
                return Both(before.Parameters, now.Parameters, p => p.Name == path) is (var parameter, var stricter) ? DeclarationTightness.Compare(parameter, stricter, UseDirection.Of(path, now)) : null;
            default:
                return Both(before.Lets, now.Lets, l => l.Name == path) is (var let, var tighter) ? DeclarationTightness.Compare(let, tighter, UseDirection.Of(path, now), tied) : null;
        }
    }

    private static (T, T)? Both<T>(IEnumerable<T> before, IEnumerable<T> now, Func<T, bool> isIt) where T : class =>
        before.FirstOrDefault(isIt) is { } a && now.FirstOrDefault(isIt) is { } b ? (a, b) : null;

    private static IEnumerable<Tightness> Unknown(ImmutableArray<DocumentElement> changes) =>
        changes.SelectMany(c => c.Entries.Select(e => e.Key).Where(k => k != c.Construct.Slots[0].Key)).Select(Tightness.Undecided);

    private static Origin? PlaceOf(TargetKind kind, string path, Rubric rubric) => kind switch
    {
        TargetKind.Criterion => rubric.Root.AllCriteria().FirstOrDefault(c => c.Path == path)?.Origin,
        TargetKind.Group => rubric.Root.AllGroups().FirstOrDefault(g => g.Path == path)?.Origin,
        TargetKind.Grade => rubric.Grades.FirstOrDefault(g => g.Name == path)?.Origin,
        TargetKind.Fact => rubric.Facts.FirstOrDefault(f => f.Name == path)?.Origin,
        TargetKind.Parameter => rubric.Parameters.FirstOrDefault(p => p.Name == path)?.Origin,
        _ => rubric.Lets.FirstOrDefault(l => l.Name == path)?.Origin,
    };
}
