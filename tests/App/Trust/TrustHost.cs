using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Marrakech.Trust.Features.TakeCheckpoint;
using Marrakech.Ui.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Trust;

/// <summary>The host with thirty acts under checkpoints, where a request says for itself who acts.</summary>
public abstract class TrustHost(Engine engine) : TestHost(engine, Content.Starter)
{
    /// <summary>Acts of the seed, the starter's own among them.</summary>
    public const int Acts = 30;

    /// <summary>Header that names the role; the person and organisation follow from it.</summary>
    public const string ActorHeader = "X-Test-Role";

    /// <summary>Who baked.</summary>
    public static readonly Guid Baker = new("01900000-0000-7000-8000-000000000001");

    /// <summary>For whom.</summary>
    public static readonly Guid Bakery = new("01900000-0000-7000-8000-0000000000b1");

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

    protected override void Adjust(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStartupFilter, ActorOfHeader>();
        builder.Services.AddSingleton<IBelongingSource, Bakeries>();
    }

    private static Actor ActorIn(Role role) => new() { Name = "person", Person = Baker, Organisation = Bakery, Country = "KE", Role = role, Channel = "page S-000001" };

    private sealed class ActorOfHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                var named = context.Request.Headers[ActorHeader].ToString();
                var actor = named.Length == 0 ? Actor.Visitor : ActorIn(Enum.Parse<Role>(named.TrimStart('~')));
                // With tildes, the same role elsewhere: one for each further person.
                if (named.StartsWith('~')) actor = actor with { Person = new Guid(named.LastIndexOf('~') + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]), Organisation = new Guid("01900000-0000-7000-8000-0000000000b2") };
                context.RequestServices.GetRequiredService<CurrentActor>().Become(actor);
                return following(context);
            });
            next(app);
        };
    }

    private sealed class Bakeries : IBelongingSource
    {
        public string RouteValue => "organisation";

        public ValueTask<Belonging?> FindAsync(string code, CancellationToken ct) => ValueTask.FromResult(code == BakeryCode ? new Belonging(Bakery, "KE") : null);
    }
}

public sealed class SqliteTrustHost() : TrustHost(Engine.Sqlite);

public sealed class PostgresTrustHost() : TrustHost(Engine.Postgres);
