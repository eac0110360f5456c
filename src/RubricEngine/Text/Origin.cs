namespace RubricEngine.Text;

/// <summary>Where something was written.</summary>
/// <param name="Source">The text it stands in.</param>
/// <param name="Span">The stretch it takes there.</param>
public sealed record Origin(SourceText Source, TextSpan Span)
{
    /// <summary>Line and column of the first character.</summary>
    public LinePosition Position => Source.GetPosition(Span.Start);

    /// <summary><c>path(line,column)</c>.</summary>
    public override string ToString() => $"{Source.Path}({Position.Line},{Position.Column})";
}
