using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Functions;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

internal sealed partial class ExpressionChecker
{
    private static readonly ChoiceType s_statuses = new(StatusNames.English, false);

    private Expression? Quoted(QuotedSyntax quoted, DataType? hint, Origin at)
    {
        if (hint is not ChoiceType choice) return new Literal(new TextValue(quoted.Text), new TextType(quoted.Text.Length), at);
        return ChoiceOf(choice, quoted.Text) is { } found
            ? new Literal(new ChoiceValue(found), choice, at)
            : scope.Fail<Expression>(DiagnosticCatalogue.UnknownChoice(at, quoted.Text, choice.Choices, NearestName.Find(quoted.Text, choice.Choices)));
    }

    private Expression? Reference(ReferenceSyntax reference, DataType? hint, Origin at)
    {
        string name = reference.Name;
        bool declared = scope.IsDeclared(name) || _arguments.ContainsKey(name) || IsField(name);
        if (hint is ChoiceType choice && ChoiceOf(choice, name) is { } chosen)
            return declared
                ? scope.Fail<Expression>(DiagnosticCatalogue.ChoiceClash(at, name))
                : new Literal(new ChoiceValue(chosen), choice, at);
        if (IsField(name)) return Field(name, hint, at);
        if (_arguments.TryGetValue(name, out Expression? argument)) return new ArgumentReference(name, argument, at);
        if (CheckScope.AssessmentDateNames.Contains(name))
        {
            scope.UsesAssessmentDate = true;
            return new AssessmentDate(at);
        }
        if (scope.Facts.TryGetValue(name, out Fact? fact) && fact.Type is RecordsType) return scope.Fail<Expression>(DiagnosticCatalogue.ListAsValue(at, name));
        if (fact is not null) return new FactReference(scope.UntypedFacts.Contains(name) ? Typed(fact, hint) : fact, false, at);
        if (scope.Named is { } named && named.Contains(name)) return named.Resolve(name, at);
        if (IsResultName(name)) return Whole(name, at);
        if (hint is ChoiceType choices)
            return scope.Fail<Expression>(DiagnosticCatalogue.UnknownChoice(at, name, choices.Choices, NearestName.Find(name, choices.Choices)));
        if (IsFunctionName(name)) return scope.Fail<Expression>(DiagnosticCatalogue.UnknownName(at, name, null) with { Help = FunctionHelp(name) });
        if (CheckScope.WholeFigures.ContainsKey(name)) return scope.Fail<Expression>(DiagnosticCatalogue.ResultNotReadable(at, name));
        if (FieldHelp(name) is { } help) return scope.Fail<Expression>(DiagnosticCatalogue.UnknownName(at, name, null) with { Help = help });
        return scope.Fail<Expression>(DiagnosticCatalogue.UnknownName(at, name, NearestName.Find(name, scope.DeclaredNames.Concat(_arguments.Keys).Concat(_list?.Fields.Select(f => f.Name) ?? []))));
    }

    private static Message FunctionHelp(string name) =>
        new($"`{name}` is a function: write `{name}(…)`", $"`{name}` là hàm: hãy viết `{name}(…)`");

    /// <summary>The choice of a written name; statuses also go by their Vietnamese names, and by names with underscores.</summary>
    private static string? ChoiceOf(ChoiceType type, string written)
    {
        if (type.Choices.Contains(written)) return written;
        if (written == RubricResult.VietnameseNoGrade && type.Choices.Contains(RubricResult.NoGrade)) return RubricResult.NoGrade;
        if (!type.Equals(s_statuses)) return null;
        string spaced = written.Replace('_', ' ');
        int index = StatusNames.Vietnamese.IndexOf(spaced);
        return index >= 0 ? StatusNames.English[index] : StatusNames.English.Contains(spaced) ? spaced : null;
    }

