using System.Reflection;
using System.Text.RegularExpressions;
using RubricEngine.Diagnostics;
using RubricEngine.Text;

namespace RubricEngine.Specs.Wrong;

/// <summary>The wording of every diagnostic that the cases bring forth, as authors read it.</summary>
public partial class MessageStyleTests
{
    private static readonly Diagnostic[] s_all = [.. WrongRubricFile.All.SelectMany(f => f.Cases).SelectMany(c => c.Diagnostics)];

    private static readonly HashSet<string> s_typeNames = [.. typeof(RubricCompiler).Assembly.GetTypes()
        .Select(t => t.Name).Where(n => n.Skip(1).Any(char.IsUpper) && n.All(char.IsLetter))];

    [Fact]
    public void Messages_start_small_and_end_without_a_period() => None(
        from message in Messages()
        where char.IsUpper(message[0]) && !Acronym().IsMatch(message) || message.EndsWith('.') && !message.EndsWith("...", StringComparison.Ordinal)
        select message);

    [Fact]
    public void Backticks_come_in_pairs() => None(Messages().Where(m => m.Count(c => c == '`') % 2 != 0));

    [Fact]
    public void Both_languages_say_something() => None(
        from diagnostic in s_all
        from message in Both(diagnostic)
        where string.IsNullOrWhiteSpace(message.English) || string.IsNullOrWhiteSpace(message.Vietnamese) || message.English == message.Vietnamese
        select $"{diagnostic.Code}: {message.English}");

    [Fact]
    public void Messages_name_no_type_of_the_program() => None(
        from message in Messages()
        from Match word in Word().Matches(Quoted().Replace(message, ""))
        where s_typeNames.Contains(word.Value)
        select $"{word.Value}: {message}");

    [Fact]
    public void Messages_show_nothing_half_filled() => None(Messages().Where(m =>
        m.Contains("``", StringComparison.Ordinal) && !m.Contains("`` ", StringComparison.Ordinal) || m.Contains("  ", StringComparison.Ordinal) || m.Contains("null)", StringComparison.Ordinal)));

    private static IEnumerable<Message> Both(Diagnostic diagnostic) => diagnostic.Help is { } help ? [diagnostic.Message, help] : [diagnostic.Message];

    private static IEnumerable<string> Messages() => s_all.SelectMany(Both).SelectMany(m => new[] { m.English, m.Vietnamese }).Distinct();

    private static void None(IEnumerable<string> findings) => Assert.Empty(findings.Distinct());

    [GeneratedRegex("^[A-Z]{2,}")]
    private static partial Regex Acronym();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Quoted();
}
