using System.Globalization;
using System.Text;

namespace Marrakech.Ui.Web.Discovery;

/// <summary>Writes the lines of a calendar (RFC 5545): what was typed is escaped, long lines are folded, and nothing typed begins a line of its own.</summary>
public sealed class CalendarLines
{
    /// <summary>Media type of a calendar.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Most octets of a line, the line break not counted (3.1).</summary>
    private const int LineOctets = 75;

    private readonly StringBuilder text = new();

    /// <summary>Adds a line whose value needs no escaping.</summary>
    /// <param name="name">Name of the property, with its parameters.</param>
    /// <param name="value">Value as it stands.</param>
    public CalendarLines Add(string name, string value)
    {
        Line($"{name}:{value}");
        return this;
    }

    /// <summary>Adds a line with a text (3.3.11).</summary>
    /// <param name="name">Name of the property, with its parameters.</param>
    /// <param name="typed">Text as it was typed.</param>
    public CalendarLines AddText(string name, string typed) => Add(name, Escaped(typed));

    /// <summary>An instant in coordinated universal time (3.3.5).</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day (3.3.4).</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The calendar.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A line break is two letters. Other signs of control are no text and go.</summary>
    private static string Escaped(string typed)
    {
        var escaped = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append(rune);
            else if (!Rune.IsControl(rune) || rune.Value == '\t') escaped.Append(rune);
        }

        return escaped.ToString();
    }

    /// <summary>A line, folded between whole characters: half of one is none.</summary>
    private void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
