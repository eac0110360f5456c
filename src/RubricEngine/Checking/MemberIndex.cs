using System.Collections.Immutable;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Every criterion and group by path, known before any expression is checked, so that expressions may name them in any order.</summary>
internal sealed class MemberIndex
{
    private readonly Dictionary<string, Member> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byId = new(StringComparer.Ordinal);

    /// <param name="Path">The path.</param>
    /// <param name="IsGroup">Whether it is a group.</param>
    /// <param name="Points">The points it can have.</param>
    /// <param name="Maximum">Its greatest maximum.</param>
    /// <param name="Share">The share of its maximum that the points can be.</param>
    /// <param name="Origin">Where it is written.</param>
    public sealed record Member(string Path, bool IsGroup, Bounds Points, Rational Maximum, Bounds Share, Origin Origin)
    {
        /// <summary>The names of its levels, lowest first.</summary>
        public ImmutableArray<string> Levels { get; init; } = [];
    }

    /// <summary>Criteria that counts can count: all but bonuses.</summary>
    public int CountedCriteria { get; set; }

    public IEnumerable<string> Names => _byId.Keys.Concat(_byPath.Keys);

    /// <summary>The member already there under this path, or null after adding.</summary>
    public Member? Add(Member member, string id)
    {
        if (_byPath.TryGetValue(member.Path, out Member? first)) return first;
        _byPath.Add(member.Path, member);
        if (!_byId.TryGetValue(id, out List<string>? paths)) _byId.Add(id, paths = []);
        paths.Add(member.Path);
        return null;
    }

    public Member? ByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The paths that a written id or path may mean.</summary>
    public IReadOnlyList<string> Find(string written) =>
        _byPath.ContainsKey(written) ? [written] : _byId.GetValueOrDefault(written) ?? [];
}
