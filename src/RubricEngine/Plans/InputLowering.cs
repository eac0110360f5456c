using System.Collections.Immutable;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Values;

namespace RubricEngine.Plans;

/// <summary>Makes the inputs of a plan: one for each key and type that is read, whichever rubric reads it.</summary>
internal sealed class InputLowering(ReadingBuilder readings)
{
    private readonly Dictionary<(string Key, DataType Type), int> _inputs = [];
    private readonly Dictionary<(string Key, DataType Type), int> _lists = [];

    private PlanBuilder Plan => readings.Plan;

    /// <summary>The input of a field.</summary>
    public int Of(string key, DataType type)
    {
        if (_inputs.TryGetValue((key, type), out int known)) return known;
        int input = Plan.AddInput(Describe(key, type));
        _inputs.Add((key, type), input);
        return input;
    }

    /// <summary>The input that says whether the documents listed are enough.</summary>
    public int OfEvidence(string key, DataType type, EvidenceRule rule)
    {
        if (_inputs.TryGetValue((key, type), out int known)) return known;
        int input = Plan.AddInput(new PlanInput(key, InputEncoding.Evidence, IntegerRange.OfBit) { Type = type, Evidence = rule });
        _inputs.Add((key, type), input);
        return input;
    }

    /// <summary>The input that takes the answer of a call.</summary>
    public int OfCall(string key, DataType type) => Plan.AddInput(Describe(key, type) with { Encoding = InputEncoding.Call });

    /// <summary>The integers that a value of a type may be.</summary>
    public static IntegerRange RangeOf(DataType type) => Describe("", type).Range;

    public PlanReading Read(int input)
    {
        PlanInput field = Plan.Inputs[input];
        PlanBit known = Plan.Known(input);
        return field switch
        {
            { Encoding: InputEncoding.List } => new ListReading(ListOf(field), known) { Open = Plan.Not(known) },
            { Type: BooleanType } or { Encoding: InputEncoding.Evidence } => readings.Truth(readings.Truths.Where(known, Plan.Bit(new InputBit(input)))),
            _ => Read(field, Plan.Number(new InputNumber(input)), known),
        };
    }

    /// <summary>A field of an item.</summary>
    public PlanReading Read(int list, int index, PlanInput field)
    {
        PlanBit known = Plan.Bit(new ItemKnown(list, index));
        return field.Encoding == InputEncoding.Truth
            ? readings.Truth(readings.Truths.Where(known, Plan.Bit(new ItemBit(list, index))))
            : Read(field, Plan.Number(new ItemNumber(list, index)), known);
    }

    /// <summary>A number of a type as its digits make it an integer.</summary>
    public static BigInteger ScaleOf(DataType? type) => type is NumberType number ? BigInteger.Pow(10, DigitsOf(number)) : BigInteger.One;

    private PlanReading Read(PlanInput field, PlanNumber value, PlanBit known) => field.Type is NumberType
        ? readings.Number(readings.Bounds.Exactly(new PlanFraction(value, Plan.Constant(ScaleOf(field.Type)))), known)
        : readings.Place(value, known);

    private int ListOf(PlanInput field)
    {
        var type = (RecordsType)field.Type!;
        if (_lists.TryGetValue((field.Key, type), out int known)) return known;
        int list = Plan.AddList(new PlanList(Of(field.Key, type), [.. type.Fields.Select(f => Describe(f.Name, f.Type))], type.MaxLength));
        _lists.Add((field.Key, type), list);
        return list;
    }

    private static PlanInput Describe(string key, DataType type)
    {
        (InputEncoding encoding, IntegerRange range) = type switch
        {
            NumberType number => (InputEncoding.Number, Scaled(number)),
            BooleanType => (InputEncoding.Truth, IntegerRange.OfBit),
            ChoiceType choice => (InputEncoding.Choice, new IntegerRange(0, Math.Max(0, choice.Choices.Length - 1))),
            DateType days => (InputEncoding.Date, new IntegerRange(days.From.DayNumber, days.To.DayNumber)),
            RecordsType => (InputEncoding.List, IntegerRange.OfBit),
            TextType => (InputEncoding.Text, new IntegerRange(0, int.MaxValue)),
            _ => throw new InvalidOperationException($"no input of {type}"),
        };
        return new PlanInput(key, encoding, range) { Type = type };
    }

    private static IntegerRange Scaled(NumberType number)
    {
        Rational scale = new(ScaleOf(number));
        BigInteger low = Rational.Ceiling(number.Range.Low * scale), high = Rational.Floor(number.Range.High * scale);
        // A range between two integers has no value at all: nothing is ever known of it.
        return low <= high ? new(low, high) : IntegerRange.Exactly(high);
    }

    private static int DigitsOf(NumberType number) => number.Digits ?? throw new InvalidOperationException("a fact has declared digits");
}
