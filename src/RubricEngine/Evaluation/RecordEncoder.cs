using System.Numerics;
using RubricEngine.Model;
using RubricEngine.Plans;
using RubricEngine.Records;
using RubricEngine.Values;

namespace RubricEngine.Evaluation;

/// <summary>Fills a plan's inputs from a record: every value as the integer or bit that the input's encoding says.</summary>
internal static class RecordEncoder
{
    public static RecordInputs Encode(Plan plan, SubjectRecord record)
    {
        var inputs = new RecordInputs(plan);
        var texts = new TextCodes(plan);
        for (int i = 0; i < plan.Inputs.Length; i++)
        {
            PlanInput input = plan.Inputs[i];
            if (input.IsComputed) continue;
            Value value = ValueOf(input, record);
            if (value is UnknownValue unknown)
                inputs.SetUnknown(i, unknown.Reason.Kind is "missing" or "not judged" ? DatumState.Missing : DatumState.Bad);
            else if (input.Type is { } type && !DeclaredValues.Fit(value, type))
                inputs.SetUnknown(i, DatumState.Bad);
            else
                inputs.Set(i, Encode(input, value, texts));
        }
        for (int list = 0; list < plan.Lists.Length; list++) FillItems(inputs, list, record, texts);
        foreach (PlanCohortFigure figure in plan.CohortFigures)
            if (figure.Key is { } key) FillFigure(inputs, figure.Inputs, record[key]);
        return inputs;
    }

    private static Value ValueOf(PlanInput input, SubjectRecord record) =>
        input.Key != PlanInput.AssessmentDate ? record[input.Key]
        : record.AssessmentDate is { } date ? Value.Of(date) : new UnknownValue(UnknownReason.Missing(input.Key));

    private static BigInteger Encode(PlanInput input, Value value, TextCodes texts) => (value, input.Encoding) switch
    {
        (NumberValue number, InputEncoding.Number) => (number.Number.Low * new Rational(BigInteger.Pow(10, ((NumberType)input.Type!).Digits!.Value))).Numerator,
        (BooleanValue truth, InputEncoding.Truth) => truth.Boolean ? 1 : 0,
        (ChoiceValue choice, InputEncoding.Choice) => ((ChoiceType)input.Type!).Choices.IndexOf(choice.Choice),
        (DateValue date, InputEncoding.Date) => date.Date.DayNumber,
        (TextValue text, InputEncoding.Text) => texts.Of(text.Text),
        (TextValue text, InputEncoding.Evidence) => input.Evidence!.IsSatisfiedBy(EvidenceRule.Documents(text.Text)) ? 1 : 0,
        (RecordsValue, InputEncoding.List) => 1,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no {input.Encoding}"),
    };

    private static void FillItems(RecordInputs inputs, int list, SubjectRecord record, TextCodes texts)
    {
        PlanList described = inputs.Plan.Lists[list];
        InputCells cells = inputs.Lists[list];
        bool isKnown = inputs.States[described.Input] == DatumState.Known;
        cells.Resize(isKnown ? ((RecordsValue)record[inputs.Plan.Inputs[described.Input].Key]).Items.Length : 0);
        for (int row = 0; row < cells.Rows; row++)
            for (int field = 0; field < described.Fields.Length; field++)
            {
                Value value = ((RecordsValue)record[inputs.Plan.Inputs[described.Input].Key]).Items[row].Values[field];
                if (value is UnknownValue unknown) cells.SetUnknown(row, field, unknown.Reason.Kind != "missing");
                else cells.Set(row, field, Encode(described.Fields[field], value, texts));
            }
    }

    /// <summary>A figure that the record gives stands for both bounds.</summary>
    private static void FillFigure(RecordInputs inputs, PlanCohortInputs places, Value given)
    {
        if (given is UnknownValue { Reason.Kind: "missing" }) return;
        inputs.Set(places.Given, 1);
        if (given is NumberValue { Number: { IsExact: true, Low: var number } }
            && Fill(places.Low, places.LowDenominator, number) && Fill(places.High, places.HighDenominator, number)) return;
        inputs.SetUnknown(places.Low, DatumState.Bad);

        bool Fill(int numerator, int denominator, Rational value)
        {
            IntegerRange below = inputs.Plan.Inputs[denominator].Range;
            BigInteger scale = below.IsExact ? below.Low : value.Denominator;
            Rational above = value * new Rational(scale);
            if (!above.IsInteger || !below.Contains(scale) || !inputs.Plan.Inputs[numerator].Range.Contains(above.Numerator)) return false;
            inputs.Set(denominator, scale);
            inputs.Set(numerator, above.Numerator);
            return true;
        }
    }
}
