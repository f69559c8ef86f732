using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Templates;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Connection;

public sealed class SqliteTemplateTests(SqlitePeople host) : TemplateTests(host), IClassFixture<SqlitePeople>;

[Nightly]
public sealed class PostgresTemplateTests(PostgresPeople host) : TemplateTests(host), IClassFixture<PostgresPeople>;

/// <summary>An administrator keeps templates; an officer begins with one, in the language of the request.</summary>
public abstract class TemplateTests(PeopleHost host)
{
    private const string List = "/en/administration/message-templates";

    [Fact]
    public async Task An_officer_begins_with_a_template_in_the_language_of_the_request_or_in_english()
    {
        var administrator = await AdministratorAsync();
        var wrong = await Talking.MustRefuseAsync(administrator, $"{List}/new", Fields("Ask", TemplatePurpose.Clarification, ("fr", "Bonjour {nom}")), "Nothing takes the place of {nom}.");
        Assert.Equal("Bonjour {nom}", wrong.TextOf("textarea[name=text-fr]"));
        var ask = await AddedAsync(administrator, "Ask for numbers", TemplatePurpose.Clarification, ("en", "Dear {country}, how many in {title} ({reference})?"), ("fr", "{country}, combien ({reference}) ?"));
        var decline = await AddedAsync(administrator, "Decline kindly", TemplatePurpose.Decline, ("en", "We regret, {country}."));
        var invite = await AddedAsync(administrator, "Invite", TemplatePurpose.Invitation, ("en", "Can you help with {title}?"));
        var greet = await AddedAsync(administrator, "Greet", TemplatePurpose.RoomMessage, ("en", "Welcome to {reference}."));

        var talk = await Talking.BeginAsync(host, "GH", "gannet");
        var officer = talk.Asking.Officer;
        Assert.Equal("Can you help with Forecast of gannet floods?", (await officer.Browser.GetHtmlAsync($"/en/administration/requests/{talk.Code}/invitations?template={invite}")).TextOf("textarea[name=message]"));
        var partner = await talk.InvitedAsync(host);
        Assert.Equal($"Welcome to {talk.Code}.", (await officer.Browser.GetHtmlAsync($"{talk.Room}/write?template={greet}")).TextOf("textarea[name=text]"));
        Assert.Null((await partner.Browser.GetHtmlAsync($"{talk.Room}/write?template={greet}")).QuerySelector("select[name=template]"));

        var asking = await Asking.BeginAsync(host, "FR");
        var code = await asking.WrittenAsync("godwit");
        await Talking.SendAsync(asking.Preparer, $"/en/my-requests/{code}/questions/about", new() { ["title"] = "Crues du delta", ["language"] = "fr", ["problem"] = "Chaque année." });
        await Talking.SendAsync(asking.FocalPoint, $"/en/my-requests/{code}/check", []);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        var decide = $"/en/administration/requests/{code}/decide";
        var page = await asking.Officer.Browser.GetHtmlAsync($"{decide}?template={ask}");
        Assert.Equal(($"France, combien ({code}) ?", "AskClarification"), (page.TextOf("textarea[name=reason]"), page.QuerySelector("input[name=move][checked]")!.GetAttribute("value")));
        Assert.DoesNotContain(page.QuerySelectorAll("select[name=template] option"), o => o.GetAttribute("value") == invite);
        page = await asking.Officer.Browser.GetHtmlAsync($"{decide}?template={decline}");
        Assert.Equal("We regret, France.", page.TextOf("textarea[name=reason]"));
        Assert.StartsWith("The template has no text in Français", page.TextOf("main .notice"), StringComparison.Ordinal);
        await asking.MoveAsync(code, RequestMove.AskClarification, page.TextOf("textarea[name=reason]"));
    }

    [Fact]
    public async Task Of_two_who_change_a_template_the_second_is_told_and_one_that_was_removed_is_offered_no_more()
    {
        var administrator = await AdministratorAsync();
        var code = await AddedAsync(administrator, "Refer on", TemplatePurpose.Refer, ("en", "Others know more."));
        await Talking.SendAsync(administrator, $"{List}/{code}", Fields("Refer", TemplatePurpose.Refer, ("en", "Others know better.")));
        var late = await Talking.MustRefuseAsync(administrator, $"{List}/{code}", new(Fields("Refer", TemplatePurpose.Refer, ("en", "Mine"))) { ["row"] = "0" }, "Somebody else changed this template");
        Assert.Equal("Mine", late.TextOf("textarea[name=text-en]"));
        Assert.Contains("Others know better.", late.TextOf("section[aria-labelledby=theirs]"), StringComparison.Ordinal);
        await Talking.SendAsync(administrator, $"{List}/{code}", new() { ["do"] = "remove" });
        Assert.Equal(HttpStatusCode.NotFound, await Talking.AskAsync(administrator, $"{List}/{code}"));
    }

    private async Task<string> AddedAsync(Member administrator, string name, TemplatePurpose purpose, params (string Language, string Text)[] texts)
    {
        await Talking.SendAsync(administrator, $"{List}/new", Fields(name, purpose, texts));
        return await host.WithAsync<AppDb, string>(db => db.Set<MessageTemplate>().Where(t => t.Name == name).Select(t => t.Code).SingleAsync());
    }

    private static Dictionary<string, string> Fields(string name, TemplatePurpose purpose, params (string Language, string Text)[] texts) =>
        texts.Select(t => ($"text-{t.Language}", t.Text)).Append(("name", name)).Append(("purpose", purpose.ToString())).ToDictionary(f => f.Item1, f => f.Item2);

    private async Task<Member> AdministratorAsync() => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.Administrator);
}
