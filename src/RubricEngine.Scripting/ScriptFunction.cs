using System.Numerics;
using RubricEngine.Functions;
using RubricEngine.Values;

namespace RubricEngine.Scripting;

/// <summary>A function of a script. Runs on the thread of its caller: fuel stops it.</summary>
internal sealed class ScriptFunction(FunctionSignature signature, int place, Func<ScriptProgram> programs, ScriptPolicy policy) : IColumnarFunction
{
    private const int MostParameters = 16;

    private readonly ScriptParameters _parameters = new(signature);
    private readonly decimal _scale = (decimal)BigInteger.Pow(10, (signature.Result as NumberType)?.Digits ?? 0);
    private ScriptProgram? _idle;

    public FunctionSignature Signature => signature;

    /// <summary>Where the script is loaded.</summary>
    public required ScriptContext Context { get; init; }

    public FunctionAnswer Invoke(FunctionArguments arguments)
    {
        Span<long> words = stackalloc long[MostParameters];
        for (int i = 0; i < arguments.Count; i++) words[i] = WordOf(arguments, i);
        ScriptProgram program = Take();
        program.Run(place, words[..arguments.Count], _parameters, policy);
        ScriptAnswer answer = program.Answer;
        _idle = program;
        return answer.ToAnswer();
    }

    /// <summary>The same row by row, without what the engine does around a call. A row that is at fault is left to <see cref="Invoke(FunctionArguments)"/>.</summary>
    public void Invoke(FunctionColumns columns)
    {
        Span<long> words = stackalloc long[MostParameters];
        words = words[..signature.Parameters.Length];
        ScriptProgram program = Take();
        for (int row = 0; row < columns.Rows; row++)
        {
            for (int i = 0; i < words.Length; i++) words[i] = columns.Argument(i)[row];
            program.Run(place, words, _parameters, policy);
            if (program.Answer == default) columns.SetUnknown(row, ScriptAnswer.WhyUnknown);
            else columns.Results[row] = WordOf(program.Answer);
        }
        _idle = program;
    }

    /// <summary>Programs keep nothing from one call to the next, so the one that is idle serves again. Whoever comes while it runs has one made.</summary>
    private ScriptProgram Take() => Interlocked.Exchange(ref _idle, null) ?? programs();

    /// <exception cref="InvalidOperationException">No word of the result says it: the row is computed by itself, where that is a fault.</exception>
    private long WordOf(ScriptAnswer answer) => (signature.Result, answer) switch
    {
        (NumberType, { Number: { } number }) => Scaled(number),
        (NumberType, { Word: { } word }) => Scaled(word),
        (BooleanType, { Truth: { } truth }) => truth ? 1 : 0,
        (DateType, { Date: { } date }) => date.DayNumber,
        (ChoiceType type, { Choice: { } choice }) when type.Choices.IndexOf(choice) is >= 0 and var index => index,
        _ => throw new InvalidOperationException("the answer is none of the result"),
    };

    private long Scaled(decimal number)
    {
        bool fits = Math.Abs(number) <= 1_000_000_000_000_000_000m / _scale && number * _scale is var scaled && scaled == decimal.Truncate(scaled);
        return fits ? (long)(number * _scale) : throw new InvalidOperationException("the answer has more digits than the result, or is too great");
    }

    private long WordOf(FunctionArguments arguments, int index) => signature.Parameters[index].Type switch
    {
        NumberType => arguments.Scaled(index),
        BooleanType => arguments.Boolean(index) ? 1 : 0,
        DateType => arguments.Date(index).DayNumber,
        ChoiceType choice => choice.Choices.IndexOf(arguments.Choice(index)),
        _ => 0,
    };
}
