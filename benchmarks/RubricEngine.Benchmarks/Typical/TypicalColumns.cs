using System.Runtime.CompilerServices;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The typical rubric over columns without a branch: a row at a time or as many as a register holds.</summary>
internal static class TypicalColumns<L> where L : struct, ILanes<L>
{
    public static void Totals(TypicalTable table, TypicalResults results) => Evaluate<No>(table, results);

    public static void Detail(TypicalTable table, TypicalResults results) => Evaluate<Yes>(table, results);

    /// <summary>Rows in which nothing is missing need not ask, 64 at a time.</summary>
    private static void Evaluate<TDetail>(TypicalTable table, TypicalResults results) where TDetail : struct, IChoice
    {
        var block = new TallyBlock();
        for (int from = 0, to; from < table.Rows; from = to)
        {
            bool complete = IsComplete(table, from / 64);
            for (to = from + 64; to < table.Rows && IsComplete(table, to / 64) == complete;) to += 64;
            if (complete) Evaluate<TDetail, Yes>(table, results, block, from, to);
            else Evaluate<TDetail, No>(table, results, block, from, to);
        }
    }

    private static bool IsComplete(TypicalTable table, int word)
    {
        ulong known = ulong.MaxValue;
        for (int fact = 0; fact < table.Facts.Count; fact++) known &= table.Known(fact)[word];
        return known == ulong.MaxValue;
    }

