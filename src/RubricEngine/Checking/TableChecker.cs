using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks a decision table and turns each cell into the comparison it means.</summary>
internal sealed class TableChecker(CheckScope scope, ExpressionChecker expressions, CaseChecker cases, FigureChecker figures)
{
    public TableScoring? Check(TableSyntax syntax, Bounds range)
    {
        if (syntax.Inputs.IsEmpty) return scope.Fail<TableScoring>(DiagnosticCatalogue.TableEmpty(scope.At(syntax), scope.Spell(syntax, Key.Inputs)));
        if (syntax.Rows.IsEmpty) return scope.Fail<TableScoring>(DiagnosticCatalogue.TableEmpty(scope.At(syntax), scope.Spell(syntax, Key.Rows)));
        Expression?[] inputs = [.. syntax.Inputs.Select(i => expressions.Check(i, ResultAccess.Members))];
        HitPolicy hit = syntax.Hit is { } word ? (HitPolicy)WordSet.HitPolicy.Words.IndexOf(word.Text) : HitPolicy.Unique;
        TableRow?[] rows = [.. syntax.Rows.Select(r => Row(r, syntax, inputs, hit, range))];
        if (inputs.Contains(null) || rows.Contains(null)) return null;
        var table = new TableScoring([.. inputs.Select(i => i!)], hit, [.. rows.Select(r => r!)]);
        return new TableCaseChecker(scope, cases, table, scope.At(syntax)).Check();
    }

    private TableRow? Row(TableRowSyntax syntax, TableSyntax table, Expression?[] inputs, HitPolicy hit, Bounds range)
    {
        if (syntax.Otherwise && syntax != table.Rows[^1])
            return scope.Fail<TableRow>(DiagnosticCatalogue.OtherwiseNotLast(scope.At(syntax), scope.Spell(syntax, Key.Otherwise)));
        if (!syntax.Otherwise && syntax.Cells.Length != inputs.Length)
            return scope.Fail<TableRow>(DiagnosticCatalogue.TableCellCount(scope.At(syntax), syntax.Cells.Length, inputs.Length));
        var cells = ImmutableArray.CreateBuilder<Expression?>();
        bool sound = true;
        for (int i = 0; i < syntax.Cells.Length; i++)
        {
            Expression? cell = syntax.Cells[i] is { } written && inputs[i] is { } input ? Cell(written, table.Inputs[i], input) : null;
            sound &= cell is not null || syntax.Cells[i] is null;
            cells.Add(cell);
        }
        (bool fits, Rational? points) = Points(syntax, hit, range);
        int? priority = Priority(syntax, hit);
        return sound && fits && priority is { } known
            ? new TableRow(cells.ToImmutable(), points, syntax.Name?.Text, known, syntax.Otherwise, scope.At(syntax))
            : null;
    }

    /// <summary>The comparison of an input; it is checked as if the author had written it, so units, choices and types follow the same rules.</summary>
    private Expression? Cell(ExpressionSyntax cell, ExpressionSyntax input, Expression known)
    {
        if (cell is BinarySyntax { Operator: BinaryOperator.And } both)
        {
            Expression? left = Cell(both.Left, input, known), right = Cell(both.Right, input, known);
            return left is null || right is null ? null : new Binary(BinaryOperator.And, left, right, left.Type, scope.At(cell));
        }
        Expression? condition = expressions.CheckCondition(cell switch
        {
            BinarySyntax binary => binary with { Left = input },
            BetweenSyntax between => between with { Operand = input },
            MembershipSyntax membership => membership with { Operand = input },
            MissingTestSyntax test => test with { Operand = input },
            _ => cell,
        }, ResultAccess.Members);
        // Invariant: the left side of every comparison is the input itself.
        return condition switch
        {
            Binary binary => binary with { Left = known },
            Between between => between with { Operand = known },
            Membership membership => membership with { Operand = known },
            MissingTest test => test with { Operand = known },
            _ => null,
        };
    }

    private (bool Fits, Rational? Points) Points(TableRowSyntax row, HitPolicy hit, Bounds range)
    {
        bool counted = hit == HitPolicy.CollectCount && !row.Otherwise;
        if (counted && (row.Points is not null || row.IsOpen))
            return Wrong(DiagnosticCatalogue.TablePointsCounted(scope.At(row.Points ?? (SyntaxNode)row), scope.Spell(row, Key.Points)));
        if (counted) return (true, 1);
        if (row.IsOpen && hit >= HitPolicy.CollectSum && !row.Otherwise) return Wrong(DiagnosticCatalogue.TableOpenPoints(scope.At(row)));
        if (row.IsOpen) return (true, null);
        if (row.Points is null) return Wrong(DiagnosticCatalogue.Required(scope.At(row), scope.Spell(row, Key.Points), "the points of the row", "số điểm của dòng"));
        if (figures.Number(row.Points) is not { } points) return (false, null);
        if (!range.Contains(points) && hit != HitPolicy.CollectSum)
            scope.Report(DiagnosticCatalogue.LevelPointsOutside(scope.At(row.Points), points.ToString(), range.ToString()));
        return (true, points);
    }

    private (bool, Rational?) Wrong(Diagnostic diagnostic)
    {
        scope.Report(diagnostic);
        return (false, null);
    }

    private int? Priority(TableRowSyntax row, HitPolicy hit)
    {
        bool asked = hit == HitPolicy.Priority && !row.Otherwise;
        string key = scope.Spell(row, Key.Priority);
        if (!asked && row.Priority is null) return 0;
        if (asked && row.Priority is not null && Constants.Number(row.Priority) is { IsInteger: true, Sign: > 0 } number && number <= int.MaxValue - 1) return (int)number.Numerator;
        if (row.Priority is not ErrorSyntax)
            scope.Report(asked
                ? DiagnosticCatalogue.TablePriorityMissing(scope.At(row.Priority ?? (SyntaxNode)row), key)
                : DiagnosticCatalogue.TablePriorityUnused(scope.At(row.Priority!), key, $"{scope.Spell(row, Key.Hit)}: {scope.WordsAt(scope.At(row)).Spell(WordSet.HitPolicy, "priority")}"));
        return null;
    }
}
