using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReadPartners;

/// <summary>What somebody looks for among partners; null where anything fits. One capability must fit all of it.</summary>
/// <param name="Objective">Number of an objective.</param>
/// <param name="Country">Country to be served, ISO 3166-1 alpha-2.</param>
/// <param name="Support">A kind of support.</param>
/// <param name="Language">Language worked in.</param>
internal sealed record PartnerQuestion(int? Objective, string? Country, string? Support, string? Language);

/// <summary>An organisation with what it can do.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Capabilities">All of it, what was confirmed last first.</param>
/// <param name="Finished">Completed requests whose plan it signed.</param>
/// <param name="Answers">How quickly it answers invitations; null where too few can be counted.</param>
internal sealed record ListedPartner(OrganisationFacts Organisation, IReadOnlyList<CapabilityShown> Capabilities, int Finished, ResponseRate? Answers);

/// <summary>Finds organisations by what they can do: those the secretariat has verified, and nobody's name.</summary>
internal sealed class PartnerList(AppDb db, PeopleDirectory people, PartnerRecord record, KnownRequests known, CapabilityDesk desk)
{
    /// <summary>Organisations that fit, by name.</summary>
    public async Task<IReadOnlyList<OrganisationFacts>> FindAsync(PartnerQuestion question, Language reader, CancellationToken ct)
    {
        var ids = await Of(question).Select(c => c.Organisation).Distinct().ToListAsync(ct);
        var names = StringComparer.Create(reader.Culture, ignoreCase: true);
        return [.. (await people.OrganisationsAsync(ids, ct)).Values.Where(o => o.IsTrusted).OrderBy(o => o.Name, names).ThenBy(o => o.Code, StringComparer.Ordinal)];
    }

    /// <summary>What some of them can do, in the same order.</summary>
    public async Task<IReadOnlyList<ListedPartner>> ReadAsync(IReadOnlyCollection<OrganisationFacts> organisations, CancellationToken ct)
    {
        var ids = organisations.Select(o => o.Id).ToList();
        var all = (await Shown.Where(c => ids.Contains(c.Organisation)).OrderByDescending(c => c.ToldAt).ThenBy(c => c.Code).ToListAsync(ct)).ToLookup(c => c.Organisation);
        var finished = await record.FinishedAsync(ct);
        return [.. organisations.Select(o => new ListedPartner(o, [.. all[o.Id].Select(c => CapabilityShown.Of(c, desk.Today))], finished.GetValueOrDefault(o.Code), known.Rates.Each.GetValueOrDefault(o.Id)))];
    }

    /// <summary>The organisation with a code; null where there is none, or none that is listed.</summary>
    public async Task<ListedPartner?> FindAsync(string code, CancellationToken ct) =>
        await people.FindOrganisationAsync(code, ct) is { IsTrusted: true } found && (await ReadAsync([found], ct)) is [{ Capabilities.Count: > 0 } partner] ? partner : null;

    private IQueryable<Capability> Shown => db.Set<Capability>().AsNoTracking().Where(c => c.WithdrawnAt == null);

    private IQueryable<Capability> Of(PartnerQuestion question)
    {
        var found = Shown;
        var (objective, support, language) = (Capability.Bar(question.Objective?.ToString(CultureInfo.InvariantCulture) ?? ""), Capability.Bar(question.Support ?? ""), Capability.Bar(question.Language ?? ""));
        if (question.Objective is not null) found = found.Where(c => c.Objectives.Contains(objective));
        if (question.Support is not null) found = found.Where(c => c.Supports.Contains(support));
        if (question.Language is not null) found = found.Where(c => c.Languages.Contains(language));
        if (question.Country is null) return found;
        var own = Capability.Bar(question.Country);
        // As many as a country can lie in; one that lies in fewer is asked for by itself again.
        var regions = ServedPlaces.Holding(question.Country).Skip(1).Select(Capability.Bar).Concat(Enumerable.Repeat(own, ServedPlaces.MostRegions)).ToList();
        var (small, middle, large) = (regions[0], regions[1], regions[2]);
        return found.Where(c => c.IsWorldwide || c.Places.Contains(own) || c.Places.Contains(small) || c.Places.Contains(middle) || c.Places.Contains(large));
    }
}
