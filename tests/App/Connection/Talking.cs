using System.Net;
using AngleSharp.Html.Dom;
using Marrakech.App.Accounts;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Support;
using Xunit;

namespace Marrakech.App.Connection;

/// <summary>A request for which partners are sought, and partners to invite: everybody who may meet in its room.</summary>
internal sealed class Talking
{
    public required Asking Asking { get; init; }

    /// <summary>Reference of the request.</summary>
    public required string Code { get; init; }

    public string Room => $"/en/rooms/{Code}";

    public static async Task<Talking> BeginAsync(PeopleHost host, string country, string word, string visibility = "public")
    {
        var asking = await Asking.BeginAsync(host, country);
        var code = await asking.SubmittedAsync(word, visibility);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        return new Talking { Asking = asking, Code = code };
    }

    /// <summary>The manager of an organisation that is invited.</summary>
    public async Task<Member> InvitedAsync(PeopleHost host)
    {
        var code = await host.Cast.OrganisationAsync(null, "civil-society");
        var manager = await host.Cast.MemberAsync(code, strong: false, Role.PartnerManager);
        await Offering.VerifyAsync(host, code);
        await SendAsync(Asking.Officer, $"/en/administration/requests/{Code}/invitations", new() { ["organisation"] = code, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" });
        return manager;
    }

    public Task WriteAsync(Member member, string text) => SendAsync(member, Room, new() { ["text"] = text });

    public static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    /// <summary>Sends a form, by hand where no page shows it, and is told why not.</summary>
    public static async Task<IHtmlDocument> MustRefuseAsync(Member member, string path, Dictionary<string, string> fields, string sentence)
    {
        using var refused = await member.Browser.PostAsAsync(path, "/en/account/acting", fields);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        var page = await refused.HtmlAsync();
        Assert.Contains(page.TextsOf(".govuk-error-summary li"), l => l.StartsWith(sentence, StringComparison.Ordinal));
        return page;
    }

    public static async Task<HttpStatusCode> AskAsync(Member member, string path)
    {
        using var answer = await member.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
