using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Another request of the country.</summary>
/// <param name="Code">Reference.</param>
/// <param name="Title">Title; null where it is confidential.</param>
/// <param name="State">Where it stands.</param>
internal sealed record OtherRequest(string Code, string? Title, RequestState State);

/// <summary>What the hub knows of a country's work beside a request, so that nobody is asked for it.</summary>
/// <param name="Practices">Published practices that tell of it.</param>
/// <param name="Requests">Its other submitted requests.</param>
/// <param name="Partners">Organisations that signed a response plan with it.</param>
/// <param name="Funded">Projects and earmarked contributions of the start-up fund.</param>
internal sealed record ExistingWork(IReadOnlyList<NamedPractice> Practices, IReadOnlyList<OtherRequest> Requests, IReadOnlyList<OrganisationFacts> Partners, FundedWork Funded)
{
    public static ExistingWork Nothing { get; } = new([], [], [], FundedWork.Nothing);

    public bool IsEmpty => Practices.Count + Requests.Count + Partners.Count + Funded.Projects.Count + Funded.Contributions.Count == 0;
}

/// <summary>Reads what the hub knows. Of confidential requests it tells reference and state, as the register does, and no partner.</summary>
internal sealed class ReadExistingWork(AppDb db, PracticeLibrary practices, PeopleDirectory people, IFundedWork fund)
{
    private const int Most = 30;

    public async Task<ExistingWork> OfAsync(SupportRequest request, Language language, CancellationToken ct)
    {
        var others = await db.Set<SupportRequest>().AsNoTracking().Where(r => r.Country == request.Country && r.Id != request.Id && r.SubmittedAt != null)
            .OrderByDescending(r => r.SubmittedAt).ThenByDescending(r => r.Code).Take(Most).Select(r => new { r.Code, r.Title, r.State, r.Visibility }).ToListAsync(ct);
        return new ExistingWork(
            await practices.OfCountryAsync(request.Country, language, Most, ct),
            others.ConvertAll(r => new OtherRequest(r.Code, r.Visibility == RequestQuestion.Confidential ? null : r.Title, r.State)),
            await PartnersAsync(request, ct),
            await fund.OfAsync(request.Asking(), request.Read().Objectives, language, Most, ct));
    }

    private async Task<IReadOnlyList<OrganisationFacts>> PartnersAsync(SupportRequest request, CancellationToken ct)
    {
        var signed = from signature in db.Set<PlanSignature>().AsNoTracking()
                     join plan in db.Set<PlanVersion>() on signature.PlanId equals plan.Id
                     join other in db.Set<SupportRequest>() on plan.RequestId equals other.Id
                     where signature.Party != ResponsePlan.CountryParty && (plan.State == PlanState.InForce || plan.State == PlanState.Replaced)
                         && other.Country == request.Country && other.Visibility != RequestQuestion.Confidential
                     select signature.Party;
        var partners = new List<OrganisationFacts>();
        foreach (var code in await signed.Distinct().Order().Take(Most).ToListAsync(ct))
        {
            if (await people.FindOrganisationAsync(code, ct) is { } partner) partners.Add(partner);
        }

        return partners;
    }
}
