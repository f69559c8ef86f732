using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>Finds what belongs to the response of a request, and says for whom somebody acts on it.</summary>
internal sealed class ResponseDesk(AppDb db, RequestDesk desk, PeopleDirectory people, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Today at the hub, for what counts in days.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>An invitation, to be read; null where there is none.</summary>
    public Task<Invitation?> FindAsync(string code, CancellationToken ct) => db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Code == code, ct);

    /// <summary>An invitation to be changed within an open act, with its request.</summary>
    public async Task<(Invitation Invitation, SupportRequest Request)> TakeAsync(string code, CancellationToken ct)
    {
        var invitation = await db.Set<Invitation>().SingleAsync(i => i.Code == code, ct);
        return (invitation, await desk.TakeAsync(invitation.Request, ct));
    }

    /// <summary>The invitations of a request with whom they went to, the first first.</summary>
    public async Task<IReadOnlyList<InvitedPartner>> InvitedAsync(Guid request, CancellationToken ct)
    {
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.RequestId == request).OrderBy(i => i.InvitedAt).ThenBy(i => i.Code).ToListAsync(ct);
        var organisations = await people.OrganisationsAsync([.. invitations.Select(i => i.Organisation).Distinct()], ct);
        return [.. invitations.Where(i => organisations.ContainsKey(i.Organisation)).Select(i => new InvitedPartner(i, organisations[i.Organisation]))];
    }

    /// <summary>What partners asked about a request, the first first.</summary>
    public async Task<IReadOnlyList<PartnerQuestion>> QuestionsAsync(Guid request, CancellationToken ct) =>
        await db.Set<PartnerQuestion>().AsNoTracking().Where(q => q.RequestId == request).OrderBy(q => q.Number).ToListAsync(ct);

    /// <summary>The versions of the plan, the latest first, with their signatures.</summary>
    public async Task<IReadOnlyList<PlanVersion>> PlansAsync(Guid request, CancellationToken ct) =>
        await db.Set<PlanVersion>().AsNoTracking().Include(p => p.Signatures).Where(p => p.RequestId == request).OrderByDescending(p => p.Version).ToListAsync(ct);

    /// <summary>Whether a version of the plan waits for signatures.</summary>
    public async Task<bool> IsForSignatureAsync(SupportRequest request, CancellationToken ct) =>
        request.State != RequestState.Completed && await db.Set<PlanVersion>().AnyAsync(p => p.RequestId == request.Id && p.State == PlanState.ForSignature, ct);

    /// <summary>The latest version, to be changed within an open act; null where none was written.</summary>
    public Task<PlanVersion?> TakePlanAsync(Guid request, CancellationToken ct) =>
        db.Set<PlanVersion>().Include(p => p.Signatures).Where(p => p.RequestId == request).OrderByDescending(p => p.Version).FirstOrDefaultAsync(ct);

    /// <summary>The plan in force with how far its activities are; null where none is.</summary>
    public async Task<PlanProgress?> ProgressAsync(Guid request, CancellationToken ct)
    {
        var plans = await db.Set<PlanVersion>().AsNoTracking().Where(p => p.RequestId == request && (p.State == PlanState.InForce || p.State == PlanState.Replaced)).ToListAsync(ct);
        if (plans.SingleOrDefault(p => p.State == PlanState.InForce) is not { } plan) return null;
        var reports = await db.Set<ActivityReport>().AsNoTracking().Where(r => r.RequestId == request).OrderBy(r => r.Number).ToListAsync(ct);
        var issues = await db.Set<ResponseIssue>().AsNoTracking().Where(i => i.RequestId == request).OrderBy(i => i.Number).ToListAsync(ct);
        return PlanProgress.Of(plan.Read(), plans.ToDictionary(p => p.Version, p => p.Read()), reports, issues, Today);
    }

    /// <summary>Reference of the contribution that was begun of a completed request; null where none was.</summary>
    public Task<string?> ContributionAsync(Guid request, CancellationToken ct) => db.Set<CompletionReport>().Where(c => c.RequestId == request).Select(c => c.Contribution).SingleOrDefaultAsync(ct);

    /// <summary>Tells the partner with a public code, as long as it is invited; the country is no partner and is told by other sentences.</summary>
    public async Task TellPartnerAsync(RequestNews news, SupportRequest request, string party, string sentence, CancellationToken ct)
    {
        if (party == ResponsePlan.CountryParty) return;
        foreach (var one in (await InvitedAsync(request.Id, ct)).Where(i => i.Organisation.Code == party && i.Invitation.State != InvitationState.Withdrawn))
            await news.ToOrganisationAsync(one.Organisation.Id, request, sentence, ResponseLinks.PartnerIssues(one.Invitation.Code), ct);
    }

    /// <summary>The party whoever acts now speaks for on a request: the country, a partner's public code, or nobody.</summary>
    public async Task<string?> PartyAsync(SupportRequest request, CancellationToken ct)
    {
        if (desk.MoverOf(request) is Mover.Country or Mover.Preparer) return ResponsePlan.CountryParty;
        return actor.Value.Organisation is { } own && (await people.OrganisationsAsync([own], ct)).TryGetValue(own, out var found) ? found.Code : null;
    }
}

