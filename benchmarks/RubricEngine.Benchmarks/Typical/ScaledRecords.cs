using RubricEngine.Values;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The typical rubric over a record of scaled integers, as a programmer would write it who was given the rubric as an order.</summary>
internal static class ScaledRecords
{
    private const uint Households = 1 << 0, FireHouseholds = 1 << 1, Population = 1 << 2, Verified = 1 << 3, Surveyed = 1 << 4, Satisfied = 1 << 5,
        Cameras = 1 << 6, Officers = 1 << 7, OfficersNeeded = 1 << 8, Reprimands = 1 << 9, Warnings = 1 << 10, Crimes = 1 << 11, CrimesBefore = 1 << 12,
        Cleared = 1 << 13, Reports = 1 << 14, Resolved = 1 << 15, Businesses = 1 << 16, Inspected = 1 << 17, Dossiers = 1 << 18, Online = 1 << 19,
        Overdue = 1 << 20, ReceptionRoom = 1 << 21, Exemplary = 1 << 22;

    public static void Evaluate(ScaledRecord r, ScaledTally tally)
    {
        uint known = r.Known & ~Broken(r);
        tally.Clear();

        tally.Condition(200, Holds(known, ReceptionRoom, r.ReceptionRoom));
        tally.Condition(500, Holds(known, Exemplary, r.Exemplary));
        bool households = Has(known, Households | FireHouseholds) && r.Households > 0;
        if (!households) tally.Open(0, 500, 350);
        else tally.Points(r.FireHouseholds * 10 >= r.Households * 9 ? 500 : r.FireHouseholds * 10 >= r.Households * 8 ? 350 : r.FireHouseholds * 10 >= r.Households * 7 ? 200 : 0, 350);
        if (!Has(known, Satisfied | Surveyed) || r.Surveyed == 0) tally.Open(0, 500, 400);
        else if (2 * r.Satisfied <= r.Surveyed) tally.Points(0, 400);
        else tally.Points(Math.Min(((2 * r.Satisfied - r.Surveyed) * 10_000 + 9 * r.Surveyed) / (18 * r.Surveyed), 500), 400);
        tally.Condition(500, Holds(known, Cameras, r.Cameras >= 300));

        tally.Condition(400, TwoOf(Holds(known, Cameras, r.Cameras >= 500), Holds(known, ReceptionRoom, r.ReceptionRoom), Holds(known, Officers, r.Officers >= 20)));
        if (!Has(known, Officers | OfficersNeeded)) tally.Open(0, 400, 300);
        else tally.Points((r.OfficersNeeded - r.Officers) switch { <= 0 => 400, <= 2 => 300, <= 5 => 100, _ => 0 }, 300);
        Discipline(r, known, tally);
        if (!Has(known, Verified | Population) || r.Population == 0) tally.Open(0, 400, 300);
        else tally.Points(r.Verified * 100 >= r.Population * 99 ? 400 : r.Verified * 100 >= r.Population * 95 ? 300 : r.Verified * 100 >= r.Population * 90 ? 100 : 0, 300);
        tally.Condition(300, Holds(known, Reprimands | Warnings, r.Reprimands + r.Warnings <= 5));

        tally.Condition(500, Holds(known, Crimes | CrimesBefore, r.Crimes <= r.CrimesBefore));
        if (Has(known, Crimes) && r.Crimes == 0) tally.Full(500);
        else if (!Has(known, Crimes | Cleared)) tally.Open(0, 500, 300);
        else tally.Points(r.Cleared * 100 > r.Crimes * 85 ? 500 : r.Cleared * 100 >= r.Crimes * 70 ? 300 : 0, 300);
        if (Has(known, Reports) && r.Reports == 0) tally.Full(500);
        else if (!Has(known, Reports | Resolved)) tally.Open(0, 500, 400);
        else tally.Points(r.Resolved >= r.Reports ? 500 : r.Resolved * 100 >= r.Reports * 95 ? 400 : r.Resolved * 100 >= r.Reports * 90 ? 200 : 0, 400);
        if (!Has(known, Businesses)) tally.PerhapsLeftOut(400);
        else if (r.Businesses == 0) tally.LeftOut();
        else if (!Has(known, Inspected)) tally.Open(0, 400, 300);
        else tally.Points(r.Inspected >= r.Businesses ? 400 : r.Inspected * 5 >= r.Businesses * 4 ? 300 : 0, 300);
        tally.Condition(500, Holds(known, Overdue, r.Overdue == 0));

        if (!Has(known, Overdue | Dossiers) || r.Dossiers == 0) tally.Open(0, 400, 400);
        else tally.Points(r.Overdue * 100 <= r.Dossiers ? 400 : r.Overdue * 20 <= r.Dossiers ? 200 : 0, 400);
        if (!Has(known, Online | Dossiers) || r.Dossiers == 0) tally.Open(0, 500, 300);
        else tally.Points(r.Online * 10 >= r.Dossiers * 9 ? 500 : r.Online * 10 >= r.Dossiers * 7 ? 300 : r.Online * 10 >= r.Dossiers * 5 ? 100 : 0, 300);
        tally.Condition(500, Holds(known, Officers | Population, r.Officers * 1_000 >= r.Population));
        tally.Condition(300, And(Holds(known, FireHouseholds, r.FireHouseholds >= 500), Holds(known, Cameras, r.Cameras >= 100)));
        if (!households) tally.Open(0, 400, 320);
        else tally.Points(Math.Min((r.FireHouseholds * 800 + r.Households) / (2 * r.Households), 400), 320);

        tally.Possible = Grades(tally, Holds(known, Exemplary, r.Exemplary), Has(known, Businesses), r.Businesses > 0);
    }

