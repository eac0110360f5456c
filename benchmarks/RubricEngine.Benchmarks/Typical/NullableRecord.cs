namespace RubricEngine.Benchmarks.Typical;

/// <summary>A record as a caller of the engine has it: a class of 64-bit integers, null where one is missing.</summary>
public sealed class NullableRecord
{
    public long? Households { get; init; }

    public long? FireHouseholds { get; init; }

    public long? Population { get; init; }

    public long? Verified { get; init; }

    public long? Surveyed { get; init; }

    public long? Satisfied { get; init; }

    public long? Cameras { get; init; }

    public long? Officers { get; init; }

    public long? OfficersNeeded { get; init; }

    public long? Reprimands { get; init; }

    public long? Warnings { get; init; }

    public long? Crimes { get; init; }

    public long? CrimesBefore { get; init; }

    public long? Cleared { get; init; }

    public long? Reports { get; init; }

    public long? Resolved { get; init; }

    public long? Businesses { get; init; }

    public long? Inspected { get; init; }

    public long? Dossiers { get; init; }

    public long? Online { get; init; }

    public long? Overdue { get; init; }

    public bool? ReceptionRoom { get; init; }

    public bool? Exemplary { get; init; }

    /// <summary>A row of a table.</summary>
    internal static NullableRecord Of(TypicalTable table, int row)
    {
        int next = 0;
        long? Number()
        {
            TypicalFact fact = table.Facts[next++];
            return fact.IsKnown(row) ? fact.Value(row) : null;
        }
        bool? Truth() => Number() is { } bit ? bit == 1 : null;
        return new NullableRecord
        {
            Households = Number(),
            FireHouseholds = Number(),
            Population = Number(),
            Verified = Number(),
            Surveyed = Number(),
            Satisfied = Number(),
            Cameras = Number(),
            Officers = Number(),
            OfficersNeeded = Number(),
            Reprimands = Number(),
            Warnings = Number(),
            Crimes = Number(),
            CrimesBefore = Number(),
            Cleared = Number(),
            Reports = Number(),
            Resolved = Number(),
            Businesses = Number(),
            Inspected = Number(),
            Dossiers = Number(),
            Online = Number(),
            Overdue = Number(),
            ReceptionRoom = Truth(),
            Exemplary = Truth(),
        };
    }
}
