using RubricEngine.Text;

namespace RubricEngine.Model;

/// <summary>What a fact takes from the result of another rubric.</summary>
internal enum RubricFigure
{
    Grade,
    Points,

    /// <summary>Points by maximum.</summary>
    Percent,

    /// <summary>The number of criteria met.</summary>
    Met,
}

/// <summary>Where the value of a fact comes from that is a result of another rubric.</summary>
/// <param name="Rubric">The other rubric.</param>
/// <param name="Hash">Its identity.</param>
/// <param name="Figure">What is taken of its result.</param>
internal sealed record RubricResult(Rubric Rubric, string Hash, RubricFigure Figure)
{
    /// <summary>The choice, below all grades, of a subject that gets none.</summary>
    public const string NoGrade = "no grade";

    /// <summary>The same in Vietnamese.</summary>
    public const string VietnameseNoGrade = "không xếp loại";

    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Rubric.Id}@{Rubric.Version}";

    /// <summary>The figure and its rubric, for people.</summary>
    public Message FigureName => Figure switch
    {
        RubricFigure.Grade => new($"the grade by {Name}", $"xếp loại theo {Name}"),
        RubricFigure.Points => new($"the points by {Name}", $"điểm theo {Name}"),
        RubricFigure.Percent => new($"the percentage by {Name}", $"tỷ lệ điểm theo {Name}"),
        _ => new($"the criteria met by {Name}", $"số tiêu chí đạt theo {Name}"),
    };
}
