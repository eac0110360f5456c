using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;

namespace RubricEngine.Overlays;

/// <summary>Everything of a base that a change can name, by path and by id.</summary>
internal sealed class BaseIndex
{
    private readonly Dictionary<(TargetKind, string), OverlayTarget> _byPath = [];
    private readonly Dictionary<(TargetKind, string), List<OverlayTarget>> _byId = [];

    public BaseIndex(DocumentElement root)
    {
        Root = new OverlayTarget(TargetKind.Group, "", root, null, null);
        AddMembers(Root);
        foreach (DocumentElement grade in Elements(root, Key.Grades))
            if (Text(grade, Key.Grade) is { } name) Add(new OverlayTarget(TargetKind.Grade, name, grade, null, Root), name);
        AddRows(Key.Facts, TargetKind.Fact);
        AddRows(Key.Records, TargetKind.Fact);
        AddRows(Key.Parameters, TargetKind.Parameter);
        AddRows(Key.Let, TargetKind.Let);
    }

    /// <summary>The rubric as a whole.</summary>
    public OverlayTarget Root { get; }

    /// <summary>Everything there is, the whole left out.</summary>
    public IEnumerable<OverlayTarget> All => _byPath.Values;

    /// <summary>What a path or an id of a kind may mean.</summary>
    public IReadOnlyList<OverlayTarget> Find(TargetKind kind, string written) =>
        _byPath.TryGetValue((kind, written), out OverlayTarget? exact) ? [exact]
        : kind == TargetKind.Level ? Levels(written)
        : _byId.GetValueOrDefault((kind, written)) ?? [];

    /// <summary>A fact, parameter or named expression of a name, or null.</summary>
    public OverlayTarget? Named(string name) =>
        _byPath.GetValueOrDefault((TargetKind.Fact, name)) ?? _byPath.GetValueOrDefault((TargetKind.Parameter, name)) ?? _byPath.GetValueOrDefault((TargetKind.Let, name));

    /// <summary>The name nearest to one that does not exist.</summary>
    public string? Nearest(TargetKind kind, string written) =>
        NearestName.Find(written, _byPath.Keys.Concat(_byId.Keys).Where(k => k.Item1 == kind).Select(k => k.Item2).Distinct());

    /// <summary>Whether a target stands inside another.</summary>
    public static bool IsInside(OverlayTarget inner, OverlayTarget outer) => inner != outer && inner.Around().Contains(outer);

    public static IEnumerable<DocumentElement> Elements(DocumentElement owner, Key key) =>
        owner.Find(key)?.Value is DocumentList list ? list.Items.OfType<DocumentElement>() : [];

    public static string? Text(DocumentElement element, Key key) => element.Find(key)?.Value is DocumentScalar { IsNull: false } scalar ? scalar.Text : null;

    private void AddMembers(OverlayTarget owner)
    {
        foreach (DocumentElement criterion in Elements(owner.Element!, Key.Criteria)) AddCriterion(criterion, owner);
        foreach (DocumentElement group in Elements(owner.Element!, Key.Groups))
            if (Text(group, Key.Id) is { } id) AddMembers(Add(new OverlayTarget(TargetKind.Group, Join(owner.Path, id), group, null, owner), id));
    }

    private void AddCriterion(DocumentElement criterion, OverlayTarget owner)
    {
        if (Text(criterion, Key.Id) is not { } id) return;
        OverlayTarget target = Add(new OverlayTarget(TargetKind.Criterion, Join(owner.Path, id), criterion, null, owner), id);
        int number = 0;
        foreach (DocumentElement level in Elements(criterion, Key.Levels))
        {
            number++;
            Add(new OverlayTarget(TargetKind.Level, $"{target.Path}/{number.ToString(CultureInfo.InvariantCulture)}", level, null, target), id);
        }
        foreach (DocumentElement part in Elements(criterion, Key.Parts)) AddCriterion(part, target);
    }

    private void AddRows(Key key, TargetKind kind)
    {
        if (Root.Element!.Find(key)?.Value is not DocumentTable table) return;
        foreach (DocumentRow row in table.Rows)
            Add(new OverlayTarget(kind, Declarations.NameOf(row), row.Value as DocumentElement, row, Root), Declarations.NameOf(row));
    }

    private OverlayTarget Add(OverlayTarget target, string id)
    {
        // What is there twice is reported by the check of the base.
        _byPath.TryAdd((target.Kind, target.Path), target);
        if (target.Kind == TargetKind.Level) return target;
        if (!_byId.TryGetValue((target.Kind, id), out List<OverlayTarget>? all)) _byId.Add((target.Kind, id), all = []);
        all.Add(target);
        return target;
    }

    /// <summary>A criterion, and the number or the name of one of its levels.</summary>
    private List<OverlayTarget> Levels(string written)
    {
        int slash = written.LastIndexOf('/');
        if (slash < 0) return [];
        string last = written[(slash + 1)..];
        return [.. Find(TargetKind.Criterion, written[..slash])
            .SelectMany(c => _byPath.Values.Where(l => l.Kind == TargetKind.Level && l.Owner == c))
            .Where(l => l.Path.EndsWith($"/{last}", StringComparison.Ordinal) || Text(l.Element!, Key.Name) == last)];
    }

    private static string Join(string path, string id) => path.Length == 0 ? id : $"{path}/{id}";
}
