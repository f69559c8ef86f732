using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Fund.Features.Shared.Proposals;

/// <summary>Tells people about proposals, within the act that moves them. A notice names the reference only.</summary>
internal sealed class ProposalNews(Notifications notifications, PeopleDirectory people)
{
    /// <summary>Topics people choose for: the proposals of one's organisation, and what waits for the fund.</summary>
    public static readonly NotificationTopic Proposals = new("fund-proposals", "Topic.FundProposals", MailChoice.Immediately), Work = new("fund-work", "Topic.FundWork", MailChoice.Immediately);

    /// <summary>Tells those who did not make the move.</summary>
    public async Task OfMoveAsync(Proposal proposal, ProposalMove move, CancellationToken ct)
    {
        if (proposal.SubmittedAt is null) return;
        if (ProposalLife.MoverOf(move) == ProposalMover.Organisation) await ToAdministratorsAsync(proposal, $"Proposal.News.{move}", ct);
        else await ToOrganisationAsync(proposal, $"Proposal.News.{move}", ct);
    }

    /// <summary>Tells whoever answers for the organisation and whoever wrote in it.</summary>
    public async Task ToOrganisationAsync(Proposal proposal, string sentence, CancellationToken ct)
    {
        var managers = (await people.MembersAsync(proposal.Organisation, ct)).Where(m => m.Role == Role.PartnerManager).Select(m => m.Person);
        foreach (var person in managers.Concat(proposal.WriterIds()).Distinct().ToList()) await TellAsync(person, Proposals, proposal, sentence, ProposalLinks.Own(proposal.Code), ct);
    }

    /// <summary>Tells the fund's administrators.</summary>
    public async Task ToAdministratorsAsync(Proposal proposal, string sentence, CancellationToken ct)
    {
        foreach (var person in (await people.HoldersAsync(Role.FundAdministrator, ct)).Select(h => h.Person).Distinct().ToList()) await TellAsync(person, Work, proposal, sentence, ProposalLinks.Case(proposal.Code), ct);
    }

    /// <summary>Tells somebody that they are asked to appraise.</summary>
    public Task ToAppraiserAsync(Proposal proposal, Appraisal appraisal, CancellationToken ct) => TellAsync(appraisal.Person, Work, proposal, "Proposal.News.Appraise", ProposalLinks.Appraisal(appraisal.Id), ct);

    private async Task TellAsync(Guid person, NotificationTopic topic, Proposal proposal, string sentence, string path, CancellationToken ct)
    {
        if (await people.RecipientAsync(person, ct) is not { } to) return;
        var key = string.Create(CultureInfo.InvariantCulture, $"proposal:{proposal.Code}:{proposal.Row}:{sentence}");
        await notifications.AddAsync(new NewNotification { To = to, Topic = topic.Name, SentenceKey = sentence, Values = [proposal.Code], Path = path, Key = key }, ct);
    }
}
