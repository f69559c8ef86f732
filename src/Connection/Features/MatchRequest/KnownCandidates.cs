using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Contracts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>Knows which public codes are candidates, whether suggested or not.</summary>
internal sealed class KnownCandidates(AppDb db, PracticeLibrary practices, ExpertDirectory experts, PeopleDirectory people, IFundingWindows windows)
{
    /// <summary>A code in its one spelling.</summary>
    public static string? Spelt(string? typed) => Typed.Line(typed)?.ToUpperInvariant();

    /// <summary>What kind of candidate a code is; null where it is none.</summary>
    public async Task<CandidateKind?> KindOfAsync(string? typed, SupportRequest request, CancellationToken ct) => Spelt(typed) switch
    {
        ['O', '-', ..] code when await IsPartnerAsync(code, request, ct) => CandidateKind.Partner,
        ['P', '-', ..] code when await practices.ExistsAsync(code, ct) => CandidateKind.Practice,
        ['E', '-', ..] code when await experts.FindAsync(code, ct) is not null => CandidateKind.Expert,
        ['R', '-', ..] code when await db.Set<SupportRequest>().AnyAsync(r => r.Code == code && r.Id != request.Id && r.SubmittedAt != null && r.Visibility != RequestQuestion.Confidential, ct) => CandidateKind.EarlierRequest,
        ['F', 'W', '-', ..] code when (await windows.OpenAsync(Language.English, ct)).Any(w => w.Code == code) => CandidateKind.FundingWindow,
        _ => null,
    };

    /// <summary>The page of a candidate of any kind, without language.</summary>
    public string AddressOf(CandidateKind kind, string code) => kind == CandidateKind.FundingWindow ? windows.PathOf(code) : PathOf(kind, code);

    /// <summary>The page of a candidate the hub has itself, without language.</summary>
    public static string PathOf(CandidateKind kind, string code) => kind switch
    {
        CandidateKind.Partner => CapabilityLinks.Partner(code),
        CandidateKind.Practice => $"/practices/{code}",
        CandidateKind.Expert => $"/experts/{code}",
        _ => RequestLinks.ForNetwork(code),
    };

    /// <summary>Whether it is a verified organisation that says what it can do, and not the one that asks.</summary>
    private async Task<bool> IsPartnerAsync(string code, SupportRequest request, CancellationToken ct) =>
        await people.FindOrganisationAsync(code, ct) is { IsTrusted: true } found && found.Id != request.Organisation && await db.Set<Capability>().AnyAsync(c => c.Organisation == found.Id && c.WithdrawnAt == null, ct);
}
