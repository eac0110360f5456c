using RubricEngine.Values;

namespace RubricEngine.Model;

internal sealed partial class RubricHash
{
    /// <summary>Facts, units, lets and parameters are found by name; the order in which they are declared means nothing.</summary>
    private void WriteDeclarations(Rubric rubric)
    {
        WriteAll(rubric.UnitLabels.OrderBy(u => u.Key, StringComparer.Ordinal), unit =>
        {
            _writer.Text(unit.Key);
            Write(unit.Value);
        });
        WriteAll(rubric.Facts.OrderBy(f => f.Name, StringComparer.Ordinal), Write);
        WriteAll(rubric.Requirements, requirement => Write(requirement.Condition));
        WriteAll(rubric.Lets.OrderBy(l => l.Name, StringComparer.Ordinal), let =>
        {
            _writer.Text(let.Name);
            Write(let.Value);
        });
        WriteAll(rubric.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal), Write);
    }

    private void Write(Fact fact)
    {
        _writer.Text(fact.Name);
        Write(fact.Type);
        _writer.Flag(fact.IsPercent);
        Write(fact.Label);
        _writer.Text(fact.Column);
        _writer.Flag(fact.HasPrevious);
        if (fact.Result is not { } result) { _writer.Nothing(); return; }
        _writer.Tag(result.Figure.ToString());
        _writer.Text(result.Hash);
    }

    private void Write(DataType type)
    {
        switch (type)
        {
            case NumberType number:
                _writer.Tag("number");
                _writer.Number(number.Range.Low);
                _writer.Number(number.Range.High);
                _writer.Number(number.Digits);
                _writer.Text(number.Unit.ToString());
                break;
            case BooleanType:
                _writer.Tag("boolean");
                break;
            case ChoiceType choice:
                _writer.Tag("choice");
                WriteAll(choice.Choices, _writer.Text);
                _writer.Flag(choice.Ordered);
                break;
            case DateType date:
                _writer.Tag("date");
                _writer.Date(date.From);
                _writer.Date(date.To);
                break;
            case TextType text:
                _writer.Tag("text");
                _writer.Number(text.MaxLength);
                break;
            case RecordsType records:
                _writer.Tag("records");
                _writer.Number(records.MaxLength);
                _writer.Text(records.DatedBy);
                WriteAll(records.Fields, field =>
                {
                    _writer.Text(field.Name);
                    Write(field.Type);
                    _writer.Flag(field.IsPercent);
                    Write(field.Label);
                    _writer.Text(field.Column);
                });
                break;
            default:
                throw new InvalidOperationException($"no serialisation for {type.GetType().Name}");
        }
    }

    private void Write(Parameter parameter)
    {
        _writer.Text(parameter.Name);
        _writer.Text(UnitOf(parameter.Type));
        Write(parameter.By);
        Write(parameter.Date);
        WriteAll(Ordered(parameter), row =>
        {
            WriteAll(row.Choices, _writer.Text);
            _writer.Date(row.From);
            _writer.Date(row.To);
            Write(row.Value);
        });
    }

    /// <summary>Rows of a single choice each are keys of a map, whose order means nothing; the row for the rest comes last either way.</summary>
    private static IEnumerable<ParameterRow> Ordered(Parameter parameter)
    {
        bool map = parameter.Rows.All(r => r.Choices.Length <= 1 && r.From is null && r.To is null)
            && parameter.Rows.SkipLast(1).All(r => r.Choices.Length == 1)
            && parameter.Rows.SelectMany(r => r.Choices).Distinct().Count() == parameter.Rows.Count(r => r.Choices.Length == 1);
        return map
            ? parameter.Rows.OrderBy(r => r.Choices.IsEmpty).ThenBy(r => r.Choices.FirstOrDefault(), StringComparer.Ordinal)
            : parameter.Rows;
    }

    private void Write(Value value)
    {
        switch (value)
        {
            case NumberValue number:
                _writer.Tag("number");
                _writer.Number(number.Number.Low);
                _writer.Number(number.Number.High);
                break;
            case BooleanValue truth:
                _writer.Tag("boolean");
                _writer.Flag(truth.Boolean);
                break;
            case ChoiceValue choice:
                _writer.Tag("choice");
                _writer.Text(choice.Choice);
                break;
            case DateValue date:
                _writer.Tag("date");
                _writer.Date(date.Date);
                break;
            case TextValue text:
                _writer.Tag("text");
                _writer.Text(text.Text);
                break;
            case RecordsValue records:
                _writer.Tag("records");
                WriteAll(records.Items, item => WriteAll(item.Values, Write));
                break;
            case UnknownValue unknown:
                _writer.Tag("unknown");
                _writer.Text(unknown.Reason.Kind);
                _writer.Text(unknown.Reason.Fact);
                break;
            default:
                throw new InvalidOperationException($"no serialisation for {value.GetType().Name}");
        }
    }

    private static string? UnitOf(DataType type) => (type as NumberType)?.Unit.ToString();
}
