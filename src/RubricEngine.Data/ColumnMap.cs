using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>The columns of one file in the order met, and what each feeds.</summary>
internal sealed class ColumnMap(HeaderNames names, DataDiagnosticBag diagnostics)
{
    private readonly List<Column> _columns = [];
    private readonly Dictionary<string, int> _byHeader = new(StringComparer.Ordinal);

    public Column this[int index] => _columns[index];

    public int Count => _columns.Count;

    public bool Has(ColumnRole role) => _columns.Exists(c => c.Role == role);

    public bool Has(InputField field) => _columns.Exists(c => c.Field == field);

    /// <summary>The index of a key of an object, which may have been met before.</summary>
    public int IndexOf(string key, Origin origin)
    {
        if (_byHeader.TryGetValue(key, out int index)) return index;
        _columns.Add(Recognise(key, origin));
        return _byHeader[key] = _columns.Count - 1;
    }

    /// <summary>Adds the header line of a file, where every column counts and none may stand twice.</summary>
    public void AddHeaders(IReadOnlyList<(string Header, Origin Origin)> headers)
    {
        foreach ((string header, Origin origin) in headers) _columns.Add(Recognise(header, origin));
        foreach (var same in _columns.Where(c => c.Role != ColumnRole.Ignored).GroupBy(c => (c.Role, c.Field)).Where(g => g.Count() > 1))
        {
            Column best = same.MinBy(c => c.Rank)!;
            foreach (Column other in same.Where(c => c != best))
                diagnostics.Add(other.Rank == best.Rank && other.Role == ColumnRole.Field
                    ? DataDiagnosticCatalogue.HeaderTwice(other.Origin, other.Header, best.Header)
                    : DataDiagnosticCatalogue.LessSpecificColumn(other.Origin, other.Header, best.Header));
        }
    }

    private Column Recognise(string header, Origin origin)
    {
        var found = names.Find(header);
        if (found.Count == 1)
            return new(header, found[0].Role, found[0].Field, found[0].Rank, origin) { Items = found[0].Field is { Items: { IsEmpty: false } items } ? new ColumnMap(new HeaderNames(items), diagnostics) : null };
        if (found.Count > 1)
            diagnostics.Add(DataDiagnosticCatalogue.AmbiguousHeader(origin, header, [.. found.Select(m => m.Field?.Key ?? m.Name)]));
        else if (names.Nearest(header) is { } nearest)
            diagnostics.Add(DataDiagnosticCatalogue.MisspeltHeader(origin, header, nearest));
        else if (!string.IsNullOrWhiteSpace(header))
            diagnostics.Add(DataDiagnosticCatalogue.IgnoredColumn(origin, header));
        return new(header, ColumnRole.Ignored, null, 0, origin);
    }
}
