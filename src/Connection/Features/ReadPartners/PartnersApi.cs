using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Accounts.Contracts;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.ReadPartners;

/// <summary>Partners and what they can do, for programs.</summary>
internal static class PartnersApi
{
    private const string Resource = CapabilityLinks.Resource;

    private static readonly Forms<PartnerResource> forms = new(
        [
            new("code", p => p.Code),
            new("name", p => p.Name),
            new("kind", p => p.Kind),
            new("country", p => p.Country),
            new("iati", p => p.Iati),
            new("finished", p => p.Finished.ToString(CultureInfo.InvariantCulture)),
            new("invitations", p => p.Answers?.Invitations.ToString(CultureInfo.InvariantCulture)),
            new("answered_in_time", p => p.Answers?.InTime.ToString(CultureInfo.InvariantCulture)),
            new("median_answer_days", p => p.Answers?.MedianDays?.ToString(CultureInfo.InvariantCulture)),
            new("capability", p => p.Capabilities[0].Code),
            new("title", p => p.Capabilities[0].Title),
            new("description", p => p.Capabilities[0].Description),
            new("language", p => p.Capabilities[0].Language),
            new("support", p => CsvTable.Joined(p.Capabilities[0].Support)),
            new("objectives", p => CsvTable.Joined(p.Capabilities[0].Objectives)),
            new("actions", p => CsvTable.Joined(p.Capabilities[0].Actions)),
            new("worldwide", p => p.Capabilities[0].Worldwide ? "true" : "false"),
            new("places", p => CsvTable.Joined(p.Capabilities[0].Places)),
            new("languages", p => CsvTable.Joined(p.Capabilities[0].Languages)),
            new("capacity", p => p.Capabilities[0].Capacity),
            new("free_until", p => p.Capabilities[0].FreeUntil?.ToString(CapabilityCheck.DayForm, CultureInfo.InvariantCulture)),
            new("cost", p => p.Capabilities[0].Cost),
            new("equipment", p => p.Capabilities[0].Equipment?.What),
            new("equipment_number", p => p.Capabilities[0].Equipment?.Number.ToString(CultureInfo.InvariantCulture)),
            new("equipment_condition", p => p.Capabilities[0].Equipment?.Condition),
            new("equipment_until", p => p.Capabilities[0].Equipment?.Until?.ToString(CapabilityCheck.DayForm, CultureInfo.InvariantCulture)),
            new("references", p => CsvTable.Joined(p.Capabilities[0].References.Select(r => r.Name))),
            new("told_on", p => p.Capabilities[0].ToldOn.ToString(CapabilityCheck.DayForm, CultureInfo.InvariantCulture)),
            new("freshness", p => p.Capabilities[0].Freshness),
            new("url", p => p.Url),
        ],
        p => JsonLd.Node("Organization", p.Url, ("identifier", (JsonNode?)p.Code), ("name", (JsonNode?)p.Name), ("address", (JsonNode?)p.Country), ("makesOffer", JsonLd.List(p.Capabilities, c =>
            JsonLd.Node("Offer", $"{p.Url}#{c.Code}", ("identifier", (JsonNode?)c.Code), ("name", (JsonNode?)c.Title), ("description", (JsonNode?)c.Description), ("areaServed", JsonLd.List(c.Places, v => v)))))))
    {
        // A row for each capability.
        Rows = p => p.Capabilities.Select(c => p with { Capabilities = [c] }),
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapResource(Resource, "Partners", ConnectionRules.ReadPartners);
        group.MapRead("/", List);
        group.MapRead("/{organisation}", Get);
    }

    /// <summary>Lists the verified organisations that describe what they can do, by name. As a table there is a row for each capability.</summary>
    private static async Task<Results<ListAnswer<PartnerResource>, ApiProblem>> List([AsParameters] PageParameters page, [AsParameters] PartnerFilters filters, PartnerList list, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        var question = new PartnerQuestion(
            reader.Number("objective", filters.Objective, 1, Outline.Objectives.Count),
            filters.Country is { } country && reader.Known("country", [country], v => Countries.Find(v)?.Alpha2) is [var alpha2] ? alpha2 : null,
            filters.Support is { } support && reader.OneOf("support", [support], [.. RequestQuestion.Supports]) is [var kind] ? kind : null,
            filters.Speaks is { } speaks && reader.Known("speaks", [speaks], v => Language.Find(v)?.Code) is [var language] ? language : null);
        if (reader.Problem is { } problem) return problem;
        var found = await list.FindAsync(question, Language.English, ct);
        return new ListAnswer<PartnerResource>(Resource, page, slice, (wanted, stop) => CutAsync(list, found, wanted, site, stop), forms);
    }

    /// <summary>Gives one organisation with what it can do.</summary>
    /// <param name="organisation">Code of the organisation, as O-000012.</param>
    private static async Task<Results<ItemAnswer<PartnerResource>, ApiProblem>> Get(string organisation, PartnerList list, Site site, CancellationToken ct) =>
        await list.FindAsync(organisation, ct) is { } found ? new ItemAnswer<PartnerResource>(Of(found, site), forms) : new ApiProblem(ApiRefusal.NotFound);

    private static async Task<Slice<PartnerResource>> CutAsync(PartnerList list, IReadOnlyList<OrganisationFacts> found, SliceRequest wanted, Site site, CancellationToken ct)
    {
        var start = int.TryParse(wanted.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? Math.Min(after, found.Count) : 0;
        var part = found.Skip(start).Take(wanted.Limit).ToList();
        var end = start + part.Count;
        return new Slice<PartnerResource>([.. (await list.ReadAsync(part, ct)).Select(p => Of(p, site))], found.Count, end < found.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static PartnerResource Of(ListedPartner partner, Site site)
    {
        var of = partner.Organisation;
        return new PartnerResource(of.Code, of.Name, of.Kind, of.Country, of.Iati, partner.Finished, partner.Answers is { } a ? new PartnerAnswersResource(a.Invitations, a.InTime, a.MedianDays) : null, [.. partner.Capabilities.Select(Of)], site.Absolute(CapabilityLinks.Partner(of.Code)), site.Absolute($"{ApiRequest.Root}/{Resource}/{of.Code}"));
    }

    private static CapabilityResource Of(CapabilityShown one)
    {
        var words = one.Words;
        return new CapabilityResource(
            one.Row.Code, words.Title, words.Description, words.Language, words.Supports, words.Objectives, words.Actions, words.IsWorldwide, words.Places, words.Languages,
            words.Capacity.ToString().ToLowerInvariant(), words.FreeUntil, words.Cost.ToString().ToLowerInvariant(),
            words.Equipment is { } offered ? new EquipmentResource(offered.What, offered.Number, offered.Condition.ToString().ToLowerInvariant(), offered.Until) : null, [.. words.Works.Select(w => new WorkResource(w.Name, w.Year, w.Link))],
            one.Row.ToldOn, one.Age.ToString().ToLowerInvariant());
    }
}