    /// <summary>Group after group over blocks that stay in the first cache: what one method can hold in registers has its limit.</summary>
    private static void Evaluate<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        for (int end; from < to; from = end)
        {
            end = Math.Min(from + TallyBlock.Rows, to);
            GroupOne<TDetail, TComplete>(table, results, block, from, end);
            GroupTwo<TDetail, TComplete>(table, results, block, from, end);
            GroupThree<TDetail, TComplete>(table, results, block, from, end);
            GroupFour<TDetail, TComplete>(table, results, block, from, end);
            GroupFive<TDetail, TComplete>(table, results, block, from, end);
            Grades<TDetail, TComplete>(table, results, block, from, end);
        }
    }

    /// <summary>The first five criteria.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GroupOne<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref ushort householdsFirst = ref table.Households.First;
        ref ushort fireHouseholdsFirst = ref table.FireHouseholds.First;
        ref ushort surveyedFirst = ref table.Surveyed.First;
        ref ushort satisfiedFirst = ref table.Satisfied.First;
        ref ushort camerasFirst = ref table.Cameras.First;
        ref ulong receptionRoomFirst = ref table.ReceptionRoom.First;
        ref ulong exemplaryFirst = ref table.Exemplary.First;
        ref ulong householdsKnown = ref table.Known(0).First;
        ref ulong fireHouseholdsKnown = ref table.Known(1).First;
        ref ulong surveyedKnown = ref table.Known(4).First;
        ref ulong satisfiedKnown = ref table.Known(5).First;
        ref ulong camerasKnown = ref table.Known(6).First;
        ref ulong receptionRoomKnown = ref table.Known(21).First;
        ref ulong exemplaryKnown = ref table.Known(22).First;
        L zero = L.Of(0);
        for (int row = from; row < to; row += L.Count)
        {
            L households = L.Load(ref householdsFirst, row), knowsHouseholds = Known<TComplete>(ref householdsKnown, row);
            L fireHouseholds = L.Load(ref fireHouseholdsFirst, row), knowsFireHouseholds = Known<TComplete>(ref fireHouseholdsKnown, row);
            L surveyed = L.Load(ref surveyedFirst, row), knowsSurveyed = Known<TComplete>(ref surveyedKnown, row);
            L satisfied = L.Load(ref satisfiedFirst, row), knowsSatisfied = Known<TComplete>(ref satisfiedKnown, row);
            L cameras = L.Load(ref camerasFirst, row), knowsCameras = Known<TComplete>(ref camerasKnown, row);
            L receptionRoom = L.Bits(ref receptionRoomFirst, row), knowsReceptionRoom = Known<TComplete>(ref receptionRoomKnown, row);
            L exemplary = L.Bits(ref exemplaryFirst, row), knowsExemplary = Known<TComplete>(ref exemplaryKnown, row);
            Require(fireHouseholds, households, ref knowsFireHouseholds, ref knowsHouseholds);
            Require(satisfied, surveyed, ref knowsSatisfied, ref knowsSurveyed);
            var tally = new Tally<L, TDetail>(results, 0 * results.Stride + row);
            tally.Start();
            L hasRoom = receptionRoom & knowsReceptionRoom, mayHaveRoom = receptionRoom | ~knowsReceptionRoom;
            L isExemplary = exemplary & knowsExemplary, mayBeExemplary = exemplary | ~knowsExemplary;
            tally.Condition(200, hasRoom, mayHaveRoom);
            tally.Condition(500, isExemplary, mayBeExemplary);
            L known = knowsHouseholds & knowsFireHouseholds & L.Greater(households, zero);
            L tenfold = fireHouseholds * L.Of(10);
            Levels(ref tally, known, (AtLeast(tenfold, households * L.Of(7)) & L.Of(200)) + (AtLeast(tenfold, households * L.Of(8)) & L.Of(150)) + (AtLeast(tenfold, households * L.Of(9)) & L.Of(150)), 500, 350);
            known = knowsSatisfied & knowsSurveyed & L.Greater(surveyed, zero);
            L ninefold = L.Max(surveyed, L.Of(1)) * L.Of(9);
            L above = L.Max(satisfied + satisfied - surveyed, zero);
            Levels(ref tally, known, L.Min(L.Divide(above * L.Of(10_000) + ninefold, ninefold + ninefold), L.Of(500)), 500, 400);
            L few = L.Greater(cameras, L.Of(299));
            tally.Condition(500, few & knowsCameras, few | ~knowsCameras);
            tally.Save(block, row - from);
        }
    }

    /// <summary>The next five.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GroupTwo<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref int populationFirst = ref table.Population.First;
        ref int verifiedFirst = ref table.Verified.First;
        ref ushort camerasFirst = ref table.Cameras.First;
        ref ushort officersFirst = ref table.Officers.First;
        ref ushort officersNeededFirst = ref table.OfficersNeeded.First;
        ref byte reprimandsFirst = ref table.Reprimands.First;
        ref byte warningsFirst = ref table.Warnings.First;
        ref ulong receptionRoomFirst = ref table.ReceptionRoom.First;
        ref ulong populationKnown = ref table.Known(2).First;
        ref ulong verifiedKnown = ref table.Known(3).First;
        ref ulong camerasKnown = ref table.Known(6).First;
        ref ulong officersKnown = ref table.Known(7).First;
        ref ulong officersNeededKnown = ref table.Known(8).First;
        ref ulong reprimandsKnown = ref table.Known(9).First;
        ref ulong warningsKnown = ref table.Known(10).First;
        ref ulong receptionRoomKnown = ref table.Known(21).First;
        L zero = L.Of(0);
        for (int row = from; row < to; row += L.Count)
        {
            L population = L.Load(ref populationFirst, row), knowsPopulation = Known<TComplete>(ref populationKnown, row);
            L verified = L.Load(ref verifiedFirst, row), knowsVerified = Known<TComplete>(ref verifiedKnown, row);
            L cameras = L.Load(ref camerasFirst, row), knowsCameras = Known<TComplete>(ref camerasKnown, row);
            L officers = L.Load(ref officersFirst, row), knowsOfficers = Known<TComplete>(ref officersKnown, row);
            L officersNeeded = L.Load(ref officersNeededFirst, row), knowsOfficersNeeded = Known<TComplete>(ref officersNeededKnown, row);
            L reprimands = L.Load(ref reprimandsFirst, row), knowsReprimands = Known<TComplete>(ref reprimandsKnown, row);
            L warnings = L.Load(ref warningsFirst, row), knowsWarnings = Known<TComplete>(ref warningsKnown, row);
            L receptionRoom = L.Bits(ref receptionRoomFirst, row), knowsReceptionRoom = Known<TComplete>(ref receptionRoomKnown, row);
            Require(verified, population, ref knowsVerified, ref knowsPopulation);
            var tally = new Tally<L, TDetail>(results, 5 * results.Stride + row);
            tally.Load(block, row - from);
            L hasRoom = receptionRoom & knowsReceptionRoom, mayHaveRoom = receptionRoom | ~knowsReceptionRoom;
            L many = L.Greater(cameras, L.Of(499)), enough = L.Greater(officers, L.Of(19));
            L surely = zero - (many & knowsCameras) - hasRoom - (enough & knowsOfficers), maybe = zero - (many | ~knowsCameras) - mayHaveRoom - (enough | ~knowsOfficers);
            tally.Condition(400, L.Greater(surely, L.Of(1)), L.Greater(maybe, L.Of(1)));
            L lacking = officersNeeded - officers;
            Levels(ref tally, knowsOfficers & knowsOfficersNeeded, L.Of(400) - (L.Greater(lacking, zero) & L.Of(100)) - (L.Greater(lacking, L.Of(2)) & L.Of(200)) - (L.Greater(lacking, L.Of(5)) & L.Of(100)), 400, 300);
            L forReprimands = L.Min(reprimands * L.Of(50), L.Of(300)), forWarnings = L.Min(warnings * L.Of(200), L.Of(600));
            L least = (forReprimands & knowsReprimands) + (forWarnings & knowsWarnings);
            L most = L.Select(knowsReprimands, forReprimands, L.Of(300)) + L.Select(knowsWarnings, forWarnings, L.Of(600));
            L known = knowsReprimands & knowsWarnings;
            tally.Points(L.Max(L.Of(600) - most, zero), L.Max(L.Of(600) - least, zero), ~known, 500);
            L hundredfold = verified * L.Of(100);
            Levels(ref tally, knowsVerified & knowsPopulation & L.Greater(population, zero),
                (AtLeast(hundredfold, population * L.Of(90)) & L.Of(100)) + (AtLeast(hundredfold, population * L.Of(95)) & L.Of(200)) + (AtLeast(hundredfold, population * L.Of(99)) & L.Of(100)), 400, 300);
            L calm = AtLeast(L.Of(5), reprimands + warnings);
            tally.Condition(300, calm & known, calm | ~known);
            tally.Save(block, row - from);
        }
    }

    /// <summary>The next five.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GroupThree<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref ushort crimesFirst = ref table.Crimes.First;
        ref ushort crimesBeforeFirst = ref table.CrimesBefore.First;
        ref ushort clearedFirst = ref table.Cleared.First;
        ref ushort reportsFirst = ref table.Reports.First;
        ref ushort resolvedFirst = ref table.Resolved.First;
        ref ushort businessesFirst = ref table.Businesses.First;
        ref ushort inspectedFirst = ref table.Inspected.First;
        ref int dossiersFirst = ref table.Dossiers.First;
        ref int overdueFirst = ref table.Overdue.First;
        ref ulong crimesKnown = ref table.Known(11).First;
        ref ulong crimesBeforeKnown = ref table.Known(12).First;
        ref ulong clearedKnown = ref table.Known(13).First;
        ref ulong reportsKnown = ref table.Known(14).First;
        ref ulong resolvedKnown = ref table.Known(15).First;
        ref ulong businessesKnown = ref table.Known(16).First;
        ref ulong inspectedKnown = ref table.Known(17).First;
        ref ulong dossiersKnown = ref table.Known(18).First;
        ref ulong overdueKnown = ref table.Known(20).First;
        L zero = L.Of(0);
        for (int row = from; row < to; row += L.Count)
        {
            L crimes = L.Load(ref crimesFirst, row), knowsCrimes = Known<TComplete>(ref crimesKnown, row);
            L crimesBefore = L.Load(ref crimesBeforeFirst, row), knowsCrimesBefore = Known<TComplete>(ref crimesBeforeKnown, row);
            L cleared = L.Load(ref clearedFirst, row), knowsCleared = Known<TComplete>(ref clearedKnown, row);
            L reports = L.Load(ref reportsFirst, row), knowsReports = Known<TComplete>(ref reportsKnown, row);
            L resolved = L.Load(ref resolvedFirst, row), knowsResolved = Known<TComplete>(ref resolvedKnown, row);
            L businesses = L.Load(ref businessesFirst, row), knowsBusinesses = Known<TComplete>(ref businessesKnown, row);
            L inspected = L.Load(ref inspectedFirst, row), knowsInspected = Known<TComplete>(ref inspectedKnown, row);
            L dossiers = L.Load(ref dossiersFirst, row), knowsDossiers = Known<TComplete>(ref dossiersKnown, row);
            L overdue = L.Load(ref overdueFirst, row), knowsOverdue = Known<TComplete>(ref overdueKnown, row);
            Require(cleared, crimes, ref knowsCleared, ref knowsCrimes);
            Require(resolved, reports, ref knowsResolved, ref knowsReports);
            Require(inspected, businesses, ref knowsInspected, ref knowsBusinesses);
            knowsOverdue &= ~(L.Greater(overdue, dossiers) & knowsOverdue & knowsDossiers);
            var tally = new Tally<L, TDetail>(results, 10 * results.Stride + row);
            tally.Load(block, row - from);
            L known = knowsCrimes & knowsCrimesBefore;
            L fewer = AtLeast(crimesBefore, crimes);
            tally.Condition(500, fewer & known, fewer | ~known);
            L some = L.Greater(crimes, zero);
            L hundredfold = cleared * L.Of(100);
            LevelsOrFull(ref tally, some, knowsCrimes, knowsCleared, (AtLeast(hundredfold, crimes * L.Of(70)) & L.Of(300)) + (L.Greater(hundredfold, crimes * L.Of(85)) & L.Of(200)), 500, 300);
            some = L.Greater(reports, zero);
            hundredfold = resolved * L.Of(100);
            LevelsOrFull(ref tally, some, knowsReports, knowsResolved,
                (AtLeast(hundredfold, reports * L.Of(90)) & L.Of(200)) + (AtLeast(hundredfold, reports * L.Of(95)) & L.Of(200)) + (AtLeast(resolved, reports) & L.Of(100)), 500, 400);
            some = L.Greater(businesses, zero);
            L applies = some & knowsBusinesses, mayApply = some | ~knowsBusinesses;
            known = applies & knowsInspected;
            L points = (AtLeast(inspected * L.Of(5), businesses * L.Of(4)) & L.Of(300)) + (AtLeast(inspected, businesses) & L.Of(100));
            tally.PointsOrNothing(points & known, L.Select(known, points, L.Of(400)), mayApply & ~known, applies, mayApply, 300);
            L none = L.Equal(overdue, zero);
            tally.Condition(500, none & knowsOverdue, none | ~knowsOverdue);
            tally.Save(block, row - from);
        }
    }

    /// <summary>The next two.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GroupFour<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref int dossiersFirst = ref table.Dossiers.First;
        ref int onlineFirst = ref table.Online.First;
        ref int overdueFirst = ref table.Overdue.First;
        ref ulong dossiersKnown = ref table.Known(18).First;
        ref ulong onlineKnown = ref table.Known(19).First;
        ref ulong overdueKnown = ref table.Known(20).First;
        L zero = L.Of(0);
        for (int row = from; row < to; row += L.Count)
        {
            L dossiers = L.Load(ref dossiersFirst, row), knowsDossiers = Known<TComplete>(ref dossiersKnown, row);
            L online = L.Load(ref onlineFirst, row), knowsOnline = Known<TComplete>(ref onlineKnown, row);
            L overdue = L.Load(ref overdueFirst, row), knowsOverdue = Known<TComplete>(ref overdueKnown, row);
            // Both requirements of the dossiers are read before either breaks a fact.
            L tooManyOnline = L.Greater(online, dossiers) & knowsOnline & knowsDossiers, tooManyOverdue = L.Greater(overdue, dossiers) & knowsOverdue & knowsDossiers;
            knowsOnline &= ~tooManyOnline;
            knowsOverdue &= ~tooManyOverdue;
            knowsDossiers &= ~(tooManyOnline | tooManyOverdue);
            var tally = new Tally<L, TDetail>(results, 15 * results.Stride + row);
            tally.Load(block, row - from);
            L some = L.Greater(dossiers, zero);
            Levels(ref tally, knowsOverdue & knowsDossiers & some, (AtLeast(dossiers, overdue * L.Of(20)) & L.Of(200)) + (AtLeast(dossiers, overdue * L.Of(100)) & L.Of(200)), 400, 400);
            L tenfold = online * L.Of(10);
            Levels(ref tally, knowsOnline & knowsDossiers & some,
                (AtLeast(tenfold, dossiers * L.Of(5)) & L.Of(100)) + (AtLeast(tenfold, dossiers * L.Of(7)) & L.Of(200)) + (AtLeast(tenfold, dossiers * L.Of(9)) & L.Of(200)), 500, 300);
            tally.Save(block, row - from);
        }
    }

    /// <summary>The last three.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GroupFive<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref ushort householdsFirst = ref table.Households.First;
        ref ushort fireHouseholdsFirst = ref table.FireHouseholds.First;
        ref int populationFirst = ref table.Population.First;
        ref int verifiedFirst = ref table.Verified.First;
        ref ushort camerasFirst = ref table.Cameras.First;
        ref ushort officersFirst = ref table.Officers.First;
        ref ulong householdsKnown = ref table.Known(0).First;
        ref ulong fireHouseholdsKnown = ref table.Known(1).First;
        ref ulong populationKnown = ref table.Known(2).First;
        ref ulong verifiedKnown = ref table.Known(3).First;
        ref ulong camerasKnown = ref table.Known(6).First;
        ref ulong officersKnown = ref table.Known(7).First;
        L zero = L.Of(0);
        for (int row = from; row < to; row += L.Count)
        {
            L households = L.Load(ref householdsFirst, row), knowsHouseholds = Known<TComplete>(ref householdsKnown, row);
            L fireHouseholds = L.Load(ref fireHouseholdsFirst, row), knowsFireHouseholds = Known<TComplete>(ref fireHouseholdsKnown, row);
            L population = L.Load(ref populationFirst, row), knowsPopulation = Known<TComplete>(ref populationKnown, row);
            L verified = L.Load(ref verifiedFirst, row), knowsVerified = Known<TComplete>(ref verifiedKnown, row);
            L cameras = L.Load(ref camerasFirst, row), knowsCameras = Known<TComplete>(ref camerasKnown, row);
            L officers = L.Load(ref officersFirst, row), knowsOfficers = Known<TComplete>(ref officersKnown, row);
            Require(fireHouseholds, households, ref knowsFireHouseholds, ref knowsHouseholds);
            Require(verified, population, ref knowsVerified, ref knowsPopulation);
            var tally = new Tally<L, TDetail>(results, 17 * results.Stride + row);
            tally.Load(block, row - from);
            L known = knowsOfficers & knowsPopulation;
            L enough = AtLeast(officers * L.Of(1_000), population);
            tally.Condition(500, enough & known, enough | ~known);
            L equipped = L.Greater(fireHouseholds, L.Of(499)), watched = L.Greater(cameras, L.Of(99));
            tally.Condition(300, equipped & knowsFireHouseholds & watched & knowsCameras, (equipped | ~knowsFireHouseholds) & (watched | ~knowsCameras));
            known = knowsHouseholds & knowsFireHouseholds & L.Greater(households, zero);
            L divisor = L.Max(households, L.Of(1));
            Levels(ref tally, known, L.Min(L.Divide(fireHouseholds * L.Of(800) + divisor, divisor + divisor), L.Of(400)), 400, 320);
            tally.Save(block, row - from);
        }
    }

    /// <summary>The figures of the whole, and the grades.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grades<TDetail, TComplete>(TypicalTable table, TypicalResults results, TallyBlock block, int from, int to)
        where TDetail : struct, IChoice where TComplete : struct, IChoice
    {
        ref ushort businessesFirst = ref table.Businesses.First;
        ref ushort inspectedFirst = ref table.Inspected.First;
        ref ulong exemplaryFirst = ref table.Exemplary.First;
        ref ulong businessesKnown = ref table.Known(16).First;
        ref ulong inspectedKnown = ref table.Known(17).First;
        ref ulong exemplaryKnown = ref table.Known(22).First;
        ref short low = ref results.Low.First, high = ref results.High.First;
        ref byte possible = ref results.Possible.First, met = ref results.Met.First, applicable = ref results.Applicable.First, unknown = ref results.Unknown.First;
        for (int row = from; row < to; row += L.Count)
        {
            L businesses = L.Load(ref businessesFirst, row), knowsBusinesses = Known<TComplete>(ref businessesKnown, row);
            L inspected = L.Load(ref inspectedFirst, row), knowsInspected = Known<TComplete>(ref inspectedKnown, row);
            L exemplary = L.Bits(ref exemplaryFirst, row), knowsExemplary = Known<TComplete>(ref exemplaryKnown, row);
            Require(inspected, businesses, ref knowsInspected, ref knowsBusinesses);
            L some = L.Greater(businesses, L.Of(0)), applies = some & knowsBusinesses, mayApply = some | ~knowsBusinesses;
            L isExemplary = exemplary & knowsExemplary, mayBeExemplary = exemplary | ~knowsExemplary;
            var tally = new Tally<L, TDetail>(results, row);
            tally.Load(block, row - from);
            L atLeast = L.Of(8_400) + (applies & L.Of(400)), atMost = L.Of(8_400) + (mayApply & L.Of(400));
            L lowTenfold = tally.Low * L.Of(20), highTenfold = tally.High * L.Of(20);
            L isExcellent = tally.AllMet & AtLeast(lowTenfold, atMost * L.Of(18)), mayBeExcellent = tally.MayAllBeMet & AtLeast(highTenfold, atLeast * L.Of(18));
            L isGood = L.Greater(tally.Met, L.Of(15)) & isExemplary & AtLeast(lowTenfold, atMost * L.Of(15));
            L mayBeGood = L.Greater(tally.MayBeMet, L.Of(15)) & mayBeExemplary & AtLeast(highTenfold, atLeast * L.Of(15));
            L isFair = AtLeast(lowTenfold, atMost * L.Of(10)), mayBeFair = AtLeast(highTenfold, atLeast * L.Of(10));
            L lower = ~isExcellent, stillLower = lower & ~isGood;
            L.Store((mayBeExcellent & L.Of(1)) | (lower & mayBeGood & L.Of(2)) | (stillLower & mayBeFair & L.Of(4)) | (stillLower & ~isFair & L.Of(8)), ref possible, row);
            L.Store(tally.Low, ref low, row);
            L.Store(tally.High, ref high, row);
            L.Store(tally.Met, ref met, row);
            L.Store(L.Of(19) + (mayApply & L.Of(1)), ref applicable, row);
            L.Store(tally.Unknown, ref unknown, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L Known<TComplete>(ref ulong first, int row) where TComplete : struct, IChoice => TComplete.IsTaken ? L.Of(-1) : L.Bits(ref first, row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L AtLeast(L a, L b) => ~L.Greater(b, a);

    /// <summary>A part that exceeds its whole makes both unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Require(L part, L whole, ref L knowsPart, ref L knowsWhole)
    {
        L sound = ~(L.Greater(part, whole) & knowsPart & knowsWhole);
        knowsPart &= sound;
        knowsWhole &= sound;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Levels<TDetail>(ref Tally<L, TDetail> tally, L known, L points, int most, int metAt) where TDetail : struct, IChoice =>
        tally.Points(points & known, L.Select(known, points, L.Of(most)), ~known, metAt);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LevelsOrFull<TDetail>(ref Tally<L, TDetail> tally, L some, L knowsWhole, L knowsPart, L points, int most, int metAt) where TDetail : struct, IChoice
    {
        L notApplicable = knowsWhole & ~some, known = knowsWhole & some & knowsPart;
        tally.PointsOrFull(L.Select(notApplicable, L.Of(most), points & known), L.Select(known, points, L.Of(most)), ~(known | notApplicable), notApplicable, metAt);
    }
}
