using System.Collections.Immutable;
using RubricEngine.Diagnostics;
using RubricEngine.Documents;
using RubricEngine.Text;

namespace RubricEngine.Dsl;

internal sealed partial class DslParser
{
    /// <summary>How many things that are expected a message lists.</summary>
    private const int MostListed = 4;

    private static readonly Message s_name = new("a name", "một tên");

    private static readonly Message s_number = new("a number", "một số");

    private static readonly Message s_text = new("a text in quotes", "văn bản trong dấu nháy");

    private static readonly Message s_expression = new("an expression", "một biểu thức");

    private static readonly Message s_value = new("a value", "một giá trị");

    /// <summary>Errors so far, also those that nobody is told of.</summary>
    private int _errors;

    private int _reported;

    /// <summary>The line of the last error, until a clause was read without one: what follows an error on its line comes of it.</summary>
    private int _errorLine = -1;

    private bool _isQuiet;

    /// <summary>Whether the rest of the text is given up; what is missing there is missing for that reason.</summary>
    private bool _hasStopped;

    private void ReportAt(DslToken token, Diagnostic diagnostic) => Report(token.Line, diagnostic);

    private void Report(int line, Diagnostic diagnostic)
    {
        IsComplete = false;
        _errors++;
        for (DslFrame? frame = _frame; frame is { IsCut: false }; frame = frame.Outer) frame.IsCut = true;
        if (_hasStopped || (_isQuiet && line == _errorLine)) return;
        (_isQuiet, _errorLine) = (true, line);
        _diagnostics.Add(diagnostic);
        if (++_reported >= DocumentLimits.SyntaxErrors) StopReading();
    }

    private void ReportMisspelt(int count, string expected) =>
        ReportAt(Current, DiagnosticCatalogue.MisspeltPhrase(Locate(_at, _at + count).Origin, Shown(_at, count), expected));

    /// <summary>Something else should stand at the current token; at the end of the line before, where the token is on another.</summary>
    private void ReportExpected(ImmutableArray<Phrase> live, int piece)
    {
        Message expected = Expected([.. live.Where(p => p.Pieces.Length > piece).Select(p => p.Pieces[piece])]);
        if (IsAtEnd || (Current.IsFirst && _at > 0)) ReportAt(Previous, DiagnosticCatalogue.PieceExpectedAtEnd(EndOf(Previous).Origin, expected));
        else ReportAt(Current, DiagnosticCatalogue.PieceExpected(Locate(Current).Origin, expected, Written(Current).Trim('`')));
    }

    private void ReportMissingBrace(DslFrame frame)
    {
        int end = frame.HeadLineEnd ?? Previous.End;
        Report(_source.GetPosition(end).Line - _source.FirstLine, DiagnosticCatalogue.OpenBraceMissing(new Origin(_source, new(end, 0)), frame.Construct.Name));
    }

    private void ReportMissingClosing(DslFrame frame) =>
        ReportAt(Previous, DiagnosticCatalogue.CloseBraceMissing(EndOf(Previous).Origin, frame.Construct.Name, frame.Open!.Value.Line + _source.FirstLine));

    private void ReportTwice(SourceSpan place, SourceSpan first)
    {
        int line = place.Origin.Position.Line;
        Report(line - _source.FirstLine, DiagnosticCatalogue.SaidTwice(place.Origin, place.Written.Trim('`'), first.Origin.Position.Line));
    }

    private SourceSpan EndOf(DslToken token) => new(_source, token.End, 0);

    private Message Expected(ImmutableArray<PhrasePiece> pieces)
    {
        ImmutableArray<Message> all = [.. pieces.Select(NameOf).Distinct().Take(MostListed)];
        return new Message(Listed(all.Select(m => m.English), " or "), Listed(all.Select(m => m.Vietnamese), " hoặc "));
    }

    private static string Listed(IEnumerable<string> items, string or)
    {
        string[] all = [.. items];
        return all.Length <= 1 ? string.Concat(all) : string.Join(", ", all[..^1]) + or + all[^1];
    }

    private Message NameOf(PhrasePiece piece) => piece switch
    {
        PhraseWords or PhraseSign => new Message($"`{piece}`", $"`{piece}`"),
        PhraseHole hole => NameOf(_frame!.Construct.Find(hole.Key)!),
        _ => s_name,
    };

    private Message NameOf(Slot slot) => slot.Kind switch
    {
        SlotKind.Figure => s_number,
        SlotKind.Expression or SlotKind.Expressions or SlotKind.Cells => s_expression,
        SlotKind.Text or SlotKind.LocalizedText or SlotKind.Texts => s_text,
        SlotKind.Name or SlotKind.Names => s_name,
        SlotKind.Element or SlotKind.Elements => slot.Constructs() is [var single] ? single.Name : Expected([.. slot.Constructs().Select(c => Vocabulary.Phrases(c).Intros[0].First)]),
        SlotKind.Word or SlotKind.WordOrFigure => Words(slot.Words!),
        SlotKind.Table => NameOf(slot with { Kind = slot.Row == SlotKind.Element ? SlotKind.Element : slot.Row }),
        _ => s_value,
    };

    private Message Words(WordSet words)
    {
        string[] spelt = [.. words.Words.Select(w => $"`{Vocabulary.Spell(words, w)}`")];
        return new Message(Listed(spelt, " or "), Listed(spelt, " hoặc "));
    }
}
