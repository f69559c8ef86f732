using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Features.Shared.Responses;

/// <summary>A version of a plan as pages show it.</summary>
/// <param name="Version">The version as it is kept.</param>
/// <param name="Plan">What it says.</param>
/// <param name="Progress">How far it is; null where it is not in force.</param>
internal sealed record PlanShown(PlanVersion Version, ResponsePlan Plan, PlanProgress? Progress)
{
    /// <summary>Everybody who signs, the country last, with the signature that is there.</summary>
    public IEnumerable<(string Party, string? Name, PlanSignature? Signature)> Signatures => Plan.Parties.Select(p => (p.Code, (string?)p.Name))
        .Append((ResponsePlan.CountryParty, null)).Select(p => (p.Item1, p.Item2, Version.Signatures.Find(s => s.Party == p.Item1)));

    public static PlanShown Of(PlanVersion version, PlanProgress? progress) => new(version, version.Read(), progress);
}

/// <summary>The activities of a plan, each with how far it is.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Progress">How far it is; null where it is not in force.</param>
internal sealed record ActivitiesShown(ResponsePlan Plan, PlanProgress? Progress);

/// <summary>The response on the page of the request, for its country.</summary>
/// <param name="Request">The request.</param>
/// <param name="Progress">How far the plan in force is; null where none is.</param>
/// <param name="IsForSignature">Whether a version waits for signatures.</param>
internal sealed record OwnResponse(SupportRequest Request, PlanProgress? Progress, bool IsForSignature);

/// <summary>A plan a party may be about to sign.</summary>
/// <param name="Plan">The plan; null where none is for signature.</param>
/// <param name="Stands">Why it cannot be signed now.</param>
internal sealed record PlanToSign(PlanShown? Plan, ResponseRefusal? Stands);

/// <summary>The form by which a party reports of its activities.</summary>
/// <param name="Progress">The plan in force and how far it is.</param>
/// <param name="Own">Its activities, by number.</param>
/// <param name="Chosen">Number of the activity that is chosen.</param>
/// <param name="State">State that is chosen.</param>
/// <param name="Note">Note as typed.</param>
internal sealed record ActivityForm(PlanProgress Progress, IReadOnlyList<(int Number, PlanActivity Activity)> Own, string? Chosen, string? State, string? Note);