    /// <summary>A fact without a value: whatever its context asks for.</summary>
    private static Fact Typed(Fact fact, DataType? hint) => new(fact.Name, hint switch
    {
        NumberType number => new NumberType(NumberType.DefaultRange, 0, number.Unit),
        DateType => DateType.Default,
        null => fact.Type,
        _ => hint,
    }, fact.Origin) { HasPrevious = fact.HasPrevious };

    private bool IsResultName(string name) => CheckScope.WholeFigures.ContainsKey(name) && _access != ResultAccess.None;

    private Expression? Whole(string name, Origin at)
    {
        if (!_access.HasFlag(ResultAccess.Whole)) return scope.Fail<Expression>(DiagnosticCatalogue.ResultNotReadable(at, name));
        ResultFigure figure = CheckScope.WholeFigures[name];
        MemberIndex.Member whole = scope.Members.ByPath("")!;
        int most = scope.Members.CountedCriteria;
        DataType type = figure switch
        {
            ResultFigure.Points => new NumberType(whole.Points, null, Unit.None),
            ResultFigure.Maximum => new NumberType(new Bounds(0, whole.Maximum), null, Unit.None),
            ResultFigure.Percent => PercentType(whole),
            ResultFigure.AllMet or ResultFigure.RequiredMet or ResultFigure.MinimumsMet => new BooleanType(),
            _ => new NumberType(new Bounds(0, most), 0, Unit.None),
        };
        return new ResultReference(figure, null, type, at);
    }

    private Expression? MemberFigure(CallSyntax call, ResultFigure figure, Origin at)
    {
        ResultAccess needed = figure == ResultFigure.Status ? ResultAccess.Status : ResultAccess.Figures;
        if (!_access.HasFlag(needed)) return scope.Fail<Expression>(DiagnosticCatalogue.ResultNotReadable(at, call.Name.Text));
        if (call.Arguments.Length != 1) return scope.Fail<Expression>(DiagnosticCatalogue.ArgumentCount(at, call.Name.Text, 1, false, call.Arguments.Length));
        string? written = call.Arguments[0] switch
        {
            ReferenceSyntax reference => reference.Name,
            PathSyntax path => path.Path,
            QuotedSyntax quoted => quoted.Text,
            _ => null,
        };
        Origin place = scope.At(call.Arguments[0]);
        if (written is null) return scope.Fail<Expression>(DiagnosticCatalogue.UnknownMember(place, scope.SourceOf(call.Arguments[0]), null));
        if (FindMember(written, place) is not { } member) return null;
        if (figure == ResultFigure.Status && member.IsGroup)
            return scope.Fail<Expression>(DiagnosticCatalogue.StatusOfGroup(place, written));
        if (figure == ResultFigure.Level && member.Levels.IsEmpty)
            return scope.Fail<Expression>(member.IsGroup ? DiagnosticCatalogue.GroupWithoutLevels(place, written, scope.Spell(call, Key.Levels)) : DiagnosticCatalogue.CriterionWithoutLevels(place, written));
        DataType type = figure switch
        {
            ResultFigure.Status => s_statuses,
            ResultFigure.Level => new ChoiceType(member.Levels, true),
            ResultFigure.Maximum => new NumberType(new Bounds(0, member.Maximum), null, Unit.None),
            ResultFigure.Percent => PercentType(member),
            _ => new NumberType(member.Points, null, Unit.None),
        };
        return new ResultReference(figure, member.Path, type, at);
    }

    /// <summary>The member that an id or a path means, reported where there is none or more than one.</summary>
    public MemberIndex.Member? FindMember(string written, Origin at)
    {
        IReadOnlyList<string> paths = scope.Members.Find(written);
        if (paths.Count == 1) return scope.Members.ByPath(paths[0]);
        return scope.Fail<MemberIndex.Member>(paths.Count == 0
            ? DiagnosticCatalogue.UnknownMember(at, written, NearestName.Find(written, scope.Members.Names))
            : DiagnosticCatalogue.AmbiguousMember(at, written, paths));
    }

    private static NumberType PercentType(MemberIndex.Member member) => new(member.Share, null, Unit.None);
}
