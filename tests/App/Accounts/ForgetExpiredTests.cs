using Marrakech.Accounts.Data;
using Marrakech.Accounts.Features.ForgetExpired;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Accounts;

public sealed class SqliteForgetExpiredTests(SqliteHost host) : ForgetExpiredTests(host), IClassFixture<SqliteHost>;

[Nightly]
public sealed class PostgresForgetExpiredTests(PostgresHost host) : ForgetExpiredTests(host), IClassFixture<PostgresHost>;

/// <summary>Personal data goes when its time is over and not before. One test, because the second run finds nothing left.</summary>
public abstract class ForgetExpiredTests(TestHost host)
{
    [Fact]
    public async Task What_is_due_goes_the_rest_stays_and_a_second_run_leaves_no_trace()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var organisation = await host.Cast.OrganisationAsync("KE");
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var organisationId = await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(TestContext.Current.CancellationToken);
        db.AddRange(
            Session("S-old", member.Id, now.AddDays(-91), ended: now.AddDays(-90.1)), Session("S-young", member.Id, now.AddDays(-90), ended: now.AddDays(-89.9)),
            Session("S-left", member.Id, now.AddDays(-90.1), ended: null), Session("S-open", member.Id, now, ended: null),
            Invitation("due", organisationId, now.AddDays(-90.1)), Invitation("not due", organisationId, now.AddDays(-89.9)),
            Registration("due@example.org", now.AddDays(-7.1)), Registration("young@example.org", now.AddDays(-6.9)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await RunAsync();

        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.PersonId == member.Id && s.Code.StartsWith("S-") && s.Browser == "Planted").Select(s => s.Code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["S-open", "S-young"], sessions.Order(StringComparer.Ordinal));
        Assert.False(await db.Set<Session>().AnyAsync(s => (s.Code == "S-old" || s.Code == "S-left") && (s.Browser != null || s.Address != null), TestContext.Current.CancellationToken));
        Assert.Equal(["not due"], await db.Set<Invitation>().Select(i => i.Digest).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["young@example.org"], await db.Set<Person>().Where(p => !p.EmailConfirmed).Select(p => p.Email!).ToListAsync(TestContext.Current.CancellationToken));
        var act = Assert.Single(await db.Set<ActEntry>().AsNoTracking().Where(a => a.Name == "ExpiredDataDeleted").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"sessions":2,"invitations":1,"registrations":1}""", act.Evidence);
        Assert.Equal("system", act.Actor);

        await RunAsync();
        Assert.Equal(1, await db.Set<ActEntry>().CountAsync(a => a.Name == "ExpiredDataDeleted", TestContext.Current.CancellationToken));
    }

    private Task<bool> RunAsync() => host.WithAsync<ForgetExpired, bool>(async forget =>
    {
        await forget.HandleAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static Session Session(string code, Guid person, DateTimeOffset seen, DateTimeOffset? ended) => new()
    {
        Id = Guid.CreateVersion7(seen),
        Code = code,
        PersonId = person,
        StartedAt = seen,
        SeenAt = seen,
        ConfirmedAt = seen,
        IsStrong = false,
        EndedAt = ended,
        Browser = "Planted",
        Address = "203.0.113.9",
    };

    private static Invitation Invitation(string digest, Guid organisation, DateTimeOffset expired) => new()
    {
        Id = Guid.CreateVersion7(expired),
        Digest = digest,
        Email = "invited@example.org",
        OrganisationId = organisation,
        Role = Role.Expert,
        Language = "en",
        InvitedBy = Guid.Empty,
        SentAt = expired.AddDays(-14),
        ExpiresAt = expired,
    };

    private static Person Registration(string email, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Name = "Registered",
        Email = email,
        UserName = email,
        NormalizedEmail = email.ToUpperInvariant(),
        NormalizedUserName = email.ToUpperInvariant(),
        Language = "en",
        CreatedAt = at,
    };
}
