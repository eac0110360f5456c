using RubricEngine.Diagnostics;
using RubricEngine.Functions;
using RubricEngine.Text;

namespace RubricEngine.Syntax;

internal sealed partial class ExpressionParser
{
    private int[]? _closers;

    private bool IsOverCohort() => BracketPairs.IsOverCohort(_tokens, _closers ??= BracketPairs.Of(_tokens), _at);

    /// <summary>A function, the value that it takes of each subject, and which subjects; a condition reaches as far as it can.</summary>
    private ExpressionSyntax ParseCohort()
    {
        int first = _at;
        Token name = Advance();
        Token open = Advance();
        var called = new NameSyntax(name.Text, Locate(name));
        if (!Enter(open)) return new ErrorSyntax(Locate(name));
        ExpressionSyntax argument = ParseAwaiting(TokenKind.CloseBracket);
        Close(open, TokenKind.CloseBracket);
        Token over = Advance();
        Token last = over;
        NameSyntax? fact = null;
        if (over.Kind == TokenKind.Over && Current.Kind == TokenKind.Name)
        {
            last = Advance();
            fact = new NameSyntax(last.Text, Locate(last));
        }
        else if (over.Kind == TokenKind.Over) ReportExpected(DiagnosticCatalogue.CohortExpected);
        ExpressionSyntax? where = Take(TokenKind.Where) ? ParseExpression() : null;
        _depth--;
        var cohort = new CohortReference(over.Kind == TokenKind.OverAll, fact, Span(over, last));
        if (CohortFunctionTable.Find(name.Text) is null)
            Report(DiagnosticCatalogue.NoCohortFunction(At(name), name.Text, NearestName.Find(name.Text, CohortFunctionTable.Names)), first);
        else if (over.Kind != TokenKind.Over || fact is not null)
            return new CohortSyntax(called, argument, cohort, where, where is null ? Span(name, last) : SourceSpan.Cover(Locate(name), where.Span));
        return new ErrorSyntax(Span(name, last));
    }
}
