using System.Net;
using System.Text.Json;
using Marrakech.App.Compact.Api;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Trust.Domain.Merkle;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marrakech.App.Trust;

/// <summary>The trail as people and programs read it.</summary>
public abstract class TrailPagesTests(TrustHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_proved_in_every_tree()
    {
        await host.Taker.TakeAsync(Ct);
        var acts = await host.Client.AllAsync("/api/v1/acts?limit=100");
        var size = acts.Count;
        for (var number = 1; number <= size; number += 3)
        {
            for (var tree = number; tree <= size; tree += 4)
            {
                var proof = await host.Client.GetJsonAsync($"/api/v1/acts/{number}/inclusion?size={tree}");
                var leaf = MerkleHash.Leaf(Digest.FromHex(acts[number - 1].GetProperty("hash").GetString()!)!.Value);
                Assert.True(MerkleProof.Includes(leaf, number - 1, tree, Path(proof), Root(proof, "root")));
                Assert.Equal(RootOf(acts, tree), Root(proof, "root"));
            }
        }
    }

    [Fact]
    public async Task Checkpoints_follow_from_one_another()
    {
        var checkpoints = await host.Client.AllAsync("/api/v1/checkpoints");
        Assert.True(checkpoints.Count >= TrustHost.Sizes.Count);
        foreach (var (older, newer) in checkpoints.Zip(checkpoints.Skip(1)))
        {
            var (from, to) = (older.GetProperty("size").GetInt64(), newer.GetProperty("size").GetInt64());
            var proof = await host.Client.GetJsonAsync($"/api/v1/checkpoints/consistency?from={from}&to={to}");
            Assert.True(MerkleProof.Extends(from, Root(older, "root"), to, Root(newer, "root"), Path(proof)));
            Assert.StartsWith("marrakech/acts\n", newer.GetProperty("note").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_sees_the_whole_chain_and_of_closed_acts_the_hash_alone()
    {
        var acts = await host.Client.AllAsync("/api/v1/acts?limit=7");
        Assert.Equal(Enumerable.Range(1, acts.Count), acts.Select(a => a.GetProperty("number").GetInt32()));
        Assert.All(acts.Zip(acts.Skip(1)), p => Assert.Equal(p.First.GetProperty("hash").GetString(), p.Second.GetProperty("previousHash").GetString()));
        var closed = acts.Where(a => !a.GetProperty("public").GetBoolean()).ToList();
        Assert.NotEmpty(closed);
        string[] open = ["number", "public", "previousHash", "hash", "url"];
        Assert.All(closed.SelectMany(a => a.EnumerateObject()).Where(p => !open.Contains(p.Name)), p => Assert.Equal(JsonValueKind.Null, p.Value.ValueKind));
    }

    [Fact]
    public async Task A_filter_finds_public_acts_only()
    {
        var named = await host.Client.AllAsync("/api/v1/acts?name=StarterRepositoryLoaded");
        Assert.Equal(1, Assert.Single(named).GetProperty("number").GetInt32());
        // V-2 was baked in private.
        Assert.NotEmpty(await host.Client.AllAsync("/api/v1/acts?subject=oven:V-1"));
        Assert.Empty(await host.Client.AllAsync("/api/v1/acts?subject=oven:V-2"));
        Assert.Equal(["subject"], (await host.Client.RefusalAsync("/api/v1/acts?subject=oven", HttpStatusCode.BadRequest)).Named());
        await host.Client.RefusalAsync("/api/v1/acts/999999", HttpStatusCode.NotFound);
        await host.Client.RefusalAsync("/api/v1/acts/999999/inclusion", HttpStatusCode.NotFound);
        await host.Client.RefusalAsync("/api/v1/acts/5/inclusion?size=4", HttpStatusCode.BadRequest);
        await host.Client.RefusalAsync("/api/v1/checkpoints/consistency?from=9&to=8", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("en", "The trail of acts")]
    [InlineData("ar", "سجل الأفعال")]
    public async Task The_public_page_tells_what_it_is_and_shows_the_latest_checkpoint(string language, string title)
    {
        await host.Taker.TakeAsync(Ct);
        var page = await host.GetHtmlAsync($"/{language}/trail");
        Assert.Equal(title, page.TextOf("h1"));
        Assert.Contains(host.Taker.KeyId, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("marrakech verify --file", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("V-2", page.TextsOf("table .code"));
        Assert.Contains("V-1", page.TextsOf("table .code"));
    }

    [Fact]
    public async Task The_page_follows_the_trail_although_it_is_kept()
    {
        var before = await host.GetHtmlAsync("/en/trail");
        await TrustHost.BakeAsync(host.Services, 1);
        await host.Taker.TakeAsync(Ct);
        var after = await host.GetHtmlAsync("/en/trail");
        Assert.NotEqual(before.TextsOf("tbody th")[0], after.TextsOf("tbody th")[0]);
    }

    [Fact]
    public async Task An_act_shows_its_proof()
    {
        await host.Taker.TakeAsync(Ct);
        var page = await host.GetHtmlAsync("/en/trail/2");
        Assert.Contains("=1+1 because it was cold", page.TextsOf("dd"));
        Assert.Equal("The proof holds: this act stands in the checkpoint.", page.TextOf(".tag--good"));
        Assert.Equal(["/en/trail/1", "/en/trail/3"], page.QuerySelectorAll("main ul a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_closed_act_shows_its_hashes_alone()
    {
        // The first act is the starter's; the third of those baked is closed.
        var page = await host.GetHtmlAsync("/en/trail/4");
        Assert.Equal("Act 4", page.TextOf("h1"));
        Assert.DoesNotContain("V-2", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("BreadBaked", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("The proof holds: this act stands in the checkpoint.", page.TextOf(".tag--good"));
        using var none = await host.Client.GetAsync(new Uri("/en/trail/999999", UriKind.Relative), Ct);
        await none.MustBeAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/en/account/trail", "", 302)]
    [InlineData("/en/account/trail", "Contributor", 200)]
    [InlineData("/account/trail.csv", "", 302)]
    [InlineData("/account/trail.jsonl", "Contributor", 200)]
    [InlineData("/en/organisations/O-000001/trail", "", 302)]
    [InlineData("/en/organisations/O-000001/trail", "FocalPoint", 200)]
    [InlineData("/en/organisations/O-000001/trail", "~FocalPoint", 403)]
    [InlineData("/en/organisations/O-000001/trail", "Contributor", 403)]
    [InlineData("/en/organisations/O-000001/trail", "~Auditor", 200)]
    [InlineData("/en/organisations/O-000009/trail", "Auditor", 404)]
    [InlineData("/organisations/O-000001/trail.csv", "~FocalPoint", 403)]
    [InlineData("/organisations/O-000001/trail.csv", "FocalPoint", 200)]
    [InlineData("/en/administration/trail", "", 302)]
    [InlineData("/en/administration/trail", "SecretariatOfficer", 403)]
    [InlineData("/en/administration/trail", "Auditor", 200)]
    [InlineData("/en/administration/trail", "Administrator", 200)]
    [InlineData("/administration/trail.jsonl", "FocalPoint", 403)]
    [InlineData("/administration/trail.jsonl", "Auditor", 200)]
    public async Task Each_trail_is_open_to_those_it_belongs_to(string path, string role, int status)
    {
        using var answer = await AskAsync(path, role);
        await answer.MustBeAsync((HttpStatusCode)status);
        if (status == 200) Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Everybody_sees_what_is_theirs_and_nothing_else()
    {
        using var own = await AskAsync("/account/trail.csv", "Contributor");
        using var other = await AskAsync("/account/trail.csv", "~Contributor");
        using var whole = await AskAsync("/administration/trail.csv", "Auditor");
        var mine = CsvText.Read(await own.Content.ReadAsStringAsync(Ct));
        var all = CsvText.Read(await whole.Content.ReadAsStringAsync(Ct));
        Assert.Equal(all.Where(a => a["person"] == TrustHost.Baker.ToString()).Select(a => a["number"]).Take(mine.Count), mine.Select(a => a["number"]));
        Assert.True(mine.Count >= TrustHost.Acts - 1 && mine.Count < all.Count);
        Assert.DoesNotContain(CsvText.Read(await other.Content.ReadAsStringAsync(Ct)), a => a["name"] == "BreadBaked");
        // A reason that a spreadsheet would compute stays text.
        Assert.All(mine.Where(a => a["name"] == "BreadBaked"), a => Assert.Equal("'=1+1 because it was cold", a["reason"]));
    }

    [Fact]
    public async Task Reading_what_is_not_ones_own_is_an_act_once_an_hour_and_taking_it_out_each_time()
    {
        var before = await ReadingsAsync();
        // First, for with its focal point the organisation comes into being.
        for (var i = 0; i < 2; i++) (await AskAsync("/en/organisations/O-000001/trail", "FocalPoint")).Dispose();
        for (var i = 0; i < 3; i++) (await AskAsync("/en/administration/trail", "~~Administrator")).Dispose();
        for (var i = 0; i < 2; i++) (await AskAsync("/administration/trail.csv", "~~Administrator")).Dispose();
        for (var i = 0; i < 2; i++) (await AskAsync("/en/organisations/O-000001/trail", "~~Administrator")).Dispose();
        Assert.Equal(["organisation", "trail", "trail", "trail"], (await ReadingsAsync()).Skip(before.Count).Select(a => a.SubjectKind!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lines_taken_out_hold_every_field()
    {
        using var answer = await AskAsync("/administration/trail.jsonl?name=BreadBaked", "Auditor");
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.True(lines.Count >= TrustHost.Acts - 1);
        Assert.All(lines, l => Assert.Equal("BreadBaked", l.GetProperty("name").GetString()));
    }

    private static Digest RootOf(IReadOnlyList<JsonElement> acts, int size)
    {
        var tree = new Frontier();
        foreach (var act in acts.Take(size)) tree.Append(MerkleHash.Leaf(Digest.FromHex(act.GetProperty("hash").GetString()!)!.Value));
        return tree.Root;
    }

    private static Digest Root(JsonElement from, string name) => Digest.FromBase64(from.GetProperty(name).GetString()!)!.Value;

    private static List<Digest> Path(JsonElement proof) => [.. proof.GetProperty("path").EnumerateArray().Select(p => Digest.FromBase64(p.GetString()!)!.Value)];

    private async Task<HttpResponseMessage> AskAsync(string path, string role)
    {
        var browser = await host.AsAsync(role);
        return await browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
    }

    private Task<List<ActEntry>> ReadingsAsync() => host.WithAsync((AppDb db) => db.Set<ActEntry>().AsNoTracking().Where(a => a.Name == "TrailRead").OrderBy(a => a.Number).ToListAsync(Ct));

    public sealed class OnSqlite(SqliteTrustHost host) : TrailPagesTests(host), IClassFixture<SqliteTrustHost>;

    public sealed class OnPostgres(PostgresTrustHost host) : TrailPagesTests(host), IClassFixture<PostgresTrustHost>;
}
