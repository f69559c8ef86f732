using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;

namespace Marrakech.Fund.Features.EnterVouchers;

/// <summary>A line of a voucher as it stands in a file: amounts as decimals in text, debit above zero.</summary>
internal sealed record VoucherLine(string Account, string Currency, string Amount, string? Usd = null, string Party = "", string Project = "");

/// <summary>An entry of books that were kept elsewhere before, as one line of JSON.</summary>
internal sealed record Voucher(string Key, string Day, string Kind, string Document, IReadOnlyList<VoucherLine> Lines, string Text = "", long? Reverses = null, string? Reserves = null, string? Resolves = null)
{
    /// <summary>Kind of the business document such entries name; the document itself lies where the books were kept.</summary>
    public const string DocumentKind = "voucher";

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads a line; null where it is no voucher.</summary>
    public static NewPosting? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Voucher>(line, options)?.Posting();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private NewPosting? Posting()
    {
        if (!DateOnly.TryParseExact(Day, PostingText.DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var lines = Lines.Select(Line).ToList();
        return lines.Contains(null) ? null : new NewPosting
        {
            Key = Key,
            Day = day,
            Kind = Kind,
            DocumentKind = DocumentKind,
            DocumentCode = Document,
            Text = Text,
            Lines = [.. lines.OfType<PostingLine>()],
            Reverses = Reverses,
            Reserves = Reserves,
            Resolves = Resolves,
        };
    }

    private static PostingLine? Line(VoucherLine line)
    {
        if (Domain.Money.Currency.Find(line.Currency) is not { } currency || Minor(line.Amount, currency) is not { } minor) return null;
        var dollars = line.Usd is null ? currency == Domain.Money.Currency.Dollar ? minor : (long?)null : Minor(line.Usd, Domain.Money.Currency.Dollar);
        return dollars is { } cents ? new PostingLine(new AccountKey(line.Account, currency.Code, line.Party, line.Project), minor, cents) : null;
    }

    private static long? Minor(string text, Currency currency)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > Domain.Money.Amount.Most) return null;
        var minor = value * currency.Units;
        return minor == decimal.Truncate(minor) ? (long)minor : null;
    }
}
