using RubricEngine.Benchmarks.Typical;

namespace RubricEngine.Benchmarks.Peers;

/// <summary>A record that lacks nothing, as business code has it. Public, because rules in text read it by reflection.</summary>
public sealed class CompleteRecord
{
    public decimal Households { get; init; }
    public decimal FireHouseholds { get; init; }
    public decimal Population { get; init; }
    public decimal Verified { get; init; }
    public decimal Surveyed { get; init; }
    public decimal Satisfied { get; init; }
    public decimal Cameras { get; init; }
    public decimal Officers { get; init; }
    public decimal OfficersNeeded { get; init; }
    public decimal Reprimands { get; init; }
    public decimal Warnings { get; init; }
    public decimal Crimes { get; init; }
    public decimal CrimesBefore { get; init; }
    public decimal Cleared { get; init; }
    public decimal Reports { get; init; }
    public decimal Resolved { get; init; }
    public decimal Businesses { get; init; }
    public decimal Inspected { get; init; }
    public decimal Dossiers { get; init; }
    public decimal Online { get; init; }
    public decimal Overdue { get; init; }
    public bool ReceptionRoom { get; init; }
    public bool Exemplary { get; init; }

    internal static CompleteRecord Of(TypicalTable table, int row)
    {
        DecimalRecord r = DecimalRecord.Of(table, row);
        return new CompleteRecord
        {
            Households = r.Households!.Value,
            FireHouseholds = r.FireHouseholds!.Value,
            Population = r.Population!.Value,
            Verified = r.Verified!.Value,
            Surveyed = r.Surveyed!.Value,
            Satisfied = r.Satisfied!.Value,
            Cameras = r.Cameras!.Value,
            Officers = r.Officers!.Value,
            OfficersNeeded = r.OfficersNeeded!.Value,
            Reprimands = r.Reprimands!.Value,
            Warnings = r.Warnings!.Value,
            Crimes = r.Crimes!.Value,
            CrimesBefore = r.CrimesBefore!.Value,
            Cleared = r.Cleared!.Value,
            Reports = r.Reports!.Value,
            Resolved = r.Resolved!.Value,
            Businesses = r.Businesses!.Value,
            Inspected = r.Inspected!.Value,
            Dossiers = r.Dossiers!.Value,
            Online = r.Online!.Value,
            Overdue = r.Overdue!.Value,
            ReceptionRoom = r.ReceptionRoom!.Value,
            Exemplary = r.Exemplary!.Value,
        };
    }
}
