using Marrakech.App.Accounts;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Harvesting;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marrakech.App.Knowledge.Harvesting;

/// <summary>A hub with a name of its own that may harvest this machine.</summary>
public abstract class HarvestHost(Engine engine, string name) : PeopleHost(engine, "--harvest-private-addresses", "on", "--address", $"https://{name}.example.org")
{
    public Task<Member> OfficerAsync() => OfficerOf(this);

    public async Task RunAsync()
    {
        await Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        await Services.GetRequiredService<Marrakech.Kernel.Changes.ChangeWatcher>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    internal Task<HarvestSource> SourceAsync(string code) => WithAsync<AppDb, HarvestSource>(db => db.Set<HarvestSource>().AsNoTracking().SingleAsync(s => s.Code == code));

    internal Task<List<HarvestRecord>> RecordsAsync(string code) => WithAsync<AppDb, List<HarvestRecord>>(db =>
        db.Set<HarvestRecord>().AsNoTracking().Where(r => db.Set<HarvestSource>().Any(s => s.Id == r.SourceId && s.Code == code)).OrderBy(r => r.Identifier).ToListAsync());

    public static async Task<Member> OfficerOf(TestHost host) => await host.Cast.MemberAsync(await host.Cast.OrganisationAsync(null, "un-entity"), strong: true, Role.SecretariatOfficer);
}

public sealed class SqliteHarvestHost() : HarvestHost(Engine.Sqlite, "first");

public sealed class PostgresHarvestHost() : HarvestHost(Engine.Postgres, "second");

/// <summary>Adds sources and decides, as the secretariat does.</summary>
internal static class HarvestSteps
{
    private const string Sources = "/en/administration/harvest-sources";

    public static Dictionary<string, string> Fields(string address, string format = "oai_dc", string set = "") => new()
    {
        ["name"] = "Other repository",
        ["address"] = address,
        ["format"] = format,
        ["set"] = set,
        ["kind"] = "evidence",
        ["hours"] = "24",
        ["active"] = "yes",
    };

    /// <summary>Adds a source and returns its code.</summary>
    public static async Task<string> AddSourceAsync(this Member officer, string address, string format = "oai_dc")
    {
        using var added = await officer.Browser.PostFormAsync($"{Sources}/new/edit", Fields(address, format));
        await added.MustBeAsync(System.Net.HttpStatusCode.Redirect);
        return added.Headers.Location!.ToString().Split('/')[^1];
    }

    public static async Task HarvestAsync(this HarvestHost host, Member officer, string code)
    {
        using var asked = await officer.Browser.PostFormAsync($"{Sources}/{code}/now", []);
        await asked.MustBeAsync(System.Net.HttpStatusCode.Redirect);
        await host.RunAsync();
    }

    /// <summary>Takes everything over that can be taken over at once; how many it was.</summary>
    public static async Task<int> TakeOverAsync(this Member officer, string code)
    {
        var path = $"{Sources}/{code}/take-over";
        var boxes = (await officer.Browser.GetHtmlAsync(path)).QuerySelectorAll("main input[type=checkbox]").Select(b => b.GetAttribute("value")!).ToList();
        foreach (var box in boxes)
        {
            using var taken = await officer.Browser.PostFormAsync(path, new() { ["records"] = box });
            await taken.MustBeAsync(System.Net.HttpStatusCode.Redirect);
        }

        return boxes.Count;
    }

    public static Task<HttpResponseMessage> DecideAsync(this Member officer, string code, HarvestRecord record, Dictionary<string, string> fields) =>
        officer.Browser.PostFormAsync($"{Sources}/{code}/records/{record.Id}", fields);
}
