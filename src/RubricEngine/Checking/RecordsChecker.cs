using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the facts that are lists of records: names, fields, length, the field that says when.</summary>
internal sealed class RecordsChecker(CheckScope scope, FactChecker facts)
{
    private const int MostRecords = 100_000;

    public ImmutableArray<Fact> Check(ImmutableArray<RecordsSyntax> lists)
    {
        var found = ImmutableArray.CreateBuilder<Fact>();
        foreach (RecordsSyntax syntax in lists)
        {
            Origin at = scope.At(syntax.Name);
            if (Names.Problem(syntax.Name.Text, at, scope.Facts.GetValueOrDefault(syntax.Name.Text)?.Origin) is { } wrong)
            {
                scope.Report(wrong);
                continue;
            }
            var list = new Fact(syntax.Name.Text, Type(syntax), scope.At(syntax)) { Label = Texts.Of(syntax.Label), Column = syntax.Column?.Text };
            scope.Facts.Add(list.Name, list);
            found.Add(list);
        }
        return found.ToImmutable();
    }

    private RecordsType Type(RecordsSyntax syntax)
    {
        string name = syntax.Name.Text;
        if (syntax.Fields.IsEmpty) scope.Report(DiagnosticCatalogue.NoFields(scope.At(syntax.Name), name));
        var fields = new OrderedDictionary<string, (RecordField Field, Origin At)>(StringComparer.Ordinal);
        foreach (FactSyntax field in syntax.Fields)
        {
            // A field and a fact of one name could not be told apart inside an aggregate.
            Origin? first = fields.TryGetValue(field.Name.Text, out (RecordField, Origin At) known) ? known.At : scope.Facts.GetValueOrDefault(field.Name.Text)?.Origin;
            if (Names.Problem(field.Name.Text, scope.At(field.Name), first, isField: true) is { } wrong) scope.Report(wrong);
            else if (field.Type is { } written && facts.Type(field, written) is { } type)
                fields.Add(field.Name.Text, (new RecordField(field.Name.Text, type, field.Unit?.Text == FactChecker.Percent, Texts.Of(field.Label), field.Column?.Text), scope.At(field.Name)));
        }
        if (syntax.DatedBy is { } dated && !(fields.TryGetValue(dated.Text, out (RecordField Field, Origin) day) && day.Field.Type is DateType))
            scope.Report(DiagnosticCatalogue.DatedByWhat(scope.At(dated), name, dated.Text));
        return new RecordsType([.. fields.Values.Select(f => f.Field)], Length(syntax.AtMost), syntax.DatedBy?.Text);
    }

    private int Length(ExpressionSyntax? syntax)
    {
        if (syntax is null or ErrorSyntax) return RecordsType.DefaultMaxLength;
        if (Constants.Number(syntax) is { IsInteger: true, Sign: > 0 } length && length <= MostRecords) return (int)length.Numerator;
        scope.Report(DiagnosticCatalogue.CountOutside(scope.At(syntax), MostRecords));
        return RecordsType.DefaultMaxLength;
    }
}
