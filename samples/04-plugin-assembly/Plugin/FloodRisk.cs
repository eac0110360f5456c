using RubricEngine.Functions;
using RubricEngine.Values;

/// <summary>How likely a building is to be flooded, 0.0 to 5.0, by a made-up formula: its area in square metres, and the zone where it stands.</summary>
public sealed class FloodRisk : IColumnarFunction
{
    private const long LowZone = 0, SquareMetresOfAPoint = 4_000;

    public FunctionSignature Signature { get; } = new(
        "flood_risk",
        [
            new FunctionParameter("area", new NumberType(new Bounds(0, 20_000), 0, Unit.None)) { VietnameseName = "diện_tích" },
            new FunctionParameter("zone", new ChoiceType(["low", "high"], Ordered: true)) { VietnameseName = "vùng" },
        ],
        new NumberType(new Bounds(0, 5), 1, Unit.None))
    {
        VietnameseName = "nguy_cơ_ngập",
        Cost = 10,
    };

    /// <summary>One record: exact, in tenths, as the result declares one digit.</summary>
    public FunctionAnswer Invoke(FunctionArguments arguments) =>
        FunctionAnswer.Scaled(Tenths(arguments.Scaled(0), arguments.Choice(1) == "low" ? LowZone : 1));

    /// <summary>Many records: the same answers, column by column. A choice is its place among the choices.</summary>
    public void Invoke(FunctionColumns columns)
    {
        ReadOnlySpan<long> areas = columns.Argument(0), zones = columns.Argument(1);
        Span<long> results = columns.Results;
        for (int row = 0; row < columns.Rows; row++) results[row] = Tenths(areas[row], zones[row]);
    }

    private static long Tenths(long area, long zone) => area * 10 / SquareMetresOfAPoint / (zone == LowZone ? 2 : 1);
}
