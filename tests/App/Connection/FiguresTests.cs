using System.Net;
using System.Text.Json;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Invitation = Marrakech.Connection.Data.Responses.Invitation;

namespace Marrakech.App.Connection;

public sealed class SqliteFiguresTests(SqlitePeople host) : FiguresTests(host), IClassFixture<SqlitePeople>;

public sealed class PostgresFiguresTests(PostgresPeople host) : FiguresTests(host), IClassFixture<PostgresPeople>;

/// <summary>What everybody may know of all requests together, as page, table and data, in step with what happens.</summary>
public abstract class FiguresTests(PeopleHost host)
{
    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_follow_every_move_and_tell_nothing_of_what_is_confidential()
    {
        var asking = await Asking.BeginAsync(host, "LS");
        var before = await ReadAsync();
        var (open, secret) = (await asking.SubmittedAsync("shoveler"), await asking.SubmittedAsync("merganser", "confidential"));
        var submitted = await ReadAsync();
        Assert.Equal(2, submitted("states", "submitted", "requests") - before("states", "submitted", "requests"));
        Assert.Equal((1, 1, 1, 1), (submitted("objectives", "2", "requests"), submitted("regions", "002", "requests"), submitted("support", "training", "requests"), submitted("gaps", "objective/2", "unserved")));
        // The confidential one is in no number of its country.
        Assert.Equal(1, submitted("gaps", "country/LS", "unserved"));
        Assert.Null(submitted("objectives", "2", "confidential"));

        host.Clock.Advance(TimeSpan.FromDays(7));
        // A week later everybody has to sign in anew.
        asking = await Asking.BeginAsync(host, "LS");
        foreach (var code in new[] { secret, open }) await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(open, RequestMove.BeginAssessment);
        var moved = await ReadAsync();
        Assert.Equal((2, 0), (moved("summary", "answered_late", "requests"), moved("summary", "answered_in_time", "requests")));
        Assert.Equal((5, 2, 2), (moved("states", "submitted", "median_days"), moved("states", "submitted", "stays"), moved("standard", "ordinary/acknowledge", "late")));
        using var decided = await asking.Officer.Browser.PostFormAsync($"/en/administration/requests/{open}/matches", new() { ["candidate"] = "P-000007", ["verdict"] = "Accepted", ["reason"] = "It did the same." });
        await decided.MustBeAsync(HttpStatusCode.Redirect);
        var served = await ReadAsync();
        Assert.Null(served("gaps", "objective/2", "unserved"));
        Assert.Null(served("gaps", "country/LS", "unserved"));

        var page = await host.GetHtmlAsync("/en/requests/figures");
        Assert.StartsWith("2 submitted so far", page.TextOf(".figures li:first-child"), StringComparison.Ordinal);
        var objective = page.QuerySelector("section[aria-labelledby=objectives] tbody tr:nth-child(2)")!;
        Assert.Equal("/en/requests?objective=2", objective.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(objective.QuerySelector(".bar--20"));
        Assert.Contains("Something was accepted as helpful for every open request.", page.TextOf("section[aria-labelledby=gaps]"), StringComparison.Ordinal);
        var csv = await host.NewBrowser().GetStringAsync(new Uri("/api/v1/request-figures.csv", UriKind.Relative), Ct);
        Assert.Contains("states,in_assessment,In assessment,requests,1,false", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_partners_answer_is_told_three_at_a_time()
    {
        var partner = await host.Cast.OrganisationAsync(null, "civil-society");
        await Offering.AddAsync(host, partner, new CapabilityWords { Title = "Sirens", Language = "en", Description = "Sirens", Supports = ["training"], Objectives = [2], Places = ["KE"], Languages = ["en"], Capacity = FreeCapacity.Enough, Cost = CostBasis.Free });
        await InviteAsync(partner, [2, 4]);
        Assert.Null((await ReadAsync())("responses", "all", "invitations"));
        Assert.Contains("Too few invitations so far", (await host.NewBrowser().GetHtmlAsync($"/en/partners/{partner}")).TextOf(".page-head"), StringComparison.Ordinal);
        await InviteAsync(partner, [9, 6]);
        var told = await ReadAsync();
        // Of four that are settled three are told, one of them late.
        Assert.Equal((3, 2, 4), (told("responses", "all", "invitations"), told("responses", "all", "in_time"), told("responses", "all", "answer_days")));
        Assert.Contains("Invitations answered in the time asked: 2 of 3. Half of its answers came within 4 days.", (await host.NewBrowser().GetHtmlAsync($"/en/partners/{partner}")).TextOf(".page-head"), StringComparison.Ordinal);
        Assert.Equal(3, (await host.NewBrowser().GetJsonAsync($"/api/v1/partners/{partner}")).GetProperty("answers").GetProperty("invitations").GetInt32());
    }

    [Fact]
    public async Task Countries_that_no_fresh_word_of_a_verified_partner_names_are_told()
    {
        var partner = await host.Cast.OrganisationAsync(null, "civil-society");
        var words = new CapabilityWords { Title = "Boats", Language = "en", Description = "Boats", Supports = ["training"], Objectives = [2], Places = ["061"], Languages = ["en"], Capacity = FreeCapacity.Enough, Cost = CostBasis.Free };
        await Offering.AddAsync(host, partner, words);
        await Offering.AddAsync(host, partner, words with { Places = [], IsWorldwide = true });
        var told = await ReadAsync();
        Assert.Null(told("unreached", "WS", "worldwide"));
        Assert.Equal(1, told("unreached", "IS", "worldwide"));
        var page = await host.GetHtmlAsync("/en/requests/figures");
        Assert.StartsWith("1 capability is for every country", page.TextOf("section[aria-labelledby=unreached] > p:not(.quiet)"), StringComparison.Ordinal);
        Assert.Equal("/en/partners?country=IS", page.QuerySelectorAll("section[aria-labelledby=unreached] details a").Single(a => a.TextContent == "Iceland").GetAttribute("href"));

        // What is withdrawn or not confirmed counts no more, nor does what an organisation says that lost its verification.
        await host.WithAsync<AppDb, int>(db => db.Set<Organisation>().Where(o => o.Code == partner).ExecuteUpdateAsync(set => set.SetProperty(o => o.VerifiedAt, (DateTimeOffset?)null)));
        await ChangeAsync(Organisation.Thing, partner);
        Assert.Equal(0, (await ReadAsync())("unreached", "WS", "worldwide"));
        await Offering.VerifyAsync(host, partner);
        await ChangeAsync(Organisation.Thing, partner);
        Assert.Null((await ReadAsync())("unreached", "WS", "worldwide"));
        host.Clock.Advance(TimeSpan.FromDays(Freshness.Fresh + 1));
        await ChangeAsync(Organisation.Thing, partner);
        Assert.Equal(0, (await ReadAsync())("unreached", "WS", "worldwide"));
    }

    /// <summary>Says that a thing changed.</summary>
    private async Task ChangeAsync(string kind, string key)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("OrganisationEdited"), null, Ct);
        act.Changed(kind, key);
        await act.CommitAsync(new { }, Ct);
    }

    /// <summary>Invitations of a partner that it answered after so many days; five were asked for.</summary>
    private async Task InviteAsync(string partner, int[] days)
    {
        var requests = await host.WithAsync<AppDb, List<string>>(async db =>
        {
            var (organisation, at) = (await db.Set<Organisation>().SingleAsync(o => o.Code == partner, Ct), host.Clock.GetUtcNow().AddDays(-30));
            var rows = days.Select(d => (Days: d, Id: Guid.CreateVersion7(at), Code: $"R-2019-{d:0000}")).ToList();
            foreach (var (answered, id, code) in rows)
            {
                db.Add(new SupportRequest { Id = id, Code = code, State = RequestState.Draft, Answers = "{}", Title = "", Writers = "", Visibility = RequestQuestion.Confidential, Organisation = organisation.Id, Country = "KE", CreatedAt = at, ChangedAt = at });
                db.Add(new Invitation { Id = id, RequestId = id, Code = $"{code}-1", Request = code, Organisation = organisation.Id, Message = "Help?", AnswerBy = DateOnly.FromDateTime(at.UtcDateTime).AddDays(5), State = InvitationState.Offered, InvitedAt = at, FirstAnsweredAt = at.AddDays(answered) });
            }

            await db.SaveChangesAsync(Ct);
            return rows.ConvertAll(r => r.Code);
        });
        await using var scope = host.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new ActKind("OfferMade"), null, Ct);
        foreach (var code in requests) act.Changed(SupportRequest.Thing, code);
        await act.CommitAsync(new { }, Ct);
    }

    /// <summary>Every number of the API, by table, key and measure; null where there is none.</summary>
    private async Task<Func<string, string, string, int?>> ReadAsync()
    {
        await host.Services.GetRequiredService<ChangeWatcher>().CatchUpAsync(Ct);
        var all = new Dictionary<(string, string, string), int?>();
        for (var next = "/api/v1/request-figures?limit=100"; next is not null;)
        {
            var part = await host.NewBrowser().GetJsonAsync(next);
            foreach (var one in part.GetProperty("items").EnumerateArray())
            {
                all.Add((one.GetProperty("table").GetString()!, one.GetProperty("key").GetString()!, one.GetProperty("measure").GetString()!), one.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null);
            }

            next = part.GetProperty("next").GetString() is { } address ? new Uri(address).PathAndQuery : null;
        }

        return (table, key, measure) => all.GetValueOrDefault((table, key, measure));
    }
}
