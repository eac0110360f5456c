using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>Runs the bodies of a function and holds their answers to the signature. Never throws.</summary>
internal sealed class FunctionBody(IRubricFunction function, FunctionSignature signature)
{
    private readonly (long Low, long High) _range = RangeOf(signature.Result);

    public (long Word, FunctionFault? Fault) Call(ReadOnlySpan<long> words)
    {
        try
        {
            return Checked(function.Invoke(new FunctionArguments(signature, words)));
        }
        catch (Exception exception)
        {
            return (0, FunctionFault.Threw(exception));
        }
    }

    public void Call(FunctionBlock block)
    {
        block.Done = 0;
        Array.Clear(block.Faults, 0, block.Rows);
        if (function is not IColumnarFunction columnar || !TryColumns(columnar, block)) CallRows(block);
    }

    private bool TryColumns(IColumnarFunction columnar, FunctionBlock block)
    {
        Array.Fill(block.Results, FunctionBlock.Unwritten, 0, block.Rows);
        try
        {
            columnar.Invoke(new FunctionColumns(block));
        }
        catch (Exception)
        {
            // The rows are asked for one by one, and the one that is at fault says why.
            Array.Clear(block.Faults, 0, block.Rows);
            return false;
        }
        ReadOnlySpan<long> answers = block.Results.AsSpan(0, block.Rows);
        for (int row = 0; row < answers.Length; row++)
            if ((answers[row] < _range.Low || answers[row] > _range.High) && block.Faults[row] is null) block.Faults[row] = Outside(answers[row]);
        block.Done = block.Rows;
        return true;
    }

    /// <summary>Computes the rows one by one.</summary>
    public void CallRows(FunctionBlock block)
    {
        Span<long> words = stackalloc long[block.Arguments.Length];
        for (int row = 0; row < block.Rows; row++)
        {
            for (int i = 0; i < words.Length; i++) words[i] = block.Arguments[i][row];
            (block.Results[row], block.Faults[row]) = Call(words);
            block.Done = row + 1;
        }
    }

    private (long, FunctionFault?) Checked(FunctionAnswer answer)
    {
        if (answer.Kind == FunctionAnswerKind.Unknown) return (0, new FunctionFault(FunctionFaultKind.SaidUnknown, answer.Text is { } why ? FunctionFault.OneLine(why) : null));
        long? word = (signature.Result, answer.Kind) switch
        {
            (NumberType, FunctionAnswerKind.Scaled) => answer.Word,
            (NumberType type, FunctionAnswerKind.Integer) => ScaledNumber.Of(answer.Word, type.Digits ?? 0),
            (NumberType type, FunctionAnswerKind.Decimal) => ScaledNumber.Of(answer.Decimal, type.Digits ?? 0),
            (BooleanType, FunctionAnswerKind.Truth) or (DateType, FunctionAnswerKind.Date) => answer.Word,
            (ChoiceType type, FunctionAnswerKind.Choice) when type.Choices.IndexOf(answer.Text!) is >= 0 and var place => place,
            _ => null,
        };
        if (word is not { } found) return (0, Wrong(Shown(answer)));
        return Outside(found) is { } fault ? (0, fault) : (found, null);
    }

    private FunctionFault? Outside(long word)
    {
        if (word >= _range.Low && word <= _range.High) return null;
        return Wrong(word == FunctionBlock.Unwritten ? null : signature.Result switch
        {
            NumberType type => $"{new Rational(word) / new Rational(System.Numerics.BigInteger.Pow(10, type.Digits ?? 0))}",
            DateType when word is >= 0 and <= int.MaxValue && word <= DateOnly.MaxValue.DayNumber => $"{DateOnly.FromDayNumber((int)word):yyyy-MM-dd}",
            _ => $"{word}",
        });
    }

    private static FunctionFault Wrong(string? found) => new(FunctionFaultKind.WrongAnswer, found is null ? null : FunctionFault.OneLine(found));

    private static string Shown(FunctionAnswer answer) => answer.Kind switch
    {
        FunctionAnswerKind.Decimal => $"{(Rational)answer.Decimal}",
        FunctionAnswerKind.Truth => answer.Word != 0 ? "true" : "false",
        FunctionAnswerKind.Date => $"{DateOnly.FromDayNumber((int)answer.Word):yyyy-MM-dd}",
        FunctionAnswerKind.Choice => $"`{answer.Text}`",
        _ => $"{answer.Word}",
    };

    private static (long, long) RangeOf(DataType type)
    {
        switch (type)
        {
            case NumberType number:
                var scale = new Rational(System.Numerics.BigInteger.Pow(10, number.Digits ?? 0));
                return ((long)Rational.Ceiling(number.Range.Low * scale), (long)Rational.Floor(number.Range.High * scale));
            case ChoiceType choice: return (0, choice.Choices.Length - 1);
            case DateType date: return (date.From.DayNumber, date.To.DayNumber);
            default: return (0, 1);
        }
    }
}
