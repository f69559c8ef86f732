using System.Net;
using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Data;
using Marrakech.Accounts.Domain;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Data.Events;
using Marrakech.Knowledge.Data.Experts;
using Marrakech.Knowledge.Data.Following;
using Marrakech.Knowledge.Data.Usage;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Knowledge.Domain.Events;
using Marrakech.Knowledge.Domain.Experts;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Host;

public sealed class SqliteDemoTests(SqliteHost host) : DemoTests(host), IClassFixture<SqliteHost>;

[Nightly]
public sealed class PostgresDemoTests(PostgresHost host) : DemoTests(host), IClassFixture<PostgresHost>;

/// <summary>A demonstration world is whole, marked, and can be signed in to. One test, because a world is made once and nothing else may be there.</summary>
public abstract class DemoTests(TestHost host)
{
    [Fact]
    public async Task An_unused_hub_becomes_a_marked_world_and_is_filled_once()
    {
        var ct = TestContext.Current.CancellationToken;
        Assert.Null((await host.GetHtmlAsync("/en")).QuerySelector(".demonstration"));
        var made = await OperatorVerb.RunAsync(["demo", "--size", "small", .. host.Arguments]);
        Assert.Equal((0, ""), (made.ExitCode, made.ExitCode == 0 ? "" : made.Messages));
        await host.WithAsync<Kernel.Changes.ChangeWatcher, long>(w => w.CatchUpAsync(ct));

        await CountsAsync();
        await TalkAsync();
        await MarksAsync(ct);
        await SignInsAsync(made.Output);
        var again = await OperatorVerb.RunAsync(["demo", .. host.Arguments]);
        Assert.Contains("This hub holds data already.", again.Messages, StringComparison.Ordinal);
        Assert.Equal(2, again.ExitCode);
        Assert.Equal(101, await host.WithAsync<AppDb, int>(db => db.Set<Organisation>().CountAsync(ct)));
        var verdict = await OperatorVerb.RunAsync(["verify", .. host.Arguments]);
        Assert.Equal((0, ""), (verdict.ExitCode, verdict.ExitCode == 0 ? "" : verdict.Output));
    }