/// <summary>An invitation and whom it went to.</summary>
internal sealed record InvitedPartner(Invitation Invitation, OrganisationFacts Organisation)
{
    public Offer? Offer { get; } = Invitation.Offer();
}

/// <summary>The plan in force and how far each of its activities is.</summary>
internal sealed record PlanProgress(ResponsePlan Plan, IReadOnlyList<(PlanActivity Activity, ActivityReport? Report)> Activities, Light Light)
{
    /// <summary>What stands or stood in the way: what is open first, the most severe first.</summary>
    public IReadOnlyList<ResponseIssue> Issues { get; init; } = [];

    public int OpenIssues => Issues.Count(i => i.IsOpen);

    public static ActivityState StateOf(ActivityReport? report) => report?.State ?? ActivityState.Planned;

    /// <summary>What was reported of an activity counts on when an amendment keeps the activity: what is done, and by whom, stay the same.</summary>
    /// <param name="plan">The plan in force.</param>
    /// <param name="versions">Every plan that is or was in force, by version.</param>
    /// <param name="reports">Everything that was reported under them.</param>
    /// <param name="issues">Everything that was raised.</param>
    /// <param name="today">Today at the hub.</param>
    public static PlanProgress Of(ResponsePlan plan, IReadOnlyDictionary<int, ResponsePlan> versions, IReadOnlyList<ActivityReport> reports, IReadOnlyList<ResponseIssue> issues, DateOnly today)
    {
        var last = reports.GroupBy(r => KeyOf(versions[r.Version], r.Activity)).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
        IReadOnlyList<(PlanActivity Activity, ActivityReport? Report)> activities = [.. plan.Activities.Select((a, i) => (a, last.GetValueOrDefault(KeyOf(plan, i + 1))))];
        var light = Progress.Of([.. activities.Select(a => (a.Activity.Due, StateOf(a.Report)))], [.. issues.Where(i => i.IsOpen).Select(i => i.Severity)], today);
        return new(plan, activities, light) { Issues = [.. issues.OrderBy(i => i.State).ThenByDescending(i => i.Severity).ThenBy(i => i.Number)] };
    }

    /// <summary>What makes an activity the same in another version; of two alike in one plan, which of them.</summary>
    private static (string What, string By, int Nth) KeyOf(ResponsePlan plan, int number)
    {
        var activity = plan.Activities[number - 1];
        return (activity.What, activity.By, plan.Activities.Take(number - 1).Count(a => a.What == activity.What && a.By == activity.By));
    }
}

/// <summary>Whom an invitation belongs to, for every address below it.</summary>
internal sealed class InvitationBelonging(AppDb db, PeopleDirectory people) : Ui.Access.IBelongingSource
{
    public string RouteValue => "invite";

    public async ValueTask<Belonging?> FindAsync(string code, CancellationToken ct)
    {
        var organisation = await db.Set<Invitation>().AsNoTracking().Where(i => i.Code == code).Select(i => (Guid?)i.Organisation).SingleOrDefaultAsync(ct);
        return organisation is { } id && (await people.OrganisationsAsync([id], ct)).TryGetValue(id, out var found) ? new Belonging(id, found.Country, null) : null;
    }
}
