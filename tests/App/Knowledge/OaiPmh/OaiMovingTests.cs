using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using System.Xml.Linq;
using Marrakech.Knowledge.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

using static Marrakech.App.Knowledge.OaiPmh.OaiAnswers;

namespace Marrakech.App.Knowledge.OaiPmh;

/// <summary>A harvest while the repository changes. It has hosts of its own, since it changes them.</summary>
public abstract class OaiMovingTests(OaiHost host)
{
    [Fact]
    public async Task Nothing_is_skipped_while_records_change_and_vanish_between_two_parts()
    {
        var part = 0;
        var answers = await host.Client.AllAsync("verb=ListIdentifiers&metadataPrefix=oai_dc", async () =>
        {
            // One that was given already, the next ones to come, and one near the end.
            part++;
            if (part == 1) await ChangeAsync("P-000002", "P-900164", "P-900165", "P-900599");
            if (part == 2) await OaiHost.WithdrawAsync(host.Services, "P-900598");
        });
        var codes = answers.Codes().ToList();
        Assert.Equal(88 + OaiHost.Made, codes.Distinct().Count());
        Assert.Equal(2, codes.Count(c => c == "P-000002"));
        Assert.Equal("deleted", answers.Descendants(Oai + "header").Last(h => h.Value.Contains("P-900598", StringComparison.Ordinal)).Attribute("status")?.Value);
    }

    private async Task ChangeAsync(params string[] codes)
    {
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DocumentsImported", IsPublic: true), null, CancellationToken.None);
        foreach (var item in await db.Set<Item>().Where(i => codes.Contains(i.Code)).ToListAsync()) item.UpdatedAt = act.At;
        await act.CommitAsync(new { invented = true }, CancellationToken.None);
    }

    public sealed class OnSqlite(SqliteOaiHost host) : OaiMovingTests(host), IClassFixture<SqliteOaiHost>;

    public sealed class OnPostgres(PostgresOaiHost host) : OaiMovingTests(host), IClassFixture<PostgresOaiHost>;
}
