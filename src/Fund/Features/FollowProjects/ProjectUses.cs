using Marrakech.Connection.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Features.Shared.Projects;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.Fund.Features.FollowProjects;

/// <summary>
/// Tells the pages of items which projects use them: those that name an item, and those begun from a request for which one was accepted or whose plan names it. Kept in the
/// memory of each node; read anew when a project, a meeting or a request changed.
/// </summary>
internal sealed class ProjectUses(IServiceScopeFactory scopes) : IChangeFollower, IItemUses
{
    /// <summary>Kind of use, as the API writes it.</summary>
    private const string Kind = "project";

    private static readonly string[] things = [Proposal.Thing, CommitteeMeeting.Thing, AgreedPlans.Thing];

    private static readonly ILookup<string, ItemUse> none = Array.Empty<ItemUse>().ToLookup(u => u.Code);

    private long seen = -1;
    private volatile ILookup<string, ItemUse> uses = none;

    public IReadOnlyList<ItemUse> UsesOf(string code) => [.. uses[code]];

    public async Task FollowAsync(long position, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (seen < 0 || position < seen || await services.GetRequiredService<AppDb>().Set<Change>().AnyAsync(c => c.Number > seen && c.Number <= position && things.Contains(c.Kind), ct))
            uses = await ReadAsync(services.GetRequiredService<PublishedProjects>(), services.GetRequiredService<AgreedPlans>(), ct);
        seen = position;
    }

    private static async Task<ILookup<string, ItemUse>> ReadAsync(PublishedProjects projects, AgreedPlans plans, CancellationToken ct)
    {
        var all = (await projects.ReadAsync(ct)).OrderByDescending(p => p.Project.Meeting.Day).ThenByDescending(p => p.Proposal.Code, StringComparer.Ordinal).ToList();
        if (all.Count == 0) return none;
        var carried = await plans.ItemsAsync([.. all.Select(p => p.Proposal.Request).OfType<string>().Distinct()], ct);
        return all.SelectMany(p => NamedItems.In(p.Words()).Concat(p.Proposal.Request is { } request ? carried[request] : []).Distinct(StringComparer.Ordinal)
            .Select(i => (Item: i, Use: new ItemUse(Kind, p.Proposal.Code, p.Proposal.Title, p.Language, ProposalLinks.Project(p.Proposal.Code))))).ToLookup(u => u.Item, u => u.Use);
    }
}
