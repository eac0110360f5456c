using RubricEngine.Diagnostics;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;

namespace RubricEngine.Checking;

/// <summary>
/// The lets and parameters of a rubric. Each is checked when first needed, whatever the order of the file; needing one
/// while it is being checked is a cycle.
/// </summary>
internal sealed class NamedValues(CheckScope scope, ExpressionChecker expressions)
{
    private const int MostExpansions = 20_000;
    private const int DeepestNesting = 400;

    private readonly Dictionary<string, LetSyntax> _lets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterSyntax> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Let?> _checkedLets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameter?> _checkedParameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private int _expansions;

    public IEnumerable<string> Names => _lets.Keys.Concat(_parameters.Keys);

    public IEnumerable<Let> Lets => _checkedLets.Values.OfType<Let>();

    public IEnumerable<Parameter> Parameters => _checkedParameters.Values.OfType<Parameter>();

    public bool Contains(string name) => _lets.ContainsKey(name) || _parameters.ContainsKey(name);

    public void Add(LetSyntax let) => _lets.Add(let.Name.Text, let);

    public void Add(ParameterSyntax parameter) => _parameters.Add(parameter.Name.Text, parameter);

    /// <summary>Checks all that nothing has used yet, so that mistakes in them are reported too.</summary>
    public void CheckAll()
    {
        foreach (ParameterSyntax parameter in _parameters.Values) Parameter(parameter, scope.At(parameter.Name));
        foreach (LetSyntax let in _lets.Values)
            if (let.Parameters.IsEmpty) Let(let, scope.At(let.Name));
    }

    /// <summary>A use of a let or parameter by its name alone.</summary>
    public Expression? Resolve(string name, Origin at)
    {
        if (_parameters.TryGetValue(name, out ParameterSyntax? parameter))
            return Parameter(parameter, at) is { } found ? new ParameterReference(found, at) : null;
        LetSyntax let = _lets[name];
        if (!let.Parameters.IsEmpty)
            return scope.Fail<Expression>(DiagnosticCatalogue.NeedsArguments(at, name, let.Parameters.Length));
        return Let(let, at) is { } value ? new LetReference(value, at) : null;
    }

    /// <summary>A use of a let with arguments: its body, expanded for them.</summary>
    public Expression? Call(ExpressionChecker checker, CallSyntax call, Origin at)
    {
        string name = call.Name.Text;
        if (!_lets.TryGetValue(name, out LetSyntax? let) || let.Parameters.IsEmpty)
            return scope.Fail<Expression>(DiagnosticCatalogue.NotCallable(scope.At(call.Name), name));
        if (call.Arguments.Length != let.Parameters.Length)
            return scope.Fail<Expression>(DiagnosticCatalogue.ArgumentCount(at, name, let.Parameters.Length, false, call.Arguments.Length));
        if (checker.CheckArguments(call) is not { } arguments) return null;
        if (_open.Contains(name)) return Cycle<Expression>(name, at);
        if (++_expansions > MostExpansions)
            return _expansions == MostExpansions + 1 ? scope.Fail<Expression>(DiagnosticCatalogue.TooManyExpansions(at, MostExpansions)) : null;
        _open.Add(name);
        Expression? body = checker.CheckBody(let, arguments);
        _open.RemoveAt(_open.Count - 1);
        return body is null ? null : new LetCall(name, arguments, body, at);
    }

    private Let? Let(LetSyntax let, Origin at)
    {
        string name = let.Name.Text;
        if (_checkedLets.TryGetValue(name, out Let? known)) return known;
        if (_open.Contains(name)) return Cycle<Let>(name, at);
        _open.Add(name);
        Expression? value = expressions.CheckApart(let.Value, ResultAccess.Members);
        _open.RemoveAt(_open.Count - 1);
        if (value is not null && NoteDepth(name, value) > DeepestNesting) value = scope.Fail<Expression>(DiagnosticCatalogue.TooDeep(scope.At(let.Name)));
        return _checkedLets[name] = value is null ? null : new Let(name, value, scope.At(let));
    }

    private Parameter? Parameter(ParameterSyntax parameter, Origin at)
    {
        string name = parameter.Name.Text;
        if (_checkedParameters.TryGetValue(name, out Parameter? known)) return known;
        if (_open.Contains(name)) return Cycle<Parameter>(name, at);
        _open.Add(name);
        Parameter? value = new ParameterChecker(scope, expressions).Check(parameter);
        _open.RemoveAt(_open.Count - 1);
        if (value is { By: { } by } && NoteDepth(name, by) > DeepestNesting) value = scope.Fail<Parameter>(DiagnosticCatalogue.TooDeep(scope.At(parameter.Name)));
        return _checkedParameters[name] = value;
    }

    /// <summary>How deep an evaluator must go into a name, through all names it uses.</summary>
    private int NoteDepth(string name, Expression value) => _depths[name] = ExpressionTree.Depth(value, used => _depths.GetValueOrDefault(used));

    private T? Cycle<T>(string name, Origin at) where T : class =>
        scope.Fail<T>(DiagnosticCatalogue.LetCycle(at, _open.SkipWhile(n => n != name).Append(name)));
}
