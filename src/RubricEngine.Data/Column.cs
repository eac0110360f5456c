using RubricEngine.Records;
using RubricEngine.Text;

namespace RubricEngine.Data;

/// <summary>What a column feeds.</summary>
internal enum ColumnRole
{
    Ignored,
    Subject,
    Period,
    Field,
}

/// <summary>One column of a file, or one key of its objects.</summary>
/// <param name="Header">The header as written.</param>
/// <param name="Role">What it feeds.</param>
/// <param name="Field">The field it feeds; null for the other roles.</param>
/// <param name="Rank">How specific the name is that it matched: 0 is the most.</param>
/// <param name="Origin">Where the header stands first.</param>
internal sealed record Column(string Header, ColumnRole Role, InputField? Field, int Rank, Origin Origin)
{
    /// <summary>Of a list, the keys of its records; null for other columns.</summary>
    public ColumnMap? Items { get; init; }
}
