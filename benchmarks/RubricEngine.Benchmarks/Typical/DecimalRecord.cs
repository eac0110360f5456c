namespace RubricEngine.Benchmarks.Typical;

/// <summary>A record as business code has it: decimals, null where missing.</summary>
internal sealed class DecimalRecord
{
    public decimal? Households { get; set; }
    public decimal? FireHouseholds { get; set; }
    public decimal? Population { get; set; }
    public decimal? Verified { get; set; }
    public decimal? Surveyed { get; set; }
    public decimal? Satisfied { get; set; }
    public decimal? Cameras { get; set; }
    public decimal? Officers { get; set; }
    public decimal? OfficersNeeded { get; set; }
    public decimal? Reprimands { get; set; }
    public decimal? Warnings { get; set; }
    public decimal? Crimes { get; set; }
    public decimal? CrimesBefore { get; set; }
    public decimal? Cleared { get; set; }
    public decimal? Reports { get; set; }
    public decimal? Resolved { get; set; }
    public decimal? Businesses { get; set; }
    public decimal? Inspected { get; set; }
    public decimal? Dossiers { get; set; }
    public decimal? Online { get; set; }
    public decimal? Overdue { get; set; }
    public bool? ReceptionRoom { get; set; }
    public bool? Exemplary { get; set; }

    public static DecimalRecord Of(TypicalTable table, int row)
    {
        return new DecimalRecord
        {
            Households = Number(0),
            FireHouseholds = Number(1),
            Population = Number(2),
            Verified = Number(3),
            Surveyed = Number(4),
            Satisfied = Number(5),
            Cameras = Number(6),
            Officers = Number(7),
            OfficersNeeded = Number(8),
            Reprimands = Number(9),
            Warnings = Number(10),
            Crimes = Number(11),
            CrimesBefore = Number(12),
            Cleared = Number(13),
            Reports = Number(14),
            Resolved = Number(15),
            Businesses = Number(16),
            Inspected = Number(17),
            Dossiers = Number(18),
            Online = Number(19),
            Overdue = Number(20),
            ReceptionRoom = Truth(21),
            Exemplary = Truth(22),
        };

        decimal? Number(int fact) => table.Facts[fact].IsKnown(row) ? table.Facts[fact].Value(row) : null;
        bool? Truth(int fact) => table.Facts[fact].IsKnown(row) ? table.Facts[fact].Value(row) == 1 : null;
    }

    public DecimalRecord Copy() => (DecimalRecord)MemberwiseClone();
}
