using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReadRegister;

/// <summary>What somebody looks for in the register; null where anything fits.</summary>
/// <param name="State">A state, or <see cref="Open"/>.</param>
/// <param name="Objective">Number of an objective.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Support">A kind of support.</param>
/// <param name="Overdue">Whether only what the register calls overdue is wanted.</param>
internal sealed record RegisterQuestion(string? State, int? Objective, string? Country, string? Support, bool Overdue)
{
    /// <summary>Everything that is not over.</summary>
    public const string Open = "open";

    /// <summary>Values of the filter of states: names as the API writes them.</summary>
    public static IReadOnlyList<string> States { get; } = [Open, .. Enum.GetValues<RequestState>().Where(s => s != RequestState.Draft).Select(PublicRequest.NameOf)];
}

/// <summary>Reads the register: every request that was submitted, the newest first. A filter never finds what a request does not show.</summary>
internal sealed class RegisterList(AppDb db, RequestDesk desk, RequestMerges merges, TimeProvider clock)
{
    private static readonly RequestState[] over = [.. RequestLife.Over];

    public Task<int> CountAsync(RegisterQuestion question, CancellationToken ct) => Of(question).CountAsync(ct);

    /// <summary>A part of the register.</summary>
    public async Task<IReadOnlyList<PublicRequest>> ReadAsync(RegisterQuestion question, int skip, int take, CancellationToken ct) =>
        await ShownAsync(Of(question).OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Code).Skip(skip).Take(take), ct);

    /// <summary>What moved last.</summary>
    public async Task<IReadOnlyList<PublicRequest>> LatestAsync(int take, CancellationToken ct) => await ShownAsync(Submitted.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Code).Take(take), ct);

    /// <summary>The latest requests of some countries of which everybody reads the title; what was withdrawn is left out.</summary>
    public async Task<IReadOnlyList<PublicRequest>> OfPlaceAsync(IReadOnlyList<string> countries, int take, CancellationToken ct) =>
        await ShownAsync(Open.Where(r => countries.Contains(r.Country)).OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Code).Take(take), ct);

    /// <summary>The latest of these requests whose plan in force an organisation is a party of.</summary>
    public async Task<IReadOnlyList<PublicRequest>> OfPartnerAsync(string organisation, int take, CancellationToken ct)
    {
        var plans = db.Set<PlanVersion>().Where(p => p.State == PlanState.InForce && p.Signatures.Any(s => s.Party == organisation));
        return await ShownAsync(Open.Where(r => plans.Any(p => p.RequestId == r.Id)).OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Code).Take(take), ct);
    }

    /// <summary>One request; null where there is none, or none was submitted.</summary>
    public async Task<PublicRequest?> FindAsync(string code, CancellationToken ct) => (await ShownAsync(Submitted.Where(r => r.Code == code), ct)).SingleOrDefault();

    /// <summary>Countries whose requests say that they are theirs, alone or together with others.</summary>
    public async Task<IReadOnlyList<string>> CountriesAsync(CancellationToken ct)
    {
        var asking = await Submitted.Where(r => r.Visibility != RequestQuestion.Confidential).Select(r => new { r.Country, r.Joint }).Distinct().ToListAsync(ct);
        return [.. asking.SelectMany(a => SupportRequest.Unbarred(a.Joint).Prepend(a.Country)).Distinct()];
    }

    /// <summary>What everybody reads by title.</summary>
    private IQueryable<SupportRequest> Open => Submitted.Where(r => r.Visibility == RequestQuestion.Public && r.State != RequestState.Withdrawn);

    private IQueryable<SupportRequest> Submitted => db.Set<SupportRequest>().AsNoTracking().Where(r => r.SubmittedAt != null);

    private IQueryable<SupportRequest> Of(RegisterQuestion question)
    {
        var found = Submitted;
        if (question.State == RegisterQuestion.Open) found = found.Where(r => !over.Contains(r.State));
        else if (question.State is { } name && Enum.GetValues<RequestState>().FirstOrDefault(s => PublicRequest.NameOf(s) == name) is var state) found = found.Where(r => r.State == state);
        if (question.Overdue) found = found.Where(r => r.Escalated == EscalationLevel.Register);
        if (question.Objective is null && question.Country is null && question.Support is null) return found;
        found = found.Where(r => r.Visibility != RequestQuestion.Confidential);
        var bar = SupportRequest.Bar(question.Country ?? "");
        if (question.Country is { } country) found = found.Where(r => r.Country == country || r.Joint.Contains(bar));
        var (objective, support) = (SupportRequest.Bar(question.Objective?.ToString(CultureInfo.InvariantCulture) ?? ""), SupportRequest.Bar(question.Support ?? ""));
        if (question.Objective is not null) found = found.Where(r => r.Objectives.Contains(objective));
        return question.Support is null ? found : found.Where(r => r.Supports.Contains(support));
    }

    private async Task<IReadOnlyList<PublicRequest>> ShownAsync(IQueryable<SupportRequest> requests, CancellationToken ct)
    {
        var (calendar, now) = (await desk.CalendarAsync(ct), clock.GetUtcNow());
        var found = await requests.AsSplitQuery().Include(r => r.Steps).ToListAsync(ct);
        var merged = await merges.ForAllAsync(found, ct);
        return found.ConvertAll(r => new PublicRequest(RequestReading.Of(r, calendar, now) with { IsForAll = true }) { Merged = merged.GetValueOrDefault(r.Code, MergedWith.Nothing) });
    }
}
