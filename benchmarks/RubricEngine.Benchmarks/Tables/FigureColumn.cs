using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace RubricEngine.Benchmarks.Tables;

/// <summary>A column of a figure that follows from the median time of a benchmark.</summary>
/// <param name="name">Its heading.</param>
/// <param name="legend">What it is, with its unit.</param>
/// <param name="figure">The figure of a benchmark; not a number where it cannot be told.</param>
internal sealed class FigureColumn(string name, string legend, Func<Summary, BenchmarkCase, double> figure) : IColumn
{
    public string Id => $"{nameof(FigureColumn)}.{name}";

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        double value = figure(summary, benchmarkCase);
        return double.IsNaN(value) ? "?" : value.ToString("#,0.00", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
