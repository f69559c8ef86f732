using System.Data.Common;
using System.Globalization;

namespace Marrakech.Fund.Features.VerifyBooks;

/// <summary>Reads instants and days of millions of rows: values on one engine, texts of a fixed form on the other, where days come in long runs.</summary>
internal sealed class BookColumns(DbDataReader rows)
{
    private const string Form = "O";

    private string lastText = "";
    private DateOnly lastDay;

    public DateTimeOffset Instant(int ordinal)
    {
        if (!IsText(ordinal)) return rows.GetFieldValue<DateTimeOffset>(ordinal);
        var text = rows.GetString(ordinal);
        return DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    public DateOnly Day(int ordinal)
    {
        if (!IsText(ordinal)) return rows.GetFieldValue<DateOnly>(ordinal);
        var text = rows.GetString(ordinal);
        if (text != lastText) (lastText, lastDay) = (text, DateOnly.Parse(text, CultureInfo.InvariantCulture));
        return lastDay;
    }

    private bool IsText(int ordinal) => rows.GetFieldType(ordinal) == typeof(string);
}
