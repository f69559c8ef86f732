using System.Net;
using System.Text;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Marrakech.App.Accounts;

[Collection<AccountsOnSqlite>]
public sealed class SqliteOwnDataTests(SqliteHost host) : OwnDataTests(host);

[Nightly]
[Collection<AccountsOnPostgres>]
public sealed class PostgresOwnDataTests(PostgresHost host) : OwnDataTests(host);

/// <summary>A person takes everything of theirs away, and has it erased.</summary>
public abstract class OwnDataTests(TestHost host)
{
    private static readonly Dictionary<string, string> meant = new() { ["meant"] = "yes" };

    [Fact]
    public async Task The_page_and_the_file_hold_everything_that_is_kept()
    {
        var planted = new PlantedPerson(host, "zqkept");
        var member = await planted.PlantAsync(Role.Expert);
        using var answer = await member.Browser.PostFormAsync("/en/account/data", []);
        await answer.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var file = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = (await member.Browser.GetHtmlAsync("/en/account/data")).Body!.TextContent;
        foreach (var value in new[] { planted.Name, planted.Email, planted.Passkey, planted.Login, planted.ApiKey, "zqkept browser", planted.Email.ToUpperInvariant(), "SessionStarted", "zqkept subject", "zqkept text", "zqkept value", "zqkept topic" })
        {
            Assert.Contains(value, file, StringComparison.Ordinal);
            Assert.Contains(value, page, StringComparison.Ordinal);
        }

        // What opens a door is given to nobody, not even to its owner.
        foreach (var secret in new[] { planted.Token, await host.WithAsync<AppDb, string?>(db => db.Set<Person>().Where(p => p.Id == member.Id).Select(p => p.PasswordHash).SingleAsync()) })
        {
            Assert.DoesNotContain(secret!, file, StringComparison.Ordinal);
            Assert.DoesNotContain(secret!, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_holds_nothing_of_others()
    {
        var other = new PlantedPerson(host, "zqother");
        await other.PlantAsync(Role.Expert);
        var member = await new PlantedPerson(host, "zqself").PlantAsync(Role.Expert);
        using var answer = await member.Browser.PostFormAsync("/en/account/data", []);
        Assert.DoesNotContain("zqother", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Erased_means_gone_from_everything_that_is_written()
    {
        var planted = new PlantedPerson(host, "zqgone");
        var member = await planted.PlantAsync(Role.Expert);
        Assert.True(await IsWrittenAsync("zqgone"), "Nothing was planted: this test would hold for nothing.");
        using var erased = await member.Browser.PostFormAsync("/en/account/data/erase", meant);
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        Assert.Equal("/en/erased", erased.Headers.Location!.ToString());
        Assert.Equal("Your data was erased", (await host.GetHtmlAsync("/en/erased")).TextOf("h1"));
        Assert.False(await IsWrittenAsync("zqgone"), "The mark can still be found.");
    }

    [Fact]
    public async Task Sign_in_roles_and_keys_end_everywhere()
    {
        var planted = new PlantedPerson(host, "zqends");
        var member = await planted.PlantAsync(Role.FocalPoint);
        var other = member with { Browser = host.NewBrowser() };
        await other.SignInAsync();
        using var erased = await member.Browser.PostFormAsync("/en/account/data/erase", meant);
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        foreach (var browser in new[] { member.Browser, other.Browser })
        {
            using var refused = await browser.GetAsync(new Uri("/en/account", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("/en/sign-in?return=%2Fen%2Faccount", refused.Headers.Location?.ToString());
        }

        using var again = await host.NewBrowser().PostFormAsync("/en/sign-in", new() { ["email"] = member.Email, ["password"] = Cast.Password });
        await again.MustBeAsync(HttpStatusCode.BadRequest);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.False(await db.Set<Membership>().AnyAsync(m => m.PersonId == member.Id && m.Until == null, TestContext.Current.CancellationToken));
        Assert.False(await db.Set<ApiToken>().AnyAsync(t => t.MadeBy == member.Id && t.RevokedAt == null, TestContext.Current.CancellationToken));
        Assert.False(await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == member.Id, TestContext.Current.CancellationToken));
        // The address is free for a new account, of the same person or another.
        var anew = new Person { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Name = "Anew", UserName = member.Email, Email = member.Email, Language = "en", CreatedAt = DateTimeOffset.UnixEpoch };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(anew, Cast.Password)).Succeeded);
    }

    [Fact]
    public async Task What_the_person_did_stays_under_their_number_and_the_trail_is_whole()
    {
        var member = await new PlantedPerson(host, "zqtrail").PlantAsync(Role.Expert);
        var before = await ActsAsync();
        using var erased = await member.Browser.PostFormAsync("/en/account/data/erase", meant);
        await erased.MustBeAsync(HttpStatusCode.Redirect);
        var after = await ActsAsync();
        Assert.Equal(before.Where(a => a.Person == member.Id).Select(a => a.Hash), after.Where(a => a.Person == member.Id && a.Name != "PersonErased").Select(a => a.Hash));
        var last = Assert.Single(after, a => a.Name == "PersonErased" && a.Person == member.Id);
        Assert.Equal((member.Id.ToString(), "person"), (last.SubjectKey, last.SubjectKind));
        Assert.All(after, act => Assert.Equal(act.ComputeHash(), act.Hash));
        Assert.All(after.Zip(after.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
    }

    [Fact]
    public async Task Not_said_that_it_is_meant_nothing_happens()
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        using var refused = await member.Browser.PostFormAsync("/en/account/data/erase", []);
        await refused.MustBeAsync(HttpStatusCode.BadRequest);
        Assert.Equal("Tick the box if you want your data erased.", (await refused.HtmlAsync()).TextOf(".govuk-error-summary li"));
        await member.Browser.GetHtmlAsync("/en/account");
    }

    [Theory]
    [InlineData("/en/account/data")]
    [InlineData("/en/account/data/erase")]
    public async Task Who_came_long_ago_shows_again_who_they_are(string path)
    {
        var member = await host.Cast.MemberAsync(null, strong: false);
        await host.WithAsync<AppDb, int>(db => db.Set<Session>().Where(s => s.PersonId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, DateTimeOffset.UnixEpoch)));
        using var sent = await member.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await sent.MustBeAsync(HttpStatusCode.Redirect);
        Assert.StartsWith("/en/confirm-identity?return=", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private Task<List<ActEntry>> ActsAsync() => host.WithAsync<AppDb, List<ActEntry>>(db => db.Set<ActEntry>().AsNoTracking().OrderBy(a => a.Number).ToListAsync());

    /// <summary>SQLite: the bytes of every file in the data folder, after the log was taken into the database. PostgreSQL: every row of every table; pages of the server are its own until it vacuums.</summary>
    private async Task<bool> IsWrittenAsync(string mark)
    {
        if (host.Engine == Engine.Sqlite)
        {
            await host.WithAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
            // Empty files say nothing, and one of them, the lock of the index, is open for its holder alone.
            return new DirectoryInfo(host.DataFolder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Length > 0).Any(f => Bytes(f.FullName).Contains(mark, StringComparison.OrdinalIgnoreCase));
        }

        await using var connection = new NpgsqlConnection(host.Arguments[^1]);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", connection))
        await using (var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(reader.GetString(0));
        }

        foreach (var table in tables)
        {
            await using var find = new NpgsqlCommand($"select exists(select 1 from {table} t where t::text ilike '%{mark}%' or t::text ilike '%{Convert.ToHexString(Encoding.ASCII.GetBytes(mark))}%')", connection);
            if ((bool)(await find.ExecuteScalarAsync(TestContext.Current.CancellationToken))!) return true;
        }

        return false;
    }

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
