using System.Globalization;
using System.Text.RegularExpressions;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Responses;

/// <summary>Who pays for what is offered. Stored by name; its words are <c>CostBasis.{Name}</c>.</summary>
internal enum CostBasis
{
    Free,
    Shared,
    Paid,
}

/// <summary>What a partner offers.</summary>
/// <param name="What">What it would do.</param>
/// <param name="From">First day it could; null where it does not say.</param>
/// <param name="Until">Last day.</param>
/// <param name="Basis">Who pays.</param>
/// <param name="Cost">What it costs the country, whole US dollars; null where it is free.</param>
/// <param name="Conditions">What must be given; null for nothing.</param>
internal sealed partial record Offer(string What, DateOnly? From, DateOnly? Until, CostBasis Basis, long? Cost, string? Conditions)
{
    public const int TextLength = 4_000;

    /// <summary>Highest amount of a field, whole US dollars.</summary>
    public const long MostMoney = 10_000_000_000;

    /// <summary>Reads an offer as it was typed; what is wrong with it is named by field.</summary>
    public static (Offer? Offer, IReadOnlyList<(string Field, OfferFault Fault)> Faults) Read(OfferTyped typed)
    {
        var faults = new List<(string, OfferFault)>();
        var what = Typed.Within(typed.What, TextLength);
        if (what is null) faults.Add(("what", Typed.Text(typed.What) is null ? OfferFault.Missing : OfferFault.TooLong));
        if (Typed.Text(typed.Conditions) is { Length: > TextLength }) faults.Add(("conditions", OfferFault.TooLong));
        var (from, until) = (Day(typed.From, "from", faults), Day(typed.Until, "until", faults));
        if (from > until) faults.Add(("until", OfferFault.EndsBeforeItBegins));
        if (!Enum.TryParse<CostBasis>(typed.Basis, out var basis) || !Enum.IsDefined(basis)) faults.Add(("basis", OfferFault.Missing));
        var cost = Money(typed.Cost);
        if (Typed.Line(typed.Cost) is not null && cost is null) faults.Add(("cost", OfferFault.NotAnAmount));
        else if (faults.All(f => f.Item1 != "basis") && basis == CostBasis.Free == cost is > 0) faults.Add(("cost", basis == CostBasis.Free ? OfferFault.FreeCostsNothing : OfferFault.CostMissing));
        return faults.Count > 0 ? (null, faults) : (new Offer(what!, from, until, basis, basis == CostBasis.Free ? null : cost, Typed.Text(typed.Conditions)), faults);
    }

    /// <summary>Whole dollars, thousands separated or not; null where it is none. What could be cents is refused: read as thousands it would be a hundred times as much.</summary>
    public static long? Money(string? typed) =>
        Typed.Line(typed) is { } line && Amount().IsMatch(line) && long.TryParse(string.Concat(line.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= MostMoney ? amount : null;

    /// <summary>A day as forms write it; null where it is none.</summary>
    public static DateOnly? DayOf(string? typed) => DateOnly.TryParseExact(Typed.Line(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}([ ,.'’])[0-9]{3}(?:\1[0-9]{3})*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private static DateOnly? Day(string? typed, string field, List<(string, OfferFault)> faults)
    {
        var day = DayOf(typed);
        if (day is null && Typed.Line(typed) is not null) faults.Add((field, OfferFault.NotADay));
        return day;
    }
}

/// <summary>An offer as somebody typed it.</summary>
internal sealed record OfferTyped(string? What, string? From, string? Until, string? Basis, string? Cost, string? Conditions);

/// <summary>What is wrong with a field of an offer; its sentence is <c>Offer.Fault.{Name}</c>.</summary>
internal enum OfferFault
{
    Missing,
    TooLong,
    NotADay,
    EndsBeforeItBegins,
    NotAnAmount,
    FreeCostsNothing,
    CostMissing,
}
