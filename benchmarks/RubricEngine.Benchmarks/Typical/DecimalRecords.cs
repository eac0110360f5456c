namespace RubricEngine.Benchmarks.Typical;

/// <summary>The typical rubric over records of decimals, as business code would have it. What is missing is null, and <c>bool?</c> reckons with it.</summary>
internal static class DecimalRecords
{
    public static void Evaluate(DecimalRecord record, DecimalTally tally)
    {
        DecimalRecord r = Sound(record);
        tally.Clear();

        tally.Condition(2, r.ReceptionRoom);
        tally.Condition(5, r.Exemplary);
        decimal? fire = Ratio(r.FireHouseholds, r.Households);
        tally.Points(fire is null ? null : fire >= 0.9m ? 5 : fire >= 0.8m ? 3.5m : fire >= 0.7m ? 2 : 0, 0, 5, 3.5m);
        tally.Points(Satisfaction(r), 0, 5, 4);
        tally.Condition(5, AtLeast(r.Cameras, 300));

        tally.Condition(4, TwoOf(AtLeast(r.Cameras, 500), r.ReceptionRoom, AtLeast(r.Officers, 20)));
        decimal? lacking = r.OfficersNeeded - r.Officers;
        tally.Points(lacking is null ? null : lacking <= 0 ? 4 : lacking <= 2 ? 3 : lacking <= 5 ? 1 : 0, 0, 4, 3);
        Discipline(r, tally);
        decimal? verified = Ratio(r.Verified, r.Population);
        tally.Points(verified is null ? null : verified >= 0.99m ? 4 : verified >= 0.95m ? 3 : verified >= 0.9m ? 1 : 0, 0, 4, 3);
        tally.Condition(3, AtLeast(5, r.Reprimands + r.Warnings));

        tally.Condition(5, AtLeast(r.CrimesBefore, r.Crimes));
        decimal? cleared = Ratio(r.Cleared, r.Crimes);
        if (r.Crimes == 0) tally.Full(5);
        else tally.Points(cleared is null ? null : cleared > 0.85m ? 5 : cleared >= 0.7m ? 3 : 0, 0, 5, 3);
        decimal? resolved = Ratio(r.Resolved, r.Reports);
        if (r.Reports == 0) tally.Full(5);
        else tally.Points(resolved is null ? null : resolved >= 1 ? 5 : resolved >= 0.95m ? 4 : resolved >= 0.9m ? 2 : 0, 0, 5, 4);
        decimal? inspected = Ratio(r.Inspected, r.Businesses);
        if (r.Businesses is null) tally.PerhapsLeftOut(4);
        else if (r.Businesses == 0) tally.LeftOut();
        else tally.Points(inspected is null ? null : inspected >= 1 ? 4 : inspected >= 0.8m ? 3 : 0, 0, 4, 3);
        tally.Condition(5, r.Overdue is null ? null : r.Overdue == 0);

        decimal? overdue = Ratio(r.Overdue, r.Dossiers), online = Ratio(r.Online, r.Dossiers);
        tally.Points(overdue is null ? null : overdue <= 0.01m ? 4 : overdue <= 0.05m ? 2 : 0, 0, 4, 4);
        tally.Points(online is null ? null : online >= 0.9m ? 5 : online >= 0.7m ? 3 : online >= 0.5m ? 1 : 0, 0, 5, 3);
        tally.Condition(5, AtLeast(r.Officers * 1_000, r.Population));
        tally.Condition(3, AtLeast(r.FireHouseholds, 500) & AtLeast(r.Cameras, 100));
        tally.Points(r.Households > 0 && r.FireHouseholds is { } some ? Rounded(4 * some / r.Households.Value) : null, 0, 4, 3.2m);

        tally.Possible = Grades(r, tally);
    }

    /// <summary>Parts that exceed their wholes make both unknown.</summary>
    private static DecimalRecord Sound(DecimalRecord given)
    {
        if (!(given.FireHouseholds > given.Households || given.Verified > given.Population || given.Satisfied > given.Surveyed || given.Cleared > given.Crimes
            || given.Resolved > given.Reports || given.Inspected > given.Businesses || given.Online > given.Dossiers || given.Overdue > given.Dossiers)) return given;
        DecimalRecord r = given.Copy();
        if (given.FireHouseholds > given.Households) r.FireHouseholds = r.Households = null;
        if (given.Verified > given.Population) r.Verified = r.Population = null;
        if (given.Satisfied > given.Surveyed) r.Satisfied = r.Surveyed = null;
        if (given.Cleared > given.Crimes) r.Cleared = r.Crimes = null;
        if (given.Resolved > given.Reports) r.Resolved = r.Reports = null;
        if (given.Inspected > given.Businesses) r.Inspected = r.Businesses = null;
        if (given.Online > given.Dossiers) r.Online = r.Dossiers = null;
        if (given.Overdue > given.Dossiers) r.Overdue = r.Dossiers = null;
        return r;
    }

    // One division each, and no bound of a level is nearer to another quotient than 28 digits tell apart.
    private static decimal? Ratio(decimal? part, decimal? whole) => whole == 0 ? null : part / whole;

    private static bool? AtLeast(decimal? a, decimal? b) => a is null || b is null ? null : a >= b;

    private static bool? TwoOf(bool? a, bool? b, bool? c) => (a & b) | (a & c) | (b & c);

    private static decimal Rounded(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);

    private static decimal? Satisfaction(DecimalRecord r) => r.Surveyed is not { } all || all == 0 || r.Satisfied is not { } content
        ? null
        : Rounded(Math.Clamp(50 * (2 * content - all) / (9 * all), 0, 5));

    private static void Discipline(DecimalRecord r, DecimalTally tally)
    {
        decimal? forReprimands = r.Reprimands is { } reprimands ? Math.Min(0.5m * reprimands, 3) : null, forWarnings = r.Warnings is { } warnings ? Math.Min(2 * warnings, 6) : null;
        decimal? points = forReprimands is { } one && forWarnings is { } two ? Math.Max(6 - one - two, 0) : null;
        tally.Points(points, Math.Max(6 - (forReprimands ?? 3) - (forWarnings ?? 6), 0), 6 - Math.Min((forReprimands ?? 0) + (forWarnings ?? 0), 6), 5);
    }

    private static int Grades(DecimalRecord r, DecimalTally tally)
    {
        decimal least = r.Businesses > 0 ? 88 : 84, most = r.Businesses == 0 ? 84 : 88;
        int possible = 0;
        bool? excellent = tally.AllMet & Reaches(0.9m);
        if (excellent != false) possible |= 1;
        if (excellent == true) return possible;
        bool? enough = tally.Met >= 16 ? true : tally.MayBeMet < 16 ? false : null;
        bool? good = enough & r.Exemplary & Reaches(0.75m);
        if (good != false) possible |= 2;
        if (good == true) return possible;
        bool? fair = Reaches(0.5m);
        if (fair != false) possible |= 4;
        return fair == true ? possible : possible | 8;

        bool? Reaches(decimal share) => tally.Low >= most * share ? true : tally.High < least * share ? false : null;
    }
}
