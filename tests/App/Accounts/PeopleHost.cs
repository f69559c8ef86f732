using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Accounts;

/// <summary>The host with a clock the test turns, whose messages stay in the outbox to be read.</summary>
public abstract class PeopleHost(Engine engine, params string[] settings) : TestHost(engine)
{
    public TurnedClock Clock { get; } = new();

    protected override IReadOnlyList<string> Settings => [.. base.Settings, .. settings];

    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(Clock);
}

/// <summary>Stands still until it is turned. Timers run by the machine's own clock: turned by weeks they would fire millions of times.</summary>
public sealed class TurnedClock : TimeProvider
{
    private DateTimeOffset now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}

public sealed class SqlitePeople() : PeopleHost(Engine.Sqlite);

public sealed class PostgresPeople() : PeopleHost(Engine.Postgres);
