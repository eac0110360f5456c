using RubricEngine.Documents;
using RubricEngine.Diagnostics;
using RubricEngine.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RubricEngine.Yaml;

/// <summary>
/// Parser events to nodes. After a syntax error, reading goes on at the next line that starts a key at the left margin, so that
/// one mistake does not hide those of the other sections.
/// </summary>
internal sealed class YamlTree
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlNodeBuilder _builder;
    private int _documents;

    private YamlTree(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _builder = new YamlNodeBuilder(source, limits, diagnostics);
    }

    /// <summary>Reads a text that <see cref="SourceScan"/> accepts.</summary>
    public static YamlDocument Read(SourceText source, DocumentLimits limits, DiagnosticBag diagnostics) =>
        new YamlTree(source, limits, diagnostics).Read();

    private YamlDocument Read()
    {
        bool complete = true;
        int start = _source.Text.StartsWith('\uFEFF') ? 1 : 0;
        for (int errors = 0; start >= 0 && errors < DocumentLimits.SyntaxErrors; errors++)
        {
            int? wrong = ReadFrom(start);
            if (wrong is null) break;
            complete = false;
            _builder.CloseAll();
            start = _builder.IsFull ? -1 : NextSection(Math.Max(wrong.Value, Math.Max(start, _builder.SectionStart)));
        }
        return new YamlDocument(RootMapping(complete), complete && !_builder.IsFull) { Texts = [.. _builder.Texts], HasAnchors = _builder.HasAnchors };
    }

    /// <summary>Parses from an offset; returns the place of the syntax error that ended it, if one did.</summary>
    private int? ReadFrom(int start)
    {
        _builder.Shift = start;
        _documents = 0;
        using var reader = new StringReader(_source.Text[start..]);
        try
        {
            var parser = new Parser(new Scanner(reader, skipComments: true));
            while (parser.MoveNext())
                if (!Accept(parser.Current!)) return _builder.LastEnd;
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The parser is a third party's: on some broken texts it throws more than its own exception.
            (Diagnostic diagnostic, int resumeAfter) = new YamlMistake(_source, _builder, start, exception).Describe();
            _diagnostics.Add(diagnostic);
            return resumeAfter;
        }
    }

    private bool Accept(ParsingEvent current)
    {
        if (current is DocumentStart && ++_documents > 1)
        {
            int offset = Math.Min((int)current.Start.Index + _builder.Shift, _source.Text.Length);
            _diagnostics.Add(DiagnosticCatalogue.SeveralDocuments(new Origin(_source, new(offset, Math.Min(3, _source.Text.Length - offset)))));
            _builder.IsFull = true;
            return false;
        }
        return _builder.Accept(current);
    }

    /// <summary>The next line after an offset that starts with a key at the left margin; -1 where there is none.</summary>
    private int NextSection(int offset)
    {
        for (int line = _source.GetPosition(offset).Line + 1; line <= _source.LineCount; line++)
        {
            string text = _source.GetLine(line);
            if (text.Length == 0 || !char.IsLetter(text[0])) continue;
            int colon = text.IndexOf(':');
            if (colon > 0 && (colon + 1 == text.Length || text[colon + 1] == ' ')) return _source.GetOffset(new(line, 1));
        }
        return -1;
    }

    private YamlMapping? RootMapping(bool complete)
    {
        switch (_builder.Root)
        {
            case YamlMapping mapping:
                return mapping;
            case null or YamlScalar { IsNull: true }:
                if (complete && !_builder.IsFull) _diagnostics.Add(DiagnosticCatalogue.EmptyFile(new Origin(_source, default)));
                return null;
            case var other:
                if (complete) _diagnostics.Add(DiagnosticCatalogue.NotAMapping(new Origin(_source, new(other.Span.Start, Math.Min(1, other.Span.Length))), other is YamlSequence));
                return null;
        }
    }
}
