using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Programs;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marrakech.Connection.Features.AnswerByProgram;

/// <summary>Invitations for a partner's own program: read, offer, decline. The rules and refusals are those of the pages.</summary>
internal static class OwnInvitationsApi
{
    public const string Resource = "own-invitations";
    private const string Tag = "Own invitations", Version = "The version that was read, in quotes.";

    private static readonly Forms<OwnInvitationResource> forms = new(
        [
            new("code", i => i.Code),
            new("request", i => i.Request),
            new("state", i => i.State),
            new("version", i => i.Version),
            new("can_answer", i => i.CanAnswer ? "true" : "false"),
            new("request_state", i => i.RequestState),
            new("title", i => i.Title),
            new("country", i => i.Country),
            new("message", i => i.Message),
            new("answer_by", i => i.AnswerBy.ToString("O", CultureInfo.InvariantCulture)),
            new("invited_at", i => i.InvitedAt.ToString("O", CultureInfo.InvariantCulture)),
            new("answered_at", i => i.AnsweredAt?.ToString("O", CultureInfo.InvariantCulture)),
            new("url", i => i.Url),
        ],
        i => JsonLd.Node("InviteAction", i.Url, ("identifier", (JsonNode?)i.Code), ("name", (JsonNode?)i.Title), ("actionStatus", (JsonNode?)i.State)));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var reading = endpoints.MapResource(Resource, Tag, ConnectionRules.Invited);
        reading.MapRead("/", List);
        reading.MapRead("/{invite}", Get);
        // Whatever is sent reaches these addresses, so that their rule is asked before its form is refused.
        var binding = endpoints.MapResource(Resource, Tag, ConnectionRules.Commit);
        binding.MapWrite("/{invite}/offer", Offer).Accepts<OfferInput>("application/json", "*/*");
        binding.MapWrite("/{invite}/decline", Decline).Accepts<WordsInput>("application/json", "*/*");
    }

    /// <summary>Lists the invitations of the organisation the token acts for, the latest first.</summary>
    private static async Task<Results<ListAnswer<OwnInvitationResource>, ApiProblem>> List([AsParameters] PageParameters page, OwnInvitations own, Site site, CancellationToken ct)
    {
        var reader = new ParameterReader(site);
        var slice = reader.Slice(Resource, page);
        if (reader.Problem is { } problem) return problem;
        return ListAnswer.Of(Resource, page, slice, await own.AllAsync(ct), i => i, forms);
    }

    /// <summary>Gives one invitation: what is asked, the request, questions and answers, and the own offer.</summary>
    /// <param name="invite">Reference of the invitation, as R-2026-0001-2.</param>
    private static async Task<Results<ItemAnswer<OwnInvitationResource>, ApiProblem>> Get(string invite, OwnInvitations own, CancellationToken ct) => new ItemAnswer<OwnInvitationResource>(await own.ReadAsync(invite, ct), forms);

    /// <summary>Makes an offer, or changes it as long as the country has not agreed to a response.</summary>
    /// <param name="invite">Reference of the invitation, as R-2026-0001-2.</param>
    private static async Task<Results<Ok<OwnInvitationResource>, ApiProblem>> Offer(
        string invite, OfferInput body, [FromHeader(Name = ProgramInput.VersionHeader), Description(Version)] string? version, AnswerInvitation.AnswerInvitation answer, OwnInvitations own, Site site, CancellationToken ct)
    {
        if (ProgramInput.VersionOf(version) is not { } mark) return ProgramProblem.VersionMissing(version, site);
        var basis = Enum.GetNames<CostBasis>().FirstOrDefault(b => string.Equals(b, body.Basis, StringComparison.OrdinalIgnoreCase));
        var cost = body.Cost?.ToString(CultureInfo.InvariantCulture);
        var (offer, faults) = Domain.Responses.Offer.Read(new OfferTyped(body.What, body.From, body.Until, basis, cost, body.Conditions));
        if (offer is null) return new ApiProblem(ApiRefusal.InvalidParameter, null, [.. faults.Select(f => new ParameterProblem(f.Field, Given(f.Field, body, cost), site[$"Offer.Fault.{f.Fault}"]))]);
        return await answer.OfferAsync(invite, offer, mark, ct) is { } refusal ? ProgramProblem.Of(refusal, site) : TypedResults.Ok(await own.ReadAsync(invite, ct));
    }

    /// <summary>Declines an invitation and says why.</summary>
    /// <param name="invite">Reference of the invitation, as R-2026-0001-2.</param>
    private static async Task<Results<Ok<OwnInvitationResource>, ApiProblem>> Decline(
        string invite, WordsInput body, [FromHeader(Name = ProgramInput.VersionHeader), Description(Version)] string? version, AnswerInvitation.AnswerInvitation answer, OwnInvitations own, Site site, CancellationToken ct)
    {
        if (ProgramInput.VersionOf(version) is not { } mark) return ProgramProblem.VersionMissing(version, site);
        return await answer.DeclineAsync(invite, body.Text, mark, ct) is { } refusal ? ProgramProblem.Of(refusal, site) : TypedResults.Ok(await own.ReadAsync(invite, ct));
    }

    /// <summary>What was sent in a short field; texts are not sent back.</summary>
    private static string Given(string field, OfferInput body, string? cost) => field switch
    {
        "from" => body.From,
        "until" => body.Until,
        "basis" => body.Basis,
        "cost" => cost,
        _ => null,
    } is { Length: <= 40 } value ? value : "";
}
