using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.MatchRequest;
using Marrakech.Connection.Features.ReadPartners;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.InvitePartner;

/// <summary>A partner an officer accepted for a request.</summary>
/// <param name="Organisation">Who.</param>
/// <param name="Score">Score it had; null where it was added by hand.</param>
/// <param name="Listed">What is known of it; null where it no longer says what it can do.</param>
internal sealed record AcceptedPartner(OrganisationFacts Organisation, int? Score, ListedPartner? Listed)
{
    /// <summary>Its name and what is known of it, in a line.</summary>
    public string Words(Site site) => string.Join(" · ", new[]
    {
        $"{Organisation.Name} ({Organisation.Code})",
        Score is { } score ? site.Text("MatchRequest.Score", score) : site["MatchRequest.ByHand"],
        Listed is { } listed ? site[$"FreeCapacity.{listed.Capabilities.Max(c => c.Words.Capacity)}"] : null,
        Listed is { Finished: > 0 and var finished } ? site.Count("Partner.Finished", finished) : null,
        Listed?.Answers is { } answers ? site.Text("Partner.Answers", answers.InTime, answers.Invitations) : null,
    }.OfType<string>());
}

/// <summary>Finds the partners that were accepted for a request and not invited to it yet.</summary>
internal sealed class AcceptedPartners(DecideMatch decisions, PartnerList partners, PeopleDirectory people)
{
    public async Task<IReadOnlyList<AcceptedPartner>> ReadAsync(SupportRequest request, IReadOnlyList<InvitedPartner> invited, CancellationToken ct)
    {
        var accepted = new List<AcceptedPartner>();
        foreach (var decision in (await decisions.CountingAsync(request.Id, ct)).Where(d => d is { Kind: CandidateKind.Partner, Verdict: Verdict.Accepted }))
        {
            if (await people.FindOrganisationAsync(decision.Code, ct) is not { } found || invited.Any(i => i.Organisation.Id == found.Id)) continue;
            accepted.Add(new AcceptedPartner(found, decision.Score, await partners.FindAsync(decision.Code, ct)));
        }

        return [.. accepted.OrderByDescending(a => a.Score).ThenBy(a => a.Organisation.Code, StringComparer.Ordinal)];
    }
}
