using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Compact.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Domain.Money;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>An item of an agenda with its proposal.</summary>
internal sealed record ShownItem(AgendaItem Item, Proposal Proposal)
{
    public CommitteeDecision? Decision { get; } = Item.Read();
}

/// <summary>What the committee sees when it decides.</summary>
/// <param name="Available">Cents that can be set aside.</param>
/// <param name="Areas">Shares by thematic area.</param>
/// <param name="Regions">Shares by region.</param>
internal sealed record PortfolioNow(long Available, IReadOnlyList<PortfolioShare> Areas, IReadOnlyList<PortfolioShare> Regions);

/// <summary>Finds meetings of the committee, and says who of it is recused.</summary>
internal sealed class CommitteeDesk(AppDb db, PeopleDirectory people, ProposalDesk proposals, BookFigures figures, LiveSettings settings, ThematicAreas areas, TimeProvider clock)
{
    /// <summary>A meeting with its agenda, to be read; null where there is none.</summary>
    public Task<CommitteeMeeting?> FindAsync(string code, CancellationToken ct) => db.Set<CommitteeMeeting>().AsNoTracking().Include(m => m.Items).SingleOrDefaultAsync(m => m.Code == code, ct);

    /// <summary>The same to be changed within an open act.</summary>
    public Task<CommitteeMeeting?> TakeAsync(string code, CancellationToken ct) => db.Set<CommitteeMeeting>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Code == code, ct);

    /// <summary>The agenda of a meeting, in its order.</summary>
    public async Task<IReadOnlyList<ShownItem>> ItemsAsync(CommitteeMeeting meeting, CancellationToken ct)
    {
        var ids = meeting.Items.Select(i => i.ProposalId).ToList();
        var found = await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. meeting.Items.OrderBy(i => i.Place).Select(i => new ShownItem(i, found[i.ProposalId]))];
    }

    /// <summary>The committee's members, each once.</summary>
    public async Task<IReadOnlyList<HeldRole>> MembersAsync(CancellationToken ct) => [.. (await people.HoldersAsync(Role.CommitteeMember, ct)).DistinctBy(h => h.Person)];

    /// <summary>Who of those present is recused by what the product knows: whoever appraised it or had a conflict there, and whoever is too close.</summary>
    public async Task<IReadOnlySet<Guid>> RecusedAsync(CommitteeMeeting meeting, Proposal proposal, CancellationToken ct)
    {
        var participating = (await proposals.ParticipatingAsync(proposal, ct)).Select(p => (p.Code, p.Country)).ToList();
        var appraised = proposal.Appraisals.Where(a => a.State is AppraisalState.Done or AppraisalState.Conflicted).Select(a => a.Person);
        var close = (await people.HoldersAsync(Role.CommitteeMember, ct)).Where(h => Closeness.IsClose(h.Organisation.Code, h.Organisation.Country, participating)).Select(h => h.Person);
        return appraised.Concat(close).Intersect(meeting.PresentIds()).ToHashSet();
    }

    /// <summary>What can be set aside, and how what was given is spread.</summary>
    public async Task<PortfolioNow> PortfolioAsync(CancellationToken ct)
    {
        var grouping = areas.Current;
        var decided = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.DecidedAt != null).Join(db.Set<Proposal>().AsNoTracking(), i => i.ProposalId, p => p.Id, (i, p) => new { Item = i, Proposal = p }).ToListAsync(ct);
        List<Granted> granted = [.. decided.Select(d => (Decision: d.Item.Read()!, Answers: d.Proposal.Read())).Where(d => d.Decision.IsApproval)
            .Select(d => new Granted(d.Decision.Tranches.Sum(), grouping.Of(d.Answers.Objectives[0]).Number, d.Answers[ProposalQuestion.Countries]))];
        return new PortfolioNow(
            await AvailableAsync(ct),
            Portfolio.ByArea(granted, ProposalLive.AreaTargets.Zip(grouping.Areas).ToDictionary(t => t.Second.Number.ToString(CultureInfo.InvariantCulture), t => settings[t.First])),
            Portfolio.ByRegion(granted, ProposalLive.RegionTargets.Zip(WindowTerms.WorldRegions).ToDictionary(t => t.Second, t => settings[t.First])));
    }

    /// <summary>Cents that were received, are not set aside, and are not kept back for bank charges and losses of exchange.</summary>
    public async Task<long> AvailableAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        async Task<long> StandsAsync(string number) => (await figures.BalanceAsync(BookCodes.Fund, new AccountKey(number, Currency.Dollar.Code), today, ct)).Minor;
        var kept = FundReserve.Cents(await StandsAsync(Chart.Resources), settings[BookLive.ReservePercent], settings[BookLive.Reserve]);
        return Math.Max(0, -await StandsAsync(Chart.Available) - kept);
    }
}
