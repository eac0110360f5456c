using System.Collections.Immutable;
using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>A level that a group comes to, such as A or B. The first whose conditions all hold counts; none means "otherwise".</summary>
/// <param name="Name">Its name.</param>
/// <param name="Conditions">Comparisons of the group's points, or of their share of the maximum, with the bounds as written.</param>
/// <param name="Origin">Where it was written.</param>
internal sealed record GroupLevel(string Name, ImmutableArray<Expression> Conditions, Origin? Origin);
