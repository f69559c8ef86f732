namespace Marrakech.Connection.Domain.Responses;

/// <summary>Where a version of a plan stands. Stored by name; its words are <c>PlanState.{Name}</c>.</summary>
internal enum PlanState
{
    Draft,

    /// <summary>Its text is fixed; the parties sign one by one, the country last.</summary>
    ForSignature,
    InForce,

    /// <summary>An amendment took its place.</summary>
    Replaced,
}

/// <summary>Where an invitation stands. Stored by name; its words are <c>InvitationState.{Name}</c>.</summary>
internal enum InvitationState
{
    Open,
    Offered,
    Declined,

    /// <summary>The secretariat took it back.</summary>
    Withdrawn,
}

/// <summary>Who signs next (para 43 (a): a response the country owns).</summary>
internal static class Signing
{
    /// <summary>What stands against a party's signature; null where nothing does.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="signed">Parties whose signature is there.</param>
    /// <param name="party">Whoever is to sign.</param>
    /// <param name="hash">Hash of the text they read.</param>
    public static ResponseRefusal? Refusal(ResponsePlan plan, PlanState state, IReadOnlyCollection<string> signed, string party, string? hash)
    {
        if (state != PlanState.ForSignature) return ResponseRefusal.NotForSignature;
        if (party != ResponsePlan.CountryParty && plan.Parties.All(p => p.Code != party)) return ResponseRefusal.NotAParty;
        if (signed.Contains(party)) return ResponseRefusal.SignedAlready;
        if (hash != plan.Hash()) return ResponseRefusal.OtherText;
        if (party == ResponsePlan.CountryParty && Missing(plan, signed).Any()) return ResponseRefusal.PartnersFirst;
        return null;
    }

    /// <summary>Partners whose signature is not there yet.</summary>
    public static IEnumerable<PlanParty> Missing(ResponsePlan plan, IReadOnlyCollection<string> signed) => plan.Parties.Where(p => !signed.Contains(p.Code));
}
