using System.Collections.Immutable;
using System.Globalization;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Model;
using RubricEngine.Syntax;
using RubricEngine.Text;
using RubricEngine.Values;

namespace RubricEngine.Checking;

/// <summary>Checks the head of a rubric: format, identity, window, roundings.</summary>
internal sealed class HeadChecker(CheckScope scope)
{
    private readonly FigureChecker _figures = new(scope);

    public void Format(RubricSyntax rubric)
    {
        Origin start = scope.Start;
        if (rubric.Format is null) scope.Report(DiagnosticCatalogue.Required(start, scope.Spell(rubric, Key.Format), "a rubric starts with its format, which is 1", "bộ tiêu chí bắt đầu bằng định dạng, là số 1"));
        else if (rubric.Format is not ErrorSyntax && (Constants.Number(rubric.Format) is not { } format || format != 1))
            scope.Report(DiagnosticCatalogue.UnsupportedFormat(scope.At(rubric.Format), scope.SourceOf(rubric.Format)));
        if (rubric.Id is null) scope.Report(DiagnosticCatalogue.Required(start, scope.Spell(rubric, Key.Rubric), "a rubric needs an id, such as vn/ward-police", "bộ tiêu chí cần có mã, ví dụ vn/ward-police"));
        else if (rubric.Id.Text.Split('/') is var parts && parts.Any(p => !Names.SuitsAsId(p))) scope.Report(DiagnosticCatalogue.BadName(scope.At(rubric.Id), rubric.Id.Text));
        if (rubric.Version is null) scope.Report(DiagnosticCatalogue.Required(start, scope.Spell(rubric, Key.Version), "a rubric needs a version, such as \"2024.1\"", "bộ tiêu chí cần có phiên bản, ví dụ \"2024.1\""));
    }

    public (DateOnly? From, DateOnly? To) Effective(RubricSyntax rubric)
    {
        DateOnly? from = _figures.Day(rubric.EffectiveFrom), to = _figures.Day(rubric.EffectiveTo);
        if (from > to) scope.Report(DiagnosticCatalogue.DatesReversed(scope.At(rubric.EffectiveTo!)));
        return (from, to);
    }

    public string? Culture(RubricSyntax rubric)
    {
        if (rubric.Culture is not { } culture) return null;
        string[] cultures = ["vi-VN", "en-US"];
        if (cultures.Contains(culture.Text)) return culture.Text;
        scope.Report(DiagnosticCatalogue.UnknownWord(scope.At(culture), culture.Text, cultures, NearestName.Find(culture.Text, cultures)));
        return null;
    }

    public Subject Subject(RubricSyntax rubric) => new(
        rubric.SubjectId?.Text ?? Model.Subject.Default.Id, Texts.Of(rubric.SubjectLabel), rubric.PeriodColumn?.Text ?? Model.Subject.Default.Period);

    public Window Window(RubricSyntax rubric)
    {
        if (rubric.WindowFrom is null && rubric.WindowTo is null) return Model.Window.CalendarYear;
        (int fromMonth, int fromDay) = MonthAndDay(rubric.WindowFrom) ?? (1, 1);
        (int toMonth, int toDay) = MonthAndDay(rubric.WindowTo) ?? (12, 31);
        return new Window(fromMonth, fromDay, toMonth, toDay);
    }

    /// <summary>The fact by whose value subjects are judged together.</summary>
    public void Cohort(RubricSyntax rubric, ExpressionChecker expressions)
    {
        if (rubric.Cohort is not { } name) return;
        scope.Cohort = expressions.CohortFact(name);
        scope.CohortIsWrong = scope.Cohort is null;
    }

    public RoundingDefaults Roundings(RubricSyntax rubric)
    {
        if (rubric.Round is not { } round) return new RoundingDefaults(null, null, null, RoundingMode.HalfAwayFromZero);
        RoundingMode mode = round.Mode is { } word ? FigureChecker.Mode(word) : RoundingMode.HalfAwayFromZero;
        return new RoundingDefaults(_figures.Rounding(round.Criterion, mode), _figures.Rounding(round.Group, mode), _figures.Rounding(round.Total, mode), mode);
    }

    private (int Month, int Day)? MonthAndDay(TextSyntax? text)
    {
        if (text is null) return null;
        // 29 February is a day of some years, so a leap year is asked.
        if (DateOnly.TryParseExact(text.Text.Trim() + "/2024", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return (day.Month, day.Day);
        scope.Report(DiagnosticCatalogue.BadWindow(scope.At(text), text.Text));
        return null;
    }
}
