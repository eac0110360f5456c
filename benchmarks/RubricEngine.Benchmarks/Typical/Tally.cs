using System.Runtime.CompilerServices;
using RubricEngine.Model;

namespace RubricEngine.Benchmarks.Typical;

/// <summary>The criteria of some rows, added one after the other.</summary>
/// <param name="results">Where the details go.</param>
/// <param name="place">Where the details of the first of these criteria go.</param>
internal ref struct Tally<L, TDetail>(TypicalResults results, int place) where L : struct, ILanes<L> where TDetail : struct, IChoice
{
    private readonly ref byte _status = ref results.Status.First;
    private readonly ref short _pointsLow = ref results.PointsLow.First;
    private readonly ref short _pointsHigh = ref results.PointsHigh.First;
    private readonly int _stride = results.Stride;
    private int _place = place;

    public L Low, High, Met, MayBeMet, Unknown, AllMet, MayAllBeMet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Start()
    {
        Low = High = Met = MayBeMet = Unknown = L.Of(0);
        AllMet = MayAllBeMet = L.Of(-1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(TallyBlock block, int row)
    {
        Low = L.Load(ref block.Low[0], row);
        High = L.Load(ref block.High[0], row);
        Met = L.Load(ref block.Met[0], row);
        MayBeMet = L.Load(ref block.MayBeMet[0], row);
        Unknown = L.Load(ref block.Unknown[0], row);
        AllMet = L.Load(ref block.AllMet[0], row);
        MayAllBeMet = L.Load(ref block.MayAllBeMet[0], row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Save(TallyBlock block, int row)
    {
        L.Store(Low, ref block.Low[0], row);
        L.Store(High, ref block.High[0], row);
        L.Store(Met, ref block.Met[0], row);
        L.Store(MayBeMet, ref block.MayBeMet[0], row);
        L.Store(Unknown, ref block.Unknown[0], row);
        L.Store(AllMet, ref block.AllMet[0], row);
        L.Store(MayAllBeMet, ref block.MayAllBeMet[0], row);
    }

    /// <summary>A condition.</summary>
    /// <param name="points">Its points, in hundredths.</param>
    /// <param name="surely">Where it is known to hold.</param>
    /// <param name="maybe">Where it may hold.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Condition(int points, L surely, L maybe)
    {
        L unknown = maybe & ~surely;
        Count(surely, maybe, unknown);
        L status = (unknown & L.Of((int)CriterionStatus.Unknown)) | (~maybe & L.Of((int)CriterionStatus.NotMet));
        Add(surely & L.Of(points), maybe & L.Of(points), status);
    }

    /// <summary>Points that decide whether it is met.</summary>
    /// <param name="low">The least points.</param>
    /// <param name="high">The greatest points.</param>
    /// <param name="unknown">Where the outcome is not known.</param>
    /// <param name="metAt">The points at which it is met.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Points(L low, L high, L unknown, int metAt)
    {
        L surely = L.Greater(low, L.Of(metAt - 1));
        Count(surely, L.Greater(high, L.Of(metAt - 1)), unknown);
        Add(low, high, TDetail.IsTaken ? StatusOf(high, unknown, surely) : default);
    }

    /// <summary>As <see cref="Points"/>, with full points and met where it does not apply.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PointsOrFull(L low, L high, L unknown, L notApplicable, int metAt)
    {
        L surely = L.Greater(low, L.Of(metAt - 1));
        Count(surely, L.Greater(high, L.Of(metAt - 1)), unknown);
        Add(low, high, TDetail.IsTaken ? L.Select(notApplicable, L.Of((int)CriterionStatus.NotApplicable), StatusOf(high, unknown, surely)) : default);
    }

    /// <summary>As <see cref="Points"/>, in no sum and no count where it does not apply.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PointsOrNothing(L low, L high, L unknown, L applies, L mayApply, int metAt)
    {
        L surely = L.Greater(low, L.Of(metAt - 1)), maybe = L.Greater(high, L.Of(metAt - 1));
        Met -= surely & applies;
        MayBeMet -= maybe & mayApply;
        Unknown -= unknown;
        AllMet &= ~mayApply | surely;
        MayAllBeMet &= ~applies | maybe;
        Add(low & applies, high & mayApply, TDetail.IsTaken ? L.Select(mayApply, StatusOf(high, unknown, surely), L.Of((int)CriterionStatus.NotApplicable)) : default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static L StatusOf(L high, L unknown, L surely) => L.Select(unknown, L.Of((int)CriterionStatus.Unknown),
        ~surely & L.Select(L.Greater(high, L.Of(0)), L.Of((int)CriterionStatus.PartlyMet), L.Of((int)CriterionStatus.NotMet)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Count(L surely, L maybe, L unknown)
    {
        Met -= surely;
        MayBeMet -= maybe;
        Unknown -= unknown;
        AllMet &= surely;
        MayAllBeMet &= maybe;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(L low, L high, L status)
    {
        Low += low;
        High += high;
        if (!TDetail.IsTaken) return;
        L.Store(status, ref _status, _place);
        L.Store(low, ref _pointsLow, _place);
        L.Store(high, ref _pointsHigh, _place);
        _place += _stride;
    }
}
