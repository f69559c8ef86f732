using System.Net;
using Marrakech.Kernel.Access;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Operations;

public abstract class JobsPageTests(MachineHost host)
{
    [Fact]
    public async Task An_administrator_sees_what_was_given_up_and_has_it_tried_again()
    {
        var isBroken = true;
        var probe = Probe.That((_, _) => isBroken ? throw new JobFailedException("JobFailure.MailServer") : Task.CompletedTask);
        await host.EnqueueAsync(probe);
        for (var i = 0; i < 12; i++)
        {
            await host.RunJobsAsync();
            host.Jump(TimeSpan.FromHours(7));
        }

        var number = JobNumber.Write(await host.ReadAsync(db => db.Set<Job>().Where(j => j.Payload.Contains(probe)).Select(j => j.Number).SingleAsync()));
        var administrator = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Administrator);
        var page = await administrator.Browser.GetHtmlAsync("/en/administration/jobs");
        Assert.Contains("The mail server could not be reached.", page.TextOf($"#{number}"), StringComparison.Ordinal);
        isBroken = false;
        using var retried = await administrator.Browser.PostFormAsync("/en/administration/jobs", [], $"#{number} form");
        await retried.MustBeAsync(HttpStatusCode.Redirect);
        await host.RunJobsAsync();
        Assert.Equal(JobState.Done, await host.ReadAsync(db => db.Set<Job>().Where(j => j.Payload.Contains(probe)).Select(j => j.State).SingleAsync()));
        Assert.True(await host.ReadAsync(db => db.Set<Kernel.Acts.ActEntry>().AnyAsync(a => a.Name == "JobRetried" && a.Person == administrator.Id && a.SubjectKey == number)));
    }

    [Fact]
    public async Task Others_see_nothing()
    {
        var expert = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync("KE"), strong: true, Role.Expert);
        using var refused = await expert.Browser.GetAsync("/en/administration/jobs", TestContext.Current.CancellationToken);
        await refused.MustBeAsync(HttpStatusCode.Forbidden);
    }

    public sealed class OnSqlite(SqliteMachine host) : JobsPageTests(host), IClassFixture<SqliteMachine>;

    [Nightly]
    public sealed class OnPostgres(PostgresMachine host) : JobsPageTests(host), IClassFixture<PostgresMachine>;
}
