using System.Text;
using CsCheck;
using Marrakech.Knowledge.Domain.Events;

namespace Marrakech.Rules.Knowledge.Events;

/// <summary>What is written can be read back by anybody who keeps to RFC 5545, whatever was typed.</summary>
public sealed class CalendarTextTests
{
    private static readonly string[] words = ["هجرة", "移民", "权利", "миграция", "👩‍👩‍👧", "e\u0301", ";", ",", "\\", "\n", "\r\n", "\r", "\u2028", "\u0085", "\u000b", "\u0007", "\\n", ":", "\"", "END:VEVENT", "BEGIN:VALARM", " ", "a"];

    private static readonly Gen<string> text = Gen.OneOf(Gen.String, Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 120].Select(string.Concat));

    private static readonly Gen<CalendarEntry> entry = Gen.Select(text, text, text, Gen.Int[0, 4000], Gen.Int[0, 30], Gen.Int[0, 50]).Select((title, summary, place, day, length, sequence) =>
        new CalendarEntry("0199-1", sequence, DateTimeOffset.UnixEpoch.AddDays(day).AddMilliseconds(1), new EventDays(new DateOnly(2026, 1, 1).AddDays(day), new DateOnly(2026, 1, 1).AddDays(day + length)), title, "ar")
        {
            Text = summary,
            Place = place,
            Address = "https://hub.example.org/ar/practices/P-000001",
        });

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_is_cut_within_a_character() => entry.Sample(one =>
    {
        var whole = CalendarText.Write(one.Title, "ar", [one]);
        Assert.EndsWith("\r\n", whole, StringComparison.Ordinal);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var line in whole[..^2].Split("\r\n"))
        {
            Assert.InRange(strict.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, c => c is '\r' or '\n' || (char.IsControl(c) && c != '\t'));
        }
    });

    [Fact]
    public void What_was_typed_is_read_back_and_nothing_more() => entry.Sample(one =>
    {
        var fields = Read(CalendarText.Write("Name", "en", [one, one]));
        Assert.Equal(2, fields.Count(f => f is { Name: "BEGIN", Value: "VEVENT" }));
        Assert.Equal(1 + 2, fields.Count(f => f.Name == "END"));
        Assert.Equal(Seen(one.Title), Plain(fields.First(f => f.Name == "SUMMARY").Value));
        Assert.Equal(Seen(one.Text!), Plain(fields.FirstOrDefault(f => f.Name == "DESCRIPTION").Value ?? ""));
        Assert.Equal(Seen(one.Place!), Plain(fields.FirstOrDefault(f => f.Name == "LOCATION").Value ?? ""));
        Assert.Equal(one.Days.Starts.ToString("yyyyMMdd", null), fields.First(f => f.Name == "DTSTART").Value);
        Assert.Equal(one.Days.Ends.AddDays(1).ToString("yyyyMMdd", null), fields.First(f => f.Name == "DTEND").Value);
        string[] names = ["BEGIN", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "TRANSP", "END", "VERSION", "PRODID", "NAME", "X-WR-CALNAME"];
        Assert.All(fields, f => Assert.Contains(f.Name, names));
    });

    [Fact]
    public void An_event_reads_as_the_standard_has_it()
    {
        var one = new CalendarEntry("0199", 2, new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), new EventDays(new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 1)), "Forum, one; two", "en")
        {
            Text = "First\nsecond",
            Place = "Rabat",
            Address = "https://hub.example.org/en/practices/P-000001",
        };
        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Marrakech//Events//EN", "NAME;LANGUAGE=en:All", "X-WR-CALNAME:All",
                "BEGIN:VEVENT", "UID:0199", "DTSTAMP:20260301T093000Z", "LAST-MODIFIED:20260301T093000Z", "SEQUENCE:2", "DTSTART;VALUE=DATE:20260331", "DTEND;VALUE=DATE:20260402",
                @"SUMMARY;LANGUAGE=en:Forum\, one\; two", @"DESCRIPTION;LANGUAGE=en:First\nsecond", "LOCATION:Rabat", "URL:https://hub.example.org/en/practices/P-000001", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR", "",
            ],
            CalendarText.Write("All", "en", [one]).Split("\r\n"));
    }

    /// <summary>Reads lines as 3.1 has them: unfolded, a name, parameters, a value.</summary>
    private static List<(string Name, string Value)> Read(string calendar) =>
        [.. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)].Split(';')[0], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]))];

    /// <summary>Text without the marks of 3.3.11.</summary>
    private static string Plain(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++) text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        return text.ToString();
    }

    /// <summary>What of a text is text: line breaks of one kind, no other signs of control, no halves of characters.</summary>
    private static string Seen(string typed) => string.Concat(typed.ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value is '\n' or '\t' || !Rune.IsControl(r)));
}
