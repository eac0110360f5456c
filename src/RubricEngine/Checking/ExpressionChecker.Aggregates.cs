using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Operators;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

internal sealed partial class ExpressionChecker
{
    /// <summary>The list whose fields can be named: that of the aggregate that is being checked.</summary>
    private RecordsType? _list;

    private string _listName = "";

    /// <summary>Whether a figure of a list is being checked, also while a let is expanded in it, to whose arguments fields may belong.</summary>
    private bool _inFigure;

    private bool IsField(string name) => _list?.IndexOf(name) >= 0 || IsUntypedField(name);

    /// <summary>Whether data give a field no type: one without a value in any record, or whatever the records of an empty list would have.</summary>
    private bool IsUntypedField(string name) => _list is not null && (scope.UntypedFacts.Contains(CheckScope.FieldKey(_listName, name))
        || (_list.Fields.IsEmpty && !scope.IsDeclared(name) && !_arguments.ContainsKey(name) && !CheckScope.AssessmentDateNames.Contains(name)));

    private FieldReference Field(string name, DataType? hint, Origin at)
    {
        if (IsUntypedField(name)) return new FieldReference(new RecordField(name, hint ?? new NumberType(NumberType.DefaultRange, 0, Unit.None), false, null, null), Math.Max(0, _list!.IndexOf(name)), at);
        int index = _list!.IndexOf(name);
        return new FieldReference(_list.Fields[index], index, at);
    }

    /// <summary>A list as such, of which only can be asked whether there is one.</summary>
    private FactReference? WholeList(ReferenceSyntax reference) => !IsField(reference.Name) && !_arguments.ContainsKey(reference.Name)
        && scope.Facts.TryGetValue(reference.Name, out Fact? fact) && fact.Type is RecordsType ? new FactReference(fact, false, scope.At(reference)) : null;

    private Expression? CheckAggregate(AggregateSyntax syntax, Origin at)
    {
        BuiltInSignature signature = FunctionTable.Find(syntax.Name.Text)!;
        AggregateFunction function = signature.Aggregate!.Value;
        if (_list is not null) return scope.Fail<Expression>(DiagnosticCatalogue.NestedAggregate(at, syntax.Name.Text));
        if (List(syntax.List) is not { } list) return null;
        var type = (RecordsType)list.Type;
        if (type.DatedBy is not null) scope.UsesAssessmentDate = true;
        (_list, _listName) = (type, list.Name);
        bool inFigure = _inFigure;
        _inFigure = true;
        Expression? where = syntax.Where is { } condition ? Demand<BooleanType>(Check(condition, new BooleanType()), condition, TypeNames.Truth) : null;
        Expression? value = syntax.Value is { } taken && function != AggregateFunction.Count ? Taken(function, taken) : null;
        (_list, _inFigure) = (null, inFigure);
        if (function == AggregateFunction.Count != syntax.Value is null)
            return scope.Fail<Expression>(DiagnosticCatalogue.AggregateArguments(at, syntax.Name.Text, signature.MostArguments == 1, function >= AggregateFunction.Any));
        if ((syntax.Where is not null && where is null) || (syntax.Value is not null && value is null)) return null;
        var reference = new FactReference(list, false, scope.At(syntax.List));
        return new Aggregate(function, reference, where, value, TypeOf(function, type, value), at);
    }

    /// <summary>What is taken of each record: a condition, a number, or for the ends of a row a date too.</summary>
    private Expression? Taken(AggregateFunction function, ExpressionSyntax syntax)
    {
        if (function >= AggregateFunction.Any) return Demand<BooleanType>(Check(syntax, new BooleanType()), syntax, TypeNames.Truth);
        Expression? value = Check(syntax, (DataType?)null);
        bool hasEnds = function is AggregateFunction.Lowest or AggregateFunction.Highest;
        return hasEnds && value is { Type: DateType } ? value : Demand<NumberType>(value, syntax, TypeNames.Number);
    }

    /// <summary>Where a name is known: as a field of a list, which only figures of that list can read.</summary>
    private Message? FieldHelp(string name) => scope.Facts.Values.FirstOrDefault(f => f.Type is RecordsType list && list.IndexOf(name) >= 0) is { } owner
        ? new Message($"`{name}` is a field of `{owner.Name}`: read it inside a figure of the list, as in `any({owner.Name}, …)`",
            $"`{name}` là trường của `{owner.Name}`: hãy dùng nó trong phép tính trên danh sách, như `có_ít_nhất_một({owner.Name}, …)`")
        : null;

    private Fact? List(NameSyntax name)
    {
        if (scope.Facts.TryGetValue(name.Text, out Fact? fact) && fact.Type is RecordsType) return fact;
        if (scope.UntypedFacts.Contains(name.Text)) return Typed(fact!, new RecordsType([], RecordsType.DefaultMaxLength, null));
        IEnumerable<string> lists = scope.Facts.Values.Where(f => f.Type is RecordsType).Select(f => f.Name);
        return scope.Fail<Fact>(scope.IsDeclared(name.Text)
            ? DiagnosticCatalogue.NotAList(scope.At(name), name.Text)
            : DiagnosticCatalogue.UnknownName(scope.At(name), name.Text, NearestName.Find(name.Text, lists)));
    }

    private static DataType TypeOf(AggregateFunction function, RecordsType list, Expression? value) => function switch
    {
        AggregateFunction.Any or AggregateFunction.All or AggregateFunction.None => new BooleanType(),
        AggregateFunction.Count => new NumberType(new Bounds(0, list.MaxLength), 0, Unit.None),
        AggregateFunction.Share => NumberRules.Share(list.MaxLength),
        AggregateFunction.Sum => NumberRules.Sum((NumberType)value!.Type, list.MaxLength),
        AggregateFunction.Mean => NumberRules.Mean((NumberType)value!.Type, list.MaxLength),
        _ => value!.Type,
    };
}
