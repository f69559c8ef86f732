using System.Net;
using System.Net.Http.Headers;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Files;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Operations;

public abstract class FileServingTests(FileHost host)
{
    [Fact]
    public async Task A_file_is_to_be_kept_and_nothing_in_it_runs()
    {
        var number = await host.UploadAsync(Samples.Pdf, "report.pdf");
        using var answer = await host.Client.GetAsync(Address(number), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.OK);
        Assert.Equal(Samples.Pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_public_file_may_be_kept_for_five_minutes_and_is_asked_for_by_its_digest_and_what_is_private_is_kept_nowhere()
    {
        var number = await host.UploadAsync(Samples.Pdf, "kept.pdf", key: "P-kept");
        using var first = await host.Client.GetAsync(Address(number), TestContext.Current.CancellationToken);
        Assert.Equal("public, max-age=300", first.Headers.CacheControl!.ToString());
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Samples.Pdf))}\"", first.Headers.ETag!.Tag);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address(number)) { Headers = { IfNoneMatch = { first.Headers.ETag } } };
        using var same = await host.Client.SendAsync(again, TestContext.Current.CancellationToken);
        await same.MustBeAsync(HttpStatusCode.NotModified);
        Assert.Equal("public, max-age=300", same.Headers.CacheControl!.ToString());

        var auditor = await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null), strong: true, Role.Auditor);
        using var known = await auditor.Browser.GetAsync(Address(number), TestContext.Current.CancellationToken);
        Assert.True(known.Headers.CacheControl is { Private: true, NoStore: true, Public: false });
        var hidden = await host.UploadAsync(Samples.Pdf, "hidden.pdf", isPublic: false);
        using var own = await auditor.Browser.GetAsync(Address(hidden), TestContext.Current.CancellationToken);
        await own.MustBeAsync(HttpStatusCode.OK);
        Assert.True(own.Headers.CacheControl is { Private: true, NoStore: true, Public: false });
        await RemoveAsync("P-kept");
        using var gone = await host.Client.GetAsync(Address(number), TestContext.Current.CancellationToken);
        await gone.MustBeAsync(HttpStatusCode.NotFound);
        Assert.True(gone.Headers.CacheControl is not { Public: true });
    }

    [Fact]
    public async Task A_download_can_be_resumed()
    {
        var number = await host.UploadAsync(Samples.Pdf, "report.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(number)) { Headers = { Range = new RangeHeaderValue(5, 9) } };
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.MustBeAsync(HttpStatusCode.PartialContent);
        Assert.Equal(Samples.Pdf[5..10], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_public_is_there_for_its_organisation_and_the_auditor_and_each_reading_is_an_act()
    {
        var (own, foreign) = (await host.Cast.OrganisationAsync("KE"), await host.Cast.OrganisationAsync("UG"));
        var owner = await host.ReadAsync(db => db.Set<Organisation>().Where(o => o.Code == own).Select(o => o.Id).SingleAsync());
        var number = await host.UploadAsync(Samples.Pdf, "draft.pdf", isPublic: false, owner);
        var colleague = await host.Cast.MemberAsync(own, strong: false, Role.CountryTeam);
        await MustAsync(host.Client, number, HttpStatusCode.NotFound);
        await MustAsync((await host.Cast.MemberAsync(foreign, strong: false, Role.FocalPoint)).Browser, number, HttpStatusCode.NotFound);
        Assert.Equal(0, await ReadingsAsync(number));
        await MustAsync(colleague.Browser, number, HttpStatusCode.OK);
        await MustAsync((await host.Cast.MemberAsync(foreign, strong: true, Role.Auditor)).Browser, number, HttpStatusCode.OK);
        Assert.Equal(2, await ReadingsAsync(number));
    }

    [Theory]
    [InlineData("F-999999")]
    [InlineData("F-1' or 1=1")]
    [InlineData("..%2F..%2Fmarrakech.db")]
    [InlineData("f-000001")]
    public Task What_is_no_file_is_not_found(string number) => MustAsync(host.Client, number, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_removed_file_is_gone_at_once_and_its_content_when_nobody_needs_it()
    {
        byte[] content = [.. Samples.Text, .. Guid.CreateVersion7(host.Clock.GetUtcNow()).ToString().Select(c => (byte)c)];
        var (first, second) = (await host.UploadAsync(content, "a.txt", key: "P-1"), await host.UploadAsync(content, "b.txt", key: "P-2"));
        var place = Assert.Single(host.Stored, f => File.ReadAllBytes(f).AsSpan().SequenceEqual(content));
        await RemoveAsync("P-1");
        await MustAsync(host.Client, first, HttpStatusCode.NotFound);
        await CollectAsync();
        await MustAsync(host.Client, second, HttpStatusCode.OK);
        await RemoveAsync("P-2");
        await CollectAsync();
        Assert.False(File.Exists(place));
    }

    [Fact]
    public async Task A_content_put_again_while_it_is_collected_stays()
    {
        var contents = host.Services.GetRequiredService<IContentStore>();
        const string digest = "aabb00000000000000000000000000000000000000000000000000000000cdef";
        await PutAsync(contents, digest);
        var before = host.Clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        host.Jump(TimeSpan.FromDays(2));
        await PutAsync(contents, digest);
        await contents.DeleteAsync(digest, before, TestContext.Current.CancellationToken);
        Assert.True(await contents.ExistsAsync(digest, TestContext.Current.CancellationToken));
        await contents.DeleteAsync(digest, host.Clock.GetUtcNow() + TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.False(await contents.ExistsAsync(digest, TestContext.Current.CancellationToken));
    }

    private static Uri Address(string number) => new($"/files/{number}", UriKind.Relative);

    private static async Task PutAsync(IContentStore contents, string digest)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "lake", TestContext.Current.CancellationToken);
        await contents.PutAsync(digest, file, TestContext.Current.CancellationToken);
    }

    private static async Task MustAsync(HttpClient browser, string number, HttpStatusCode status)
    {
        using var answer = await browser.GetAsync(Address(number), TestContext.Current.CancellationToken);
        await answer.MustBeAsync(status);
    }

    private Task<int> ReadingsAsync(string number) => host.ReadAsync(db => db.Set<ActEntry>().CountAsync(a => a.Name == "FileRead" && a.Evidence.Contains(number)));

    private Task RemoveAsync(string key) => host.ActAsync(async (services, act) =>
        Assert.Equal(1, await services.GetRequiredService<FileStore>().RemoveAsync(act, "item", key, null, TestContext.Current.CancellationToken)));

    private async Task CollectAsync()
    {
        host.Jump(TimeSpan.FromDays(2));
        await ActivatorUtilities.CreateInstance<RecurringJobs>(host.Services).EnqueueDueAsync(TestContext.Current.CancellationToken);
        await host.RunJobsAsync();
    }

    public sealed class OnSqlite(SqliteFiles host) : FileServingTests(host), IClassFixture<SqliteFiles>;

    [Nightly]
    public sealed class OnPostgres(PostgresFiles host) : FileServingTests(host), IClassFixture<PostgresFiles>;
}
