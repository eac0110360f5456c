using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Functions;

/// <summary>Reads the text of one signature; stops at the first mistake.</summary>
internal sealed class SignatureParser
{
    private static readonly FrozenSet<string> s_words = FrozenSet.ToFrozenSet(
        ["function", "number", "digits", "unit", "truth", "ordered", "choice", "date", "version", "cost", "impure", "description"], StringComparer.Ordinal);

    private readonly SignatureTokens _tokens;

    public SignatureParser(string text) => _tokens = new SignatureTokens(text);

    /// <summary>Whether a word means something where options may stand, so that a choice of that name is written in quotes.</summary>
    public static bool IsWord(string name) => s_words.Contains(name);

    public bool TryParse([NotNullWhen(true)] out FunctionSignature? signature, [NotNullWhen(false)] out SignatureMistake? mistake)
    {
        signature = Signature();
        mistake = _tokens.Mistake;
        if (mistake is not null) signature = null;
        return mistake is null;
    }

    private FunctionSignature Signature()
    {
        if (_tokens.NextIsWord("function")) _tokens.Take("function");
        (string name, string? vietnamese) = Names(FunctionSignature.NameProblem);
        _tokens.Expect("(");
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!_tokens.Take(")"))
        {
            do
            {
                (string parameter, string? other) = Names(n => names.Add(n) ? null : new($"`{n}` stands twice", $"`{n}` xuất hiện hai lần"));
                _tokens.Expect(":");
                parameters.Add(new FunctionParameter(parameter, Type()) { VietnameseName = other });
                if (parameters.Count > FunctionSignature.MostParameters)
                    _tokens.Wrong(new($"a function has at most {FunctionSignature.MostParameters} parameters", $"hàm có tối đa {FunctionSignature.MostParameters} tham số"));
            }
            while (_tokens.Take(",") && !_tokens.HasFailed);
            _tokens.Expect(")");
        }
        _tokens.Expect("->");
        DataType result = Type();
        if (_tokens.HasFailed) return null!;
        return Options(new FunctionSignature(name, parameters, result) { VietnameseName = vietnamese });
    }

    private (string, string?) Names(Func<string, Message?> problem)
    {
        string first = Name(problem);
        return (first, _tokens.Take("/") ? Name(problem) : null);
    }

    private string Name(Func<string, Message?> problem)
    {
        string name = NormalForm.Compose(_tokens.Name(new("a name", "một tên")));
        if (!_tokens.HasFailed && problem(name) is { } wrong) _tokens.Wrong(wrong);
        return name;
    }

    private DataType Type()
    {
        int start = _tokens.NextStart;
        DataType type = _tokens.Name(new("`number`, `truth`, `choice` or `date`", "`number`, `truth`, `choice` hoặc `date`")) switch
        {
            "number" => Number(),
            "truth" => new BooleanType(),
            "date" => Date(),
            "choice" => Choice(false),
            "ordered" when _tokens.Take("choice") => Choice(true),
            var word => Unknown(word),
        };
        if (!_tokens.HasFailed && FunctionSignature.TypeProblem(type) is { } wrong)
            _tokens.WrongFrom(start, new($"the type {wrong.English}", $"kiểu này {wrong.Vietnamese}"));
        return type;
    }

    private BooleanType Unknown(string word)
    {
        _tokens.Wrong(new($"`{word}` is no type: expected `number`, `truth`, `choice` or `date`", $"`{word}` không phải kiểu: cần `number`, `truth`, `choice` hoặc `date`"));
        return new BooleanType();
    }

    private NumberType Number()
    {
        Rational low = _tokens.Number();
        _tokens.Expect("..");
        Rational high = _tokens.Number();
        int digits = _tokens.Take("digits") ? Integer() : 0;
        return new NumberType(new Bounds(low, high), digits, _tokens.Take("unit") ? UnitOf() : Unit.None);
    }

    private int Integer()
    {
        Rational number = _tokens.Number(mayBeFraction: false);
        if (number.IsInteger && number >= 0 && number <= int.MaxValue) return (int)number.Numerator;
        _tokens.Wrong(new("expected a whole number that is not negative", "cần một số nguyên không âm"));
        return 0;
    }

    private Unit UnitOf()
    {
        Unit unit = _tokens.Take("1") ? Unit.None : Factors();
        return _tokens.Take("/") ? unit.Over(Factors()) : unit;
    }

    private Unit Factors()
    {
        Unit product = Unit.None;
        do
        {
            string name = _tokens.Name(new("a unit", "một đơn vị"));
            int power = _tokens.Take("^") ? Integer() : 1;
            if (power > 9) _tokens.Wrong(new("a power of a unit is at most 9", "số mũ của đơn vị tối đa là 9"));
            if (_tokens.HasFailed) return Unit.None;
            for (int i = 0; i < power; i++) product = product.Times(Unit.Named(name));
        }
        while (_tokens.Take("·"));
        return product;
    }

    private ChoiceType Choice(bool ordered)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do
        {
            string name = NormalForm.Compose(_tokens.NameOrText(new("the name of a choice", "tên của lựa chọn")));
            if (names.Contains(name)) _tokens.Wrong(new($"`{name}` stands twice", $"`{name}` xuất hiện hai lần"));
            names.Add(name);
        }
        while (_tokens.Take("|") && !_tokens.HasFailed);
        return new ChoiceType(names.ToImmutable(), ordered);
    }

    private DateType Date()
    {
        if (!_tokens.NextIsNumber) return DateType.Default;
        DateOnly from = _tokens.Date();
        _tokens.Expect("..");
        return new DateType(from, _tokens.Date());
    }

    private FunctionSignature Options(FunctionSignature signature)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        while (!_tokens.HasFailed && !_tokens.AtEnd)
        {
            string option = _tokens.Name(new("`version`, `cost`, `impure`, `description` or the end", "`version`, `cost`, `impure`, `description` hoặc hết"));
            if (!_tokens.HasFailed && !said.Add(option)) _tokens.Wrong(new($"`{option}` stands twice", $"`{option}` xuất hiện hai lần"));
            signature = option switch
            {
                "version" => signature with { Version = _tokens.Text() },
                "cost" => signature with { Cost = Integer() },
                "impure" => signature with { IsPure = false },
                "description" => signature with { Description = Description() },
                _ => UnknownOption(signature, option),
            };
        }
        return signature;
    }

    private FunctionSignature UnknownOption(FunctionSignature signature, string option)
    {
        _tokens.Wrong(new($"`{option}` is unknown here: expected `version`, `cost`, `impure` or `description`",
            $"không hiểu `{option}` ở đây: cần `version`, `cost`, `impure` hoặc `description`"));
        return signature;
    }

    private LocalizedText Description()
    {
        var texts = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (_tokens.NextIsText) texts.Add(new("", _tokens.Text()));
        while (_tokens.Take("en") is var english && (english || _tokens.Take("vi"))) texts.Add(new(english ? "en" : "vi", _tokens.Text()));
        if (texts.Count == 0) texts.Add(new("", _tokens.Text()));
        return new LocalizedText(texts.ToImmutable());
    }
}
