using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Features.WritePlan;

/// <summary>The country and the secretariat write the response plan from the offers, fix its text for signature, take it back, and begin amendments.</summary>
internal sealed class WritePlan(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news)
{
    public static readonly ActKind Written = new("PlanWritten");
    public static readonly ActKind Sent = new("PlanSentForSignature");
    public static readonly ActKind TakenBack = new("PlanTakenBack");
    public static readonly ActKind Amended = new("PlanAmendmentBegun");

    /// <summary>Whether a plan is written, or amended, while a request stands there.</summary>
    public static bool IsOpen(RequestState state) => state is RequestState.PartnersResponding or RequestState.ResponseAgreed or RequestState.Funding or RequestState.InImplementation;

    /// <summary>Saves a draft; returns what stands against it.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="plan">What it says now.</param>
    /// <param name="row">The state of the draft the writer began from; 0 where there was none.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> SaveAsync(string code, ResponsePlan plan, int row, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Written, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Stands(request) is { } stands) return stands;
        var version = await responses.TakePlanAsync(request.Id, ct);
        if ((version?.Row ?? 0) != row) return ResponseRefusal.ChangedMeanwhile;
        if (version is not null and not { State: PlanState.Draft }) return ResponseRefusal.NotOpen;
        var before = version?.Text;
        if (version is null)
        {
            version = new PlanVersion { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Version = plan.Version, State = PlanState.Draft, Text = plan.Text(), ChangedAt = act.At };
            db.Add(version);
        }

        (version.Text, version.ChangedAt) = (plan.Text(), act.At);
        version.Row++;
        return await CommitAsync(act, request, version, before, ct);
    }

    /// <summary>Fixes the text of the draft and asks every party to sign; returns what stands against it.</summary>
    public Task<ResponseRefusal?> SendAsync(string code, CancellationToken ct) => ChangeAsync(Sent, code, PlanState.Draft, async (request, version) =>
    {
        var plan = version.Read();
        if (plan.Gaps().Any()) return ResponseRefusal.Incomplete;
        version.State = PlanState.ForSignature;
        foreach (var one in (await responses.InvitedAsync(request.Id, ct)).Where(i => plan.Parties.Any(p => p.Code == i.Organisation.Code)))
            await news.ToOrganisationAsync(one.Organisation.Id, request, "Response.News.ToSign", ResponseLinks.Invitation(one.Invitation.Code), ct);
        return null;
    }, ct);

    /// <summary>Makes a draft again of a text that waits for signatures; those that are there no longer count.</summary>
    public Task<ResponseRefusal?> TakeBackAsync(string code, CancellationToken ct) => ChangeAsync(TakenBack, code, PlanState.ForSignature, (_, version) =>
    {
        version.State = PlanState.Draft;
        db.RemoveRange(version.Signatures);
        return Task.FromResult<ResponseRefusal?>(null);
    }, ct);

    /// <summary>Begins the next version as a copy of the one in force, which counts until all have signed.</summary>
    public async Task<ResponseRefusal?> AmendAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Amended, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Stands(request) is { } stands) return stands;
        if (await responses.TakePlanAsync(request.Id, ct) is not { State: PlanState.InForce } current) return ResponseRefusal.NotOpen;
        var next = current.Read() with { Version = current.Version + 1 };
        var version = new PlanVersion { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Version = next.Version, State = PlanState.Draft, Text = next.Text(), Row = 1, ChangedAt = act.At };
        db.Add(version);
        return await CommitAsync(act, request, version, null, ct);
    }

    private async Task<ResponseRefusal?> ChangeAsync(ActKind kind, string code, PlanState from, Func<SupportRequest, PlanVersion, Task<ResponseRefusal?>> change, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(kind, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Stands(request) is { } stands) return stands;
        if (await responses.TakePlanAsync(request.Id, ct) is not { } version || version.State != from) return ResponseRefusal.NotOpen;
        if (await change(request, version) is { } refusal) return refusal;
        version.ChangedAt = act.At;
        version.Row++;
        return await CommitAsync(act, request, version, version.Text, ct);
    }

    private async Task<ResponseRefusal?> CommitAsync(OpenAct act, SupportRequest request, PlanVersion version, string? before, CancellationToken ct)
    {
        RequestDesk.Touch(request);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), before, new { version.Version, State = version.State.ToString(), version.Text });
        await act.CommitAsync(new { version = version.Version, state = version.State.ToString() }, ct);
        return null;
    }

    private ResponseRefusal? Stands(SupportRequest request) =>
        desk.MoverOf(request) is not (Mover.Country or Mover.Preparer or Mover.Secretariat) ? ResponseRefusal.NotYours
        : IsOpen(request.State) ? null : ResponseRefusal.WrongState;
}
