using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>What an offer says, in words.</summary>
internal static class OfferWords
{
    public static string When(Offer offer, Site site) => (offer.From, offer.Until) switch
    {
        ({ } from, { } until) => site.Text("Offer.FromUntil", Day(from, site), Day(until, site)),
        ({ } from, null) => site.Text("Offer.From", Day(from, site)),
        (null, { } until) => site.Text("Offer.Until", Day(until, site)),
        _ => site["Offer.Open"],
    };

    public static string Cost(Offer offer, Site site) => offer.Cost is { } cost ? $"{site[$"CostBasis.{offer.Basis}"]} · {Money(cost, site)}" : site[$"CostBasis.{offer.Basis}"];

    /// <summary>An amount of whole US dollars.</summary>
    public static string Money(long amount, Site site) => site.Text("Response.Dollars", site.Number(amount));

    public static string Day(DateOnly day, Site site) => site.Day(RequestReading.Shown(day));
}
