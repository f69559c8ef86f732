using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Connection.Domain.Responses;

/// <summary>Where money of a plan comes from. Stored by name; its words are <c>MoneySource.{Name}</c>.</summary>
internal enum MoneySource
{
    Country,
    Partner,
    StartUpFund,
    Other,
}

/// <summary>A partner of a plan.</summary>
/// <param name="Code">Public code of the organisation.</param>
/// <param name="Name">Its name when the plan was written.</param>
/// <param name="Role">What it is there for.</param>
internal sealed record PlanParty(string Code, string Name, string Role);

/// <summary>An activity and its milestone.</summary>
/// <param name="What">What will be done.</param>
/// <param name="By">Public code of the partner who does it, or <see cref="ResponsePlan.CountryParty"/>.</param>
/// <param name="Due">The day it is done.</param>
internal sealed record PlanActivity(string What, string By, DateOnly Due);

/// <summary>A line of the budget.</summary>
/// <param name="What">What it pays for.</param>
/// <param name="Amount">Whole US dollars.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record PlanMoney(string What, long Amount, MoneySource Source);

/// <summary>A response plan: who does what by when, with which money, for which results. Immutable; whoever signs, signs its <see cref="Hash"/>.</summary>
internal sealed record ResponsePlan
{
    /// <summary>Stands for the country among the parties.</summary>
    public const string CountryParty = "country";

    public const int TextLength = 4_000, LineLength = 300, MostParties = 20, MostLines = 40;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Reference of the request.</summary>
    public required string Request { get; init; }

    /// <summary>Country that agrees, ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>From 1; an amendment is the next.</summary>
    public required int Version { get; init; }

    /// <summary>Public code of the leading partner; null while nobody is chosen.</summary>
    public string? Lead { get; init; }

    public IReadOnlyList<PlanParty> Parties { get; init; } = [];
    public IReadOnlyList<PlanActivity> Activities { get; init; } = [];
    public IReadOnlyList<PlanMoney> Budget { get; init; } = [];
    public string? Results { get; init; }
    public string? Risks { get; init; }

    /// <summary>What all sign: the plan as JSON, its members always in this order, nothing escaped that need not be, UTF-8.</summary>
    public string Text() => JsonSerializer.Serialize(this, Options);

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text())));

    public static ResponsePlan Parse(string text) => JsonSerializer.Deserialize<ResponsePlan>(text, Options)!;

    /// <summary>Everything somebody wrote in it.</summary>
    public string Words() => string.Join('\n', Activities.Select(a => a.What).Concat(Budget.Select(b => b.What)).Concat(Parties.Select(p => p.Role)).Append(Results).Append(Risks));

    /// <summary>Why it cannot be signed as it is; nothing where it can.</summary>
    public IEnumerable<PlanGap> Gaps()
    {
        if (Parties.Count == 0) yield return PlanGap.NoPartner;
        if (Lead is null || Parties.All(p => p.Code != Lead)) yield return PlanGap.NoLead;
        if (Parties.Any(p => p.Role.Length == 0)) yield return PlanGap.NoRole;
        if (Activities.Count == 0) yield return PlanGap.NoActivity;
        if (Activities.Any(a => a.By != CountryParty && Parties.All(p => p.Code != a.By))) yield return PlanGap.StrangerActs;
        if (Results is null) yield return PlanGap.NoResults;
    }
}

/// <summary>What a plan lacks; its sentence is <c>Plan.Gap.{Name}</c>.</summary>
internal enum PlanGap
{
    NoPartner,
    NoLead,
    NoRole,
    NoActivity,

    /// <summary>An activity is given to somebody who is not a party.</summary>
    StrangerActs,
    NoResults,
}