    private static uint Broken(ScaledRecord r)
    {
        uint broken = 0;
        if (r.FireHouseholds > r.Households) broken |= Both(r, FireHouseholds | Households);
        if (r.Verified > r.Population) broken |= Both(r, Verified | Population);
        if (r.Satisfied > r.Surveyed) broken |= Both(r, Satisfied | Surveyed);
        if (r.Cleared > r.Crimes) broken |= Both(r, Cleared | Crimes);
        if (r.Resolved > r.Reports) broken |= Both(r, Resolved | Reports);
        if (r.Inspected > r.Businesses) broken |= Both(r, Inspected | Businesses);
        if (r.Online > r.Dossiers) broken |= Both(r, Online | Dossiers);
        if (r.Overdue > r.Dossiers) broken |= Both(r, Overdue | Dossiers);
        return broken;
    }

    private static uint Both(ScaledRecord r, uint facts) => Has(r.Known, facts) ? facts : 0;

    private static bool Has(uint known, uint facts) => (known & facts) == facts;

    private static Truth Holds(uint known, uint facts, bool holds) => !Has(known, facts) ? Truth.Unknown : holds ? Truth.True : Truth.False;

    private static Truth And(Truth a, Truth b) => a < b ? a : b;

    private static Truth TwoOf(Truth a, Truth b, Truth c)
    {
        int surely = (a == Truth.True ? 1 : 0) + (b == Truth.True ? 1 : 0) + (c == Truth.True ? 1 : 0);
        int not = (a == Truth.False ? 1 : 0) + (b == Truth.False ? 1 : 0) + (c == Truth.False ? 1 : 0);
        return surely >= 2 ? Truth.True : not >= 2 ? Truth.False : Truth.Unknown;
    }

    private static void Discipline(ScaledRecord r, uint known, ScaledTally tally)
    {
        long forReprimands = Math.Min(r.Reprimands * 50, 300), forWarnings = Math.Min(r.Warnings * 200, 600);
        if (Has(known, Reprimands | Warnings))
        {
            tally.Points(Math.Max(600 - forReprimands - forWarnings, 0), 500);
            return;
        }
        bool reprimands = Has(known, Reprimands), warnings = Has(known, Warnings);
        long least = (reprimands ? forReprimands : 0) + (warnings ? forWarnings : 0), most = (reprimands ? forReprimands : 300) + (warnings ? forWarnings : 600);
        tally.Open(Math.Max(600 - most, 0), Math.Max(600 - least, 0), 500);
    }

    private static int Grades(ScaledTally tally, Truth exemplary, bool knowsBusinesses, bool businesses)
    {
        long least = knowsBusinesses && businesses ? 8_800 : 8_400, most = !knowsBusinesses || businesses ? 8_800 : 8_400;
        int possible = 0;
        Truth excellent = And(tally.AllMet, Reaches(tally, 18, least, most));
        if (excellent != Truth.False) possible |= 1;
        if (excellent == Truth.True) return possible;
        Truth enough = tally.Met >= 16 ? Truth.True : tally.MayBeMet < 16 ? Truth.False : Truth.Unknown;
        Truth good = And(And(enough, exemplary), Reaches(tally, 15, least, most));
        if (good != Truth.False) possible |= 2;
        if (good == Truth.True) return possible;
        Truth fair = Reaches(tally, 10, least, most);
        if (fair != Truth.False) possible |= 4;
        if (fair == Truth.True) return possible;
        return possible | 8;
    }

    /// <summary>Whether the points are so many twentieths of the maximum.</summary>
    private static Truth Reaches(ScaledTally tally, long twentieths, long least, long most) =>
        tally.Low * 20 >= most * twentieths ? Truth.True : tally.High * 20 < least * twentieths ? Truth.False : Truth.Unknown;
}
