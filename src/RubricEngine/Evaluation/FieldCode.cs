using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>A place among the inputs of a plan: an input, or a field of a list.</summary>
internal readonly record struct InputPlace(int List, int Field);

/// <summary>
/// How the values of one field of a record become integers. What is usual is done here without allocating; everything else
/// is read as data are, so that a value means the same wherever it comes from.
/// </summary>
internal sealed class FieldCode
{
    private readonly ImmutableArray<InputPlace> _places;
    private readonly PlanInput? _input;
    private readonly FrozenDictionary<string, int> _codes;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codesOfText;
    private readonly int _digits;
    private readonly long _low, _high, _unit;

    /// <param name="field">The field.</param>
    /// <param name="index">Its number among those of the record or list.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="places">Where the plan reads it; nowhere where no rule does.</param>
    public FieldCode(InputField field, int index, Plan plan, ImmutableArray<InputPlace> places)
    {
        (Field, Index, _places) = (field, index, places);
        if (places is [var first, ..]) _input = first.List < 0 ? plan.Inputs[first.Field] : plan.Lists[first.List].Fields[first.Field];
        _codes = (field.Type switch
        {
            ChoiceType choice => choice.Choices.Select((name, i) => KeyValuePair.Create(name, i)),
            TextType => plan.Texts.Select((text, i) => KeyValuePair.Create(text, i)),
            _ => [],
        }).ToFrozenDictionary(StringComparer.Ordinal);
        _codesOfText = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        (_low, _high) = (1, 0);
        if (field.Type is NumberType { Digits: { } digits } type)
        {
            _digits = digits - (field.IsPercent ? 2 : 0);
            Rational given = field.IsPercent ? 100 : 1;
            BigInteger low = Rational.Ceiling(type.Range.Low * given), high = Rational.Floor(type.Range.High * given), unit = BigInteger.Pow(10, Math.Max(0, _digits));
            BigInteger most = BigInteger.Max(BigInteger.Abs(low), BigInteger.Abs(high)) * unit;
            // What is wider is read the other way.
            if (_digits >= 0 && most < long.MaxValue) (_low, _high, _unit) = ((long)low, (long)high, (long)unit);
        }
        else if (field.Type is DateType days)
        {
            (_low, _high, _unit) = (days.From.DayNumber, days.To.DayNumber, 1);
        }
    }

    public InputField Field { get; }

    public int Index { get; }

    /// <summary>The list whose items it is a field of; null for a field of the record.</summary>
    public FieldCode? List { get; init; }

    /// <summary>Where the plan reads it.</summary>
    public ImmutableArray<InputPlace> Places => _places;

    /// <summary>The integers that are given and accepted, and what they are multiplied by; an empty range where integers are read otherwise.</summary>
    public (long Low, long High, long Unit) Words => Field.Type is NumberType ? (_low, _high, _unit) : (1, 0, 1);

    /// <summary>The numbers of the days that are accepted.</summary>
    public (long Low, long High) Days => Field.Type is DateType ? (_low, _high) : (1, 0);

    public void PutMissing(RecordReading to, int row)
    {
        if (to.Recorder is null) to.PutUnknown(this, row, null);
    }

    public void PutInteger(RecordReading to, int row, long number)
    {
        if (to.Recorder is { } recorder) recorder.Number(this, row, number);
        else if (Field.Type is NumberType && number >= _low && number <= _high) to.Put(this, row, number * _unit);
        else Put(to, row, ScalarReader.FromNumber(Field, number, number.ToString(CultureInfo.InvariantCulture)));
    }

    public void PutDecimal(RecordReading to, int row, decimal number)
    {
        if (to.Recorder is { } recorder) recorder.Number(this, row, number);
        else if (TryScale(number, out long scaled)) to.Put(this, row, scaled);
        else Put(to, row, ScalarReader.FromNumber(Field, number, number.ToString(CultureInfo.InvariantCulture)));
    }

    public void PutLarge(RecordReading to, int row, BigInteger number)
    {
        if (number >= long.MinValue && number <= long.MaxValue) PutInteger(to, row, (long)number);
        else PutNumber(to, row, new Rational(number));
    }

    /// <param name="to">Where it goes.</param>
    /// <param name="row">The item, for a field of a list.</param>
    /// <param name="number">The number.</param>
    /// <param name="written">How it was written, where it was.</param>
    public void PutNumber(RecordReading to, int row, Rational number, string? written = null)
    {
        if (to.Recorder is { } recorder) recorder.Number(this, row, number);
        else if (number.TryGetDecimal(out decimal value) && TryScale(value, out long scaled)) to.Put(this, row, scaled);
        else Put(to, row, ScalarReader.FromNumber(Field, number, written ?? number.ToString()));
    }