    private Task<bool> CountsAsync() => host.WithAsync<AppDb, bool>(async db =>
    {
        var organisations = await db.Set<Organisation>().ToListAsync();
        Assert.Equal(101, organisations.Count);
        Assert.Equal(OrganisationKinds.All.Select(k => k.Key).Order(StringComparer.Ordinal), organisations.Select(o => o.Kind).Distinct().Order(StringComparer.Ordinal));
        var regions = Countries.All.Select(c => c.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(regions, organisations.Select(o => Countries.Find(o.Country)?.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(organisations, o => o.VerifiedAt is null);
        Assert.Equal(Roles.All.Except([Role.Contributor]), (await db.Set<Membership>().Select(m => m.Role).Distinct().ToListAsync()).Order());
        Assert.Equal(0, await db.Set<Organisation>().CountAsync(o => !db.Set<Membership>().Any(m => m.OrganisationId == o.Id)));
        Assert.Equal(1, await db.Set<Membership>().CountAsync(m => m.DelegatedFrom != null));
        Assert.Equal(2, await db.Set<Invitation>().CountAsync());
        Assert.Equal(1, await db.Set<ApiToken>().CountAsync());
        // Requests stand in every state.
        Assert.Equal(Enum.GetValues<RequestState>().Order(), (await db.Set<SupportRequest>().Select(r => r.State).Distinct().ToListAsync()).Order());
        // So do proposals to the fund.
        Assert.Equal(Enum.GetValues<ProposalState>().Order(), (await db.Set<Proposal>().Select(p => p.State).Distinct().ToListAsync()).Order());
        // Partners describe what they can do, one of them somebody one can sign in as.
        Assert.Equal(12, await db.Set<Capability>().CountAsync());
        Assert.True(await db.Set<Capability>().Select(c => c.Organisation).Distinct().CountAsync() > 8);
        return true;
    });

    /// <summary>The platform is in use: experts in every state, people who talk in every kind of discussion, events, lists, readings.</summary>
    private async Task TalkAsync()
    {
        await host.WithAsync<AppDb, bool>(async db =>
        {
            Assert.Equal([ExpertState.Submitted, ExpertState.Listed, ExpertState.Withdrawn], (await db.Set<Expert>().Select(e => e.State).Distinct().ToListAsync()).Order());
            var discussions = await db.Set<Discussion>().AsNoTracking().ToListAsync();
            Assert.Equal(Enum.GetValues<DiscussionKind>(), discussions.Select(d => d.Kind).Distinct().Order());
            Assert.Contains(discussions, d => d is { Kind: DiscussionKind.Question, AcceptedPost: not null });
            Assert.Contains(discussions, d => d is { Kind: DiscussionKind.Consultation, Summary: not null } && d.ClosesAt < d.SummaryAt);
            Assert.Equal(1, await db.Set<Post>().CountAsync(p => p.State == PostState.Waiting));
            Assert.Equal([false, false, true], (await db.Set<Community>().Select(c => c.IsClosed).ToListAsync()).Order());
            Assert.Equal([RegistrantState.Confirmed, RegistrantState.Waiting], (await db.Set<Registrant>().Select(r => r.State).Distinct().ToListAsync()).Order());
            Assert.Equal(3, await db.Set<SavedSearch>().CountAsync());
            // What is shown of use fits together: months add up to the total.
            Assert.Equal(await db.Set<UseTotal>().SumAsync(t => t.Reads), await db.Set<UseMonth>().SumAsync(m => m.Reads));
            Assert.Equal(0, await db.Set<UseDay>().CountAsync(d => (d.Reads > 0 && d.Reads < 3) || (d.Downloads > 0 && d.Downloads < 3)));
            return true;
        });
        Assert.Single((await host.GetHtmlAsync("/en/events")).QuerySelectorAll("main a"), a => a.TextContent == "Meeting of focal points: what worked, what did not");
        Assert.Contains("Open day at the registry", (await host.GetHtmlAsync("/en/events/past")).TextOf("main"), StringComparison.Ordinal);
        Assert.NotEmpty((await host.GetHtmlAsync("/en/repository")).QuerySelectorAll("[aria-labelledby=most-read] li"));
    }

    private async Task MarksAsync(CancellationToken ct)
    {
        var banners = new HashSet<string>();
        foreach (var language in Language.All)
        {
            foreach (var path in (string[])["", "/practices", "/sign-in", "/nowhere"])
            {
                using var answer = await host.Client.GetAsync(new Uri($"/{language.Code}{path}", UriKind.Relative), ct);
                var page = await answer.HtmlAsync();
                banners.Add(page.TextOf(".demonstration"));
                Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            }
        }

        Assert.Equal(6, banners.Count);
        Assert.Contains("Demonstration data: nothing here is real.", banners);
        Assert.Equal("User-agent: *\nDisallow: /\n", await host.Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), ct));
    }

    private async Task SignInsAsync(string printed)
    {
        var lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split('\t')).ToList();
        var password = lines.Single(l => l[0] == "password")[1];
        var signIns = lines.Where(l => l[0] == "sign-in").ToList();
        Assert.Equal(Roles.All.Select(r => r.ToString()).Order(StringComparer.Ordinal), signIns.Select(s => s[2]).Distinct().Order(StringComparer.Ordinal));
        foreach (var signIn in signIns)
        {
            var browser = host.NewBrowser();
            using var first = await browser.PostFormAsync("/en/sign-in", new() { ["email"] = signIn[1], ["password"] = password });
            await first.MustBeAsync(HttpStatusCode.Redirect);
            Assert.Equal(signIn[2] is nameof(Role.SecretariatOfficer) or nameof(Role.CommitteeMember) or nameof(Role.FundAdministrator) or nameof(Role.Auditor) or nameof(Role.Administrator), signIn[5] != "no second factor");
            if (signIn[5] != "no second factor")
            {
                var form = first.Headers.Location!.ToString();
                var code = OneTimeCode.Of(signIn[5], OneTimeCode.StepAt(host.Time.GetUtcNow()));
                using var second = await browser.PostFormAsync(form, new() { ["code"] = code });
                await second.MustBeAsync(HttpStatusCode.Redirect);
            }

            Assert.Contains(signIn[3], (await browser.GetHtmlAsync("/en/account")).TextOf(".acting p"), StringComparison.Ordinal);
        }
    }
}
