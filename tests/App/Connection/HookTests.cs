using System.Net;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Hooks;
using Marrakech.Connection.Domain.Hooks;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.DeliverHooks;
using Marrakech.Connection.Features.Shared.Hooks;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Connection;

/// <summary>A hub whose messages to programs may go to this machine.</summary>
public abstract class HookHost(Engine engine) : PeopleHost(engine, "--webhook-private-addresses", "on");

public sealed class SqliteHookHost() : HookHost(Engine.Sqlite);

public sealed class PostgresHookHost() : HookHost(Engine.Postgres);

public sealed class SqliteHookTests(SqliteHookHost host) : HookTests(host), IClassFixture<SqliteHookHost>;

public sealed class PostgresHookTests(PostgresHookHost host) : HookTests(host), IClassFixture<PostgresHookHost>;

/// <summary>Programs are told where people are told, in messages they can check.</summary>
public abstract class HookTests(HookHost host)
{
    private const string Hooks = "/en/my-webhooks";

    private CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_is_told_of_what_its_people_may_read_and_can_check_it()
    {
        var (asking, code) = await SearchingAsync("SN", "curlew");
        var partner = await Offering.BeginAsync(host);
        await partner.VerifyAsync();
        await using var own = new HookReceiver(host.Clock);
        await using var country = new HookReceiver(host.Clock);
        var hook = await RegisterAsync(partner.Manager, own, "invitation-received");
        await RegisterAsync(asking.FocalPoint, country, "offer-made");
        Assert.Null((await partner.Manager.Browser.GetHtmlAsync($"{Hooks}/{hook}")).QuerySelector(".notice"));

        await SendAsync(asking.Officer, $"/en/administration/requests/{code}/invitations", new() { ["organisation"] = partner.Organisation, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" });
        await SendAsync(partner.Manager, $"/en/my-invitations/{code}-1/answer", new() { ["answer"] = "offer", ["what"] = "Gauges", ["basis"] = "Free" });
        await RunAsync();
        Assert.Equal([("invitation-received", code)], own.Told);
        Assert.Equal([("offer-made", code)], country.Told);

        // Nobody can send it again, neither as it was nor changed nor later.
        var message = own.Taken[0];
        Assert.Equal(409, own.Check(message));
        Assert.Equal(401, own.Check(message with { Body = message.Body.Replace("received", "withdrawn", StringComparison.Ordinal) }));
        Assert.Equal(401, own.Check(message with { Timestamp = $"{long.Parse(message.Timestamp, System.Globalization.CultureInfo.InvariantCulture) + 1}" }));
        host.Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(400, own.Check(message));

        // Of a webhook that was removed, and of an act that was refused, nothing is sent.
        await PressAsync(partner.Manager, hook, new() { ["do"] = "remove" });
        using (var refused = await partner.Manager.Browser.PostAsAsync($"/en/my-invitations/{code}-1/answer", "/en/account/acting", new() { ["answer"] = "decline", ["reason"] = "" })) await refused.MustBeAsync(HttpStatusCode.BadRequest);
        await RunAsync();
        Assert.Equal((1, 1), (own.Asked, country.Asked));
    }

    [Fact]
    public async Task Whoever_lost_the_invitation_is_told_of_that_and_of_nothing_that_follows()
    {
        var (asking, code) = await SearchingAsync("GM", "whinchat");
        var partner = await Offering.BeginAsync(host);
        await partner.VerifyAsync();
        await using var moved = new HookReceiver(host.Clock);
        await using var withdrawn = new HookReceiver(host.Clock);
        await using var country = new HookReceiver(host.Clock);
        await RegisterAsync(partner.Manager, moved, "request-moved");
        await RegisterAsync(partner.Manager, withdrawn, "invitation-withdrawn");
        await SendAsync(asking.Officer, $"/en/administration/requests/{code}/invitations", new() { ["organisation"] = partner.Organisation, ["message"] = "Can you help?", ["answerBy"] = "2027-12-01" });
        await SendAsync(asking.Officer, $"/en/administration/invitations/{code}-1/take-back", new() { ["reason"] = "Another one does it." });
        await RunAsync();
        Assert.Equal([("invitation-withdrawn", code)], withdrawn.Told);
        var before = moved.Asked;
        await RegisterAsync(asking.FocalPoint, country, "request-moved");
        await asking.MoveAsync(code, RequestMove.Decline, "Not ours.", "Ask the regional office.");
        await RunAsync();
        Assert.Equal((before, 1), (moved.Asked, country.Asked));
    }

    [Fact]
    public async Task What_is_not_taken_is_sent_again_with_growing_pauses_until_it_is_switched_off()
    {
        var asking = await Asking.BeginAsync(host, "TG");
        await using var receiver = new HookReceiver(host.Clock) { Status = 302 };
        var hook = await RegisterAsync(asking.FocalPoint, receiver, "request-moved");
        var code = await asking.SubmittedAsync("dunlin");
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await RunAsync();
        // A job can be begun twice: the node that began it may have been thought dead.
        await BeginAgainAsync(hook, attempt: 1);
        await RunAsync();
        Assert.Equal((3, false), (receiver.Asked, receiver.WasElsewhere));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.Equal(6, receiver.Asked);
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        await RunAsync();
        Assert.Equal(6, receiver.Asked);
        for (var attempt = 3; attempt <= HookRule.MostAttempts; attempt++)
        {
            host.Clock.Advance(TimeSpan.FromHours(25));
            await RunAsync();
        }

        Assert.Equal(3 * HookRule.MostAttempts, receiver.Asked);
        Assert.All(await SentAsync(hook), d => Assert.Equal((HookDeliveryState.GivenUp, HookProblem.Refused, 302), (d.State, d.Problem!.Value, d.Status!.Value)));
        Assert.Equal(1, await host.WithAsync<AppDb, int>(db => db.Set<ActEntry>().CountAsync(a => a.Name == "WebhookSwitchedOff" && a.SubjectKey == hook, Ct)));
        await asking.FocalPoint.SignInAsync();
        Assert.Contains($"Webhook {hook} was switched off", (await asking.FocalPoint.Browser.GetHtmlAsync("/en/notifications")).Body!.TextContent, StringComparison.Ordinal);

        // Put right and switched on, it takes what was given up, once.
        receiver.Status = null;
        await PressAsync(asking.FocalPoint, hook, new() { ["do"] = "on" });
        var first = (await SentAsync(hook))[0].Id;
        await PressAsync(asking.FocalPoint, hook, new() { ["do"] = "again", ["message"] = first.ToString() });
        await RunAsync();
        Assert.Equal([("request-moved", code)], receiver.Told);
        Assert.Equal(first.ToString(), receiver.Taken[0].Id);
    }

    private async Task<string> RegisterAsync(Member member, HookReceiver receiver, string kind)
    {
        using var wrong = await member.Browser.PostFormAsync($"{Hooks}/new", new() { ["address"] = "ftp://example.org/" });
        await wrong.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["Choose at least one kind of event.", "The address must begin with https://."], (await wrong.HtmlAsync()).TextsOf(".govuk-error-summary li").Order(StringComparer.Ordinal));
        using var made = await member.Browser.PostFormAsync($"{Hooks}/new", new() { ["address"] = receiver.Address, ["events"] = kind });
        await made.MustBeAsync(HttpStatusCode.Redirect);
        var path = made.Headers.Location!.ToString();
        receiver.Secret = (await member.Browser.GetHtmlAsync(path)).TextOf(".notice code")!;
        Assert.StartsWith("mkh_", receiver.Secret, StringComparison.Ordinal);
        return path.Split('/')[^1];
    }

    private async Task<(Asking Asking, string Code)> SearchingAsync(string country, string word)
    {
        var asking = await Asking.BeginAsync(host, country);
        var code = await asking.SubmittedAsync(word);
        await asking.MoveAsync(code, RequestMove.Acknowledge);
        await asking.MoveAsync(code, RequestMove.BeginAssessment);
        await asking.AssessAsync(code, 2, "None");
        await asking.MoveAsync(code, RequestMove.BeginMatching);
        return (asking, code);
    }

    private Task<List<HookDelivery>> SentAsync(string hook) => host.WithAsync<AppDb, List<HookDelivery>>(db =>
        db.Set<HookDelivery>().AsNoTracking().Where(d => db.Set<Hook>().Any(h => h.Id == d.HookId && h.Code == hook)).OrderBy(d => d.CreatedAt).ToListAsync(Ct));

    private Task<int> BeginAgainAsync(string hook, int attempt) => host.WithAsync<IServiceProvider, int>(async services =>
    {
        foreach (var sent in await SentAsync(hook)) await services.GetRequiredService<JobOrders>().EnqueueAsync(DeliverHook.Kind, new HookAttempt(sent.Id, attempt), null, Ct);
        return await services.GetRequiredService<AppDb>().SaveChangesAsync(Ct);
    });

    private Task RunAsync() => host.Services.GetRequiredService<JobRunner>().RunDueAsync(Ct);

    /// <summary>Presses one of the buttons of its page, which has several.</summary>
    private static async Task PressAsync(Member member, string hook, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostAsAsync($"{Hooks}/{hook}", "/en/account/acting", fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }

    private static async Task SendAsync(Member member, string path, Dictionary<string, string> fields)
    {
        using var sent = await member.Browser.PostFormAsync(path, fields);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
    }
}

/// <summary>Messages never go where only this machine can go, whatever a name leads to when the connection is made.</summary>
public sealed class ClosedHookTests(SqlitePeople host) : IClassFixture<SqlitePeople>
{
    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_asked()
    {
        var organisation = await host.Cast.OrganisationAsync("BJ");
        var member = await host.Cast.MemberAsync(organisation, strong: false, Role.FocalPoint);
        using var refused = await member.Browser.PostFormAsync("/en/my-webhooks/new", new() { ["address"] = "https://localhost/hub", ["events"] = "request-moved" });
        await refused.MustBeAsync(HttpStatusCode.BadRequest);

        // As a name does that led elsewhere when it was registered.
        await using var receiver = new HookReceiver(host.Clock);
        await host.WithAsync<AppDb, int>(async db =>
        {
            var (id, now) = (await db.Set<Marrakech.Accounts.Data.Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(), host.Clock.GetUtcNow());
            db.Add(new Hook { Id = Guid.CreateVersion7(now), Code = "W-900001", Organisation = id, Address = receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), Events = Hook.Barred([HookEvent.RequestMoved]), Secret = host.Services.GetRequiredService<HookSecrets>().Draw().Kept, CreatedAt = now, OnSince = now });
            return await db.SaveChangesAsync();
        });
        var asking = await Asking.BeginAsync(host, "BJ");
        await asking.SubmittedAsync("sanderling");
        await host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        var sent = await host.WithAsync<AppDb, HookDelivery>(db => db.Set<HookDelivery>().AsNoTracking().SingleAsync(d => db.Set<Hook>().Any(h => h.Id == d.HookId && h.Code == "W-900001"), TestContext.Current.CancellationToken));
        Assert.Equal((HookProblem.Closed, 0), (sent.Problem, receiver.Asked));
    }
}
