using System.Globalization;
using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Contracts;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;

namespace Marrakech.Fund.Features.StartProposal;

/// <summary>Begins a proposal as a draft, empty or from a response plan in force.</summary>
internal sealed class StartProposal(AppDb db, ActTrail acts, PeopleDirectory people, AgreedPlans plans, CurrentActor actor)
{
    public static readonly ActKind Act = new("ProposalStarted");

    /// <summary>The plans in force the organisation acted for is a partner of.</summary>
    public async Task<IReadOnlyList<AgreedPlan>> PlansAsync(CancellationToken ct) => await OwnAsync(ct) is { } own ? await plans.OfAsync(own.Code, ct) : [];

    /// <summary>Returns the reference of the new draft; null where the plan is not there for whoever acts.</summary>
    /// <param name="request">Reference of the request whose plan is carried over; null for an empty draft.</param>
    /// <param name="language">Language it will most likely be written in.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<string?> HandleAsync(string? request, Language language, CancellationToken ct)
    {
        if (await OwnAsync(ct) is not { } own) return null;
        var plan = request is null ? null : (await plans.OfAsync(own.Code, ct)).FirstOrDefault(p => p.Request == request);
        if (request is not null && plan is null) return null;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var draft = new Proposal
        {
            Id = Guid.CreateVersion7(act.At),
            Code = Proposal.CodeOf(await act.TakeNumbersAsync(Proposal.Thing, 1, ct)),
            State = ProposalState.Draft,
            Answers = "{}",
            Title = "",
            Organisation = own.Id,
            Lead = own.Code,
            Country = own.Country,
            Request = plan?.Request,
            Window = "",
            Writers = "",
            CreatedAt = act.At,
            ChangedAt = act.At,
        };
        draft.Take(plan is null ? ProposalAnswers.None.With(ProposalQuestion.Language, language.Code) : Carried(plan, own.Code, language));
        draft.WrittenBy(actor.Value.Person);
        db.Add(draft);
        act.Concerns(new ActSubject(Proposal.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { request = plan?.Request }, ct);
        return draft.Code;
    }

    /// <summary>What the plan says already. Nothing of it is final: it is a draft.</summary>
    private static ProposalAnswers Carried(AgreedPlan plan, string own, Language language)
    {
        static IReadOnlyList<string> Of(string? text, int length) => Typed.Text(text) is { } told ? [told.Length <= length ? told : told[..length]] : [];
        var funded = plan.Funded.Sum(f => f.Amount);
        var results = string.Join('\n', plan.Activities.Prepend(plan.Results ?? "").Where(r => r.Length > 0));
        return ProposalAnswers.None.With(new Dictionary<string, IReadOnlyList<string>>
        {
            [ProposalQuestion.Title] = Of(plan.Title, ProposalQuestion.TitleLength),
            [ProposalQuestion.Language] = [Language.Find(plan.Language)?.Code ?? language.Code],
            [ProposalQuestion.Objective] = [.. plan.Objectives.Take(1).Select(o => o.ToString(CultureInfo.InvariantCulture))],
            [ProposalQuestion.Objectives] = [.. plan.Objectives.Skip(1).Select(o => o.ToString(CultureInfo.InvariantCulture))],
            [ProposalQuestion.Countries] = plan.Countries,
            [ProposalQuestion.Organisations] = [.. plan.Parties.Select(p => p.Code).Where(c => c != own)],
            [ProposalQuestion.Problem] = Of(plan.Problem, ProposalQuestion.TextLength),
            [ProposalQuestion.Results] = Of(results, ProposalQuestion.TextLength),
            [ProposalQuestion.Sum] = funded == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{funded}.00")],
        });
    }

    private async Task<OrganisationFacts?> OwnAsync(CancellationToken ct) => actor.Value.Organisation is { } own ? (await people.OrganisationsAsync([own], ct)).GetValueOrDefault(own) : null;
}
