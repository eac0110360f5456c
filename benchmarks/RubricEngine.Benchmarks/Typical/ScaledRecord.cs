using RubricEngine.Model;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>A record of 64-bit integers with a bit for each that is known, in the order of the rubric.</summary>
internal sealed class ScaledRecord
{
    public long Households, FireHouseholds, Population, Verified, Surveyed, Satisfied, Cameras, Officers, OfficersNeeded, Reprimands, Warnings, Crimes,
        CrimesBefore, Cleared, Reports, Resolved, Businesses, Inspected, Dossiers, Online, Overdue;

    public bool ReceptionRoom, Exemplary;

    public uint Known;

    /// <summary>Reads a row of a table.</summary>
    public void Read(TypicalTable table, int row)
    {
        Households = table.Households[row];
        FireHouseholds = table.FireHouseholds[row];
        Population = table.Population[row];
        Verified = table.Verified[row];
        Surveyed = table.Surveyed[row];
        Satisfied = table.Satisfied[row];
        Cameras = table.Cameras[row];
        Officers = table.Officers[row];
        OfficersNeeded = table.OfficersNeeded[row];
        Reprimands = table.Reprimands[row];
        Warnings = table.Warnings[row];
        Crimes = table.Crimes[row];
        CrimesBefore = table.CrimesBefore[row];
        Cleared = table.Cleared[row];
        Reports = table.Reports[row];
        Resolved = table.Resolved[row];
        Businesses = table.Businesses[row];
        Inspected = table.Inspected[row];
        Dossiers = table.Dossiers[row];
        Online = table.Online[row];
        Overdue = table.Overdue[row];
        ReceptionRoom = Bit(table.ReceptionRoom, row);
        Exemplary = Bit(table.Exemplary, row);
        Known = 0;
        for (int fact = 0; fact < table.Facts.Count; fact++)
            if (Bit(table.Known(fact), row)) Known |= 1u << fact;
    }

    private static bool Bit(Column<ulong> bits, int row) => (bits[row >> 6] >> row & 1) != 0;
}
