using System.Net;
using Marrakech.Accounts.Data;
using Marrakech.App.Accounts;
using Marrakech.Connection.Data.Capabilities;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Connection;

/// <summary>An organisation that can do something, with its manager and a member, each by their own browser.</summary>
internal sealed class Offering
{
    private static int made;

    private readonly PeopleHost host;

    private Offering(PeopleHost host) => this.host = host;

    /// <summary>Code of the organisation.</summary>
    public required string Organisation { get; init; }
    public required Member Manager { get; init; }
    public required Member Colleague { get; init; }

    public static async Task<Offering> BeginAsync(PeopleHost host, string? country = null)
    {
        var organisation = await host.Cast.OrganisationAsync(country, "civil-society");
        return new Offering(host)
        {
            Organisation = organisation,
            Manager = await host.Cast.MemberAsync(organisation, strong: false, Role.PartnerManager),
            Colleague = await host.Cast.MemberAsync(organisation, strong: false, Role.PartnerMember),
        };
    }

    /// <summary>What a capability must say, with a word nobody else uses in it. A form has one value for each name.</summary>
    public static Dictionary<string, string> Fields(string word) => new()
    {
        ["title"] = $"Warning of {word} floods",
        ["description"] = $"We set up sirens along the {word} and train those who listen to them.",
        ["language"] = "en",
        ["support"] = "training",
        ["objective"] = "2",
        ["places"] = "Eastern Africa\nFR",
        ["languages"] = "en",
        ["capacity"] = "Enough",
        ["cost"] = "Free",
        ["works"] = "Sirens; 2024; https://example.org/sirens",
    };

    /// <summary>Describes a capability with one action, and returns its code.</summary>
    public async Task<string> DescribedAsync(string word)
    {
        using var added = await Manager.Browser.PostFormAsync("/en/my-capabilities/new", Fields(word));
        await added.MustBeAsync(HttpStatusCode.Redirect);
        var actions = added.Headers.Location!.ToString();
        using var chosen = await Manager.Browser.PostFormAsync(actions, new() { ["actions"] = "2/c" });
        await chosen.MustBeAsync(HttpStatusCode.Redirect);
        return actions.Split('/')[^2];
    }

    /// <summary>The secretariat has verified the organisation.</summary>
    public Task VerifyAsync() => VerifyAsync(host, Organisation);

    public static Task<int> VerifyAsync(PeopleHost host, string organisation) => host.WithAsync<AppDb, int>(db => db.Set<Organisation>().Where(o => o.Code == organisation).ExecuteUpdateAsync(set => set.SetProperty(o => o.VerifiedAt, o => o.CreatedAt)));

    /// <summary>Adds a capability to a verified organisation, without its people.</summary>
    public static async Task<string> AddAsync(PeopleHost host, string organisation, CapabilityWords words)
    {
        await VerifyAsync(host, organisation);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(new("DemonstrationStocked"), null, CancellationToken.None);
        var (id, now) = (await db.Set<Organisation>().Where(o => o.Code == organisation).Select(o => o.Id).SingleAsync(), host.Clock.GetUtcNow());
        var capability = new Capability { Id = Guid.CreateVersion7(now), Code = $"K-9{Interlocked.Increment(ref made):00000}", Organisation = id, ToldAt = now, CreatedAt = now, ChangedAt = now };
        capability.Take(words, null, now);
        db.Add(capability);
        act.Changed(Capability.Thing, capability.Code);
        await act.CommitAsync(new { }, CancellationToken.None);
        return capability.Code;
    }
}
