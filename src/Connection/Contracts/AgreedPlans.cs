using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.FollowRequests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Contracts;

/// <summary>A partner of an agreed response plan.</summary>
/// <param name="Code">Public code of the organisation.</param>
/// <param name="Name">Its name when the plan was written.</param>
public sealed record AgreedParty(string Code, string Name);

/// <summary>A budget line of an agreed plan that the start-up fund is to pay.</summary>
/// <param name="What">What it pays for.</param>
/// <param name="Amount">Whole US dollars.</param>
public sealed record AgreedMoney(string What, long Amount);

/// <summary>A response plan in force, as far as a proposal to the start-up fund is begun from it.</summary>
public sealed record AgreedPlan
{
    /// <summary>Reference of the request, as <c>R-2026-0001</c>.</summary>
    public required string Request { get; init; }

    /// <summary>Title of the request.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the language it is written in; null where it does not say.</summary>
    public required string? Language { get; init; }

    /// <summary>What the request is about.</summary>
    public required string? Problem { get; init; }

    /// <summary>Countries that ask, ISO 3166-1 alpha-2, the leading one first.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Objectives, the primary one first.</summary>
    public required IReadOnlyList<int> Objectives { get; init; }

    /// <summary>Partners of the plan.</summary>
    public required IReadOnlyList<AgreedParty> Parties { get; init; }

    /// <summary>What will be done, in the order of the plan.</summary>
    public required IReadOnlyList<string> Activities { get; init; }

    /// <summary>Lines of its budget whose source is the start-up fund.</summary>
    public required IReadOnlyList<AgreedMoney> Funded { get; init; }

    /// <summary>Results it expects; null where it says none.</summary>
    public required string? Results { get; init; }
}

/// <summary>Tells the response plans in force an organisation is a partner of, and what of the repository requests and plans use. Those of confidential requests are never among them.</summary>
public sealed class AgreedPlans
{
    /// <summary>Kind of change in the feed where a request, its plan or what was accepted for it changed.</summary>
    public const string Thing = SupportRequest.Thing;

    private readonly AppDb db;
    private readonly ReadRequests read;

    internal AgreedPlans(AppDb db, ReadRequests read) => (this.db, this.read) = (db, read);

    /// <summary>Items of the repository that were accepted for some requests or that their plans in force name, by reference of the request. Confidential requests and those withdrawn or merged have none.</summary>
    /// <param name="requests">References of requests.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ILookup<string, string>> ItemsAsync(IReadOnlyCollection<string> requests, CancellationToken ct) =>
        (await read.ReadAsync(requests, ct)).SelectMany(r => r.Uses.Select(u => (r.Code, u.Item)).Distinct()).ToLookup(u => u.Code, u => u.Item);

    /// <summary>The plans in force with this partner, by reference of the request.</summary>
    /// <param name="organisation">Public code of the organisation.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<AgreedPlan>> OfAsync(string organisation, CancellationToken ct)
    {
        var named = await db.Set<PlanVersion>().AsNoTracking().Where(p => p.State == PlanState.InForce && p.Text.Contains(organisation)).ToListAsync(ct);
        var plans = named.ToDictionary(p => p.RequestId, p => p.Read()).Where(p => p.Value.Parties.Any(o => o.Code == organisation)).ToDictionary();
        var ids = plans.Keys.ToList();
        var requests = await db.Set<SupportRequest>().AsNoTracking().Where(r => ids.Contains(r.Id) && r.Visibility != RequestQuestion.Confidential && r.State != RequestState.Withdrawn && r.State != RequestState.Merged).OrderBy(r => r.Code).ToListAsync(ct);
        return requests.ConvertAll(r => Of(r, plans[r.Id]));
    }

    private static AgreedPlan Of(SupportRequest request, ResponsePlan plan)
    {
        var answers = request.Read();
        return new AgreedPlan
        {
            Request = request.Code,
            Title = request.Title,
            Language = answers.One(RequestQuestion.Language),
            Problem = answers.One(RequestQuestion.Problem),
            Countries = request.Asking(),
            Objectives = answers.Objectives,
            Parties = [.. plan.Parties.Select(p => new AgreedParty(p.Code, p.Name))],
            Activities = [.. plan.Activities.Select(a => a.What)],
            Funded = [.. plan.Budget.Where(b => b.Source == MoneySource.StartUpFund).Select(b => new AgreedMoney(b.What, b.Amount))],
            Results = plan.Results,
        };
    }
}