    public void PutTruth(RecordReading to, int row, bool truth)
    {
        if (to.Recorder is { } recorder) recorder.Truth(this, row, truth);
        else if (Field.Type is BooleanType) to.Put(this, row, truth ? 1 : 0);
        else Put(to, row, ScalarReader.FromBoolean(Field, truth));
    }

    public void PutDate(RecordReading to, int row, DateOnly date)
    {
        if (to.Recorder is { } recorder) recorder.Date(this, row, date);
        else if (Field.Type is DateType && date.DayNumber >= _low && date.DayNumber <= _high) to.Put(this, row, date.DayNumber);
        else Put(to, row, ScalarReader.FromDate(Field, date));
    }

    public void PutChoice(RecordReading to, int row, int choice)
    {
        if (to.Recorder is { } recorder) recorder.Text(this, row, ((ChoiceType)Field.Type).Choices[choice]);
        else to.Put(this, row, choice);
    }

    public void PutText(RecordReading to, int row, ReadOnlySpan<char> text)
    {
        if (to.Recorder is { } recorder) recorder.Text(this, row, text.ToString());
        else if (_codesOfText.TryGetValue(text, out int code) && _input is null or { Encoding: InputEncoding.Choice or InputEncoding.Text }) to.Put(this, row, code);
        else if (text.IsEmpty) PutMissing(to, row);
        else if (!TryPutPlain(to, row, text)) Put(to, row, ScalarReader.Read(Field, text.ToString(), NumberFormat.Point));
    }

    /// <summary>Puts what is written plainly and accepted, without copying it.</summary>
    private bool TryPutPlain(RecordReading to, int row, ReadOnlySpan<char> text)
    {
        switch (Field.Type)
        {
            case NumberType when ScalarReader.TryReadPlainNumber(text, out decimal number) && TryScale(number, out long scaled): to.Put(this, row, scaled); return true;
            case BooleanType when ScalarReader.TryReadPlainBoolean(text, out bool truth): to.Put(this, row, truth ? 1 : 0); return true;
            case DateType when ScalarReader.TryReadPlainDate(text, out DateOnly date) && date.DayNumber >= _low && date.DayNumber <= _high: to.Put(this, row, date.DayNumber); return true;
            case TextType type when _input?.Evidence is null && text.Length <= type.MaxLength && ScalarReader.IsPlain(text): to.Put(this, row, _codes.Count + to.CodeOf(text)); return true;
            default: return false;
        }
    }

    /// <summary>A value as data readers make it.</summary>
    public void Put(RecordReading to, int row, Value value)
    {
        if (to.Recorder is { } recorder && value is UnknownValue { Reason: var reason })
        {
            recorder.Unknown(this, row, reason);
            return;
        }
        switch (value)
        {
            case UnknownValue { Reason.Kind: var kind }: to.PutUnknown(this, row, kind is "missing" or "not judged" ? null : kind); break;
            case NumberValue { Number.Low: var number } when Field.Type is NumberType { Digits: { } digits }: to.Put(this, row, (number * new Rational(BigInteger.Pow(10, digits))).Numerator); break;
            case BooleanValue truth: to.Put(this, row, truth.Boolean ? 1 : 0); break;
            case ChoiceValue choice: to.Put(this, row, _codes[choice.Choice]); break;
            case DateValue date: to.Put(this, row, date.Date.DayNumber); break;
            case TextValue text when _input?.Evidence is { } rule: to.Put(this, row, rule.IsSatisfiedBy(EvidenceRule.Documents(text.Text)) ? 1 : 0); break;
            case TextValue text: to.Put(this, row, _codes.TryGetValue(text.Text, out int code) ? code : _codes.Count + to.CodeOf(text.Text)); break;
            default: throw new InvalidOperationException($"unexpected value {value.GetType().Name}");
        }
    }

    /// <summary>Whether a number is in range and has no more digits than declared: then what it is as an integer.</summary>
    public bool TryScale(decimal number, out long scaled)
    {
        scaled = 0;
        if (Field.Type is not NumberType || _low > _high || number < _low || number > _high) return false;
        int scale = number.Scale;
        if (scale > 18) return false;
        Int128 unscaled = (Int128)(number * PowerOfTen(scale));
        if (scale > _digits)
        {
            (unscaled, Int128 rest) = Int128.DivRem(unscaled, (Int128)PowerOfTen(scale - _digits));
            if (rest != 0) return false;
        }
        else
        {
            unscaled *= (Int128)PowerOfTen(_digits - scale);
        }
        scaled = (long)unscaled;
        return true;
    }

    private static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
