using System.Globalization;
using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Trust.Features.TakeCheckpoint;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Trust;

/// <summary>The host with thirty acts under checkpoints.</summary>
public abstract class TrustHost(Engine engine) : TestHost(engine, Content.Starter)
{
    /// <summary>Acts of the seed, the starter's own among them.</summary>
    public const int Acts = 30;

    /// <summary>Who baked.</summary>
    public static readonly Guid Baker = new("01900000-0000-7000-8000-000000000001");

    /// <summary>For whom.</summary>
    public static readonly Guid Bakery = new("01900000-0000-7000-8000-0000000000b1");

    private static readonly Guid Mill = new("01900000-0000-7000-8000-0000000000b2");

    /// <summary>Public code of <see cref="Bakery"/>.</summary>
    public const string BakeryCode = "O-000001";

    /// <summary>Sizes of the checkpoints of the seed.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [10, 20, Acts];

    /// <summary>Takes checkpoints as the site does every second.</summary>
    internal CheckpointTaker Taker => Services.GetRequiredService<CheckpointTaker>();

    /// <summary>Leaves acts: every third is not public, the first of all could be a formula.</summary>
    public static async Task BakeAsync(IServiceProvider services, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(ActorIn(Role.FocalPoint));
            await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>()
                .OpenAsync(new ActKind("BreadBaked", IsPublic: i % 3 != 2), "=1+1 because it was cold", CancellationToken.None);
            act.Concerns(new ActSubject("oven", string.Create(CultureInfo.InvariantCulture, $"V-{i}")), null, new { warm = true, i });
            await act.CommitAsync(new { loaves = i }, CancellationToken.None);
        }
    }

    protected override async Task SeedAsync(IServiceProvider services)
    {
        var taker = services.GetRequiredService<CheckpointTaker>();
        var made = 1;
        foreach (var size in Sizes)
        {
            await BakeAsync(services, size - made);
            made = size;
            await taker.TakeAsync(CancellationToken.None);
        }
    }

    /// <summary>A browser of somebody who acts in a role: at the bakery, or with tildes at the mill, one further person for each.</summary>
    public async Task<HttpClient> AsAsync(string named)
    {
        if (named.Length == 0) return Client;
        var (person, organisation) = named.StartsWith('~') ? (Miller(named.LastIndexOf('~') + 1), Mill) : (Baker, Bakery);
        var role = Enum.Parse<Role>(named.TrimStart('~'));
        var member = new Member(person, await EmailAsync(person), NewBrowser());
        await member.SignInAsync();
        return await WithAsync(async (AppDb db) =>
        {
            var membership = role == Role.Contributor ? (Guid?)null : await MembershipAsync(db, person, organisation, role);
            await db.Set<Session>().Where(s => s.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(s => s.MembershipId, membership).SetProperty(s => s.IsStrong, true));
            return member.Browser;
        });
    }

    private static Guid Miller(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);

    private Task<string> EmailAsync(Guid id) => WithAsync(async (IServiceProvider services) =>
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        if (await people.FindByIdAsync(id.ToString()) is { } known) return known.Email!;
        var email = $"{id:N}@example.org";
        var made = await people.CreateAsync(new Person { Id = id, Name = "Somebody", UserName = email, Email = email, EmailConfirmed = true, Language = "en", CreatedAt = DateTimeOffset.UnixEpoch }, Cast.Password);
        return made.Succeeded ? email : throw new InvalidOperationException(made.ToString());
    });

    private static async Task<Guid> MembershipAsync(AppDb db, Guid person, Guid organisation, Role role)
    {
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisation))
        {
            var code = organisation == Bakery ? BakeryCode : "O-000002";
            db.Add(new Organisation { Id = organisation, Code = code, Name = code, Kind = "private-sector", Country = "KE", Languages = "en", CreatedAt = DateTimeOffset.UnixEpoch });
        }

        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        db.Add(new Membership { Id = id, PersonId = person, OrganisationId = organisation, Role = role, Since = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        return id;
    }

    private static Actor ActorIn(Role role) => new() { Name = "person", Person = Baker, Organisation = Bakery, Country = "KE", Role = role, Channel = "page S-000001" };
}

public sealed class SqliteTrustHost() : TrustHost(Engine.Sqlite);

public sealed class PostgresTrustHost() : TrustHost(Engine.Postgres);
