using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Jobs;
using Marrakech.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Marrakech.App.Operations;

/// <summary>The host with a clock the test turns and no workers of its own: jobs run when the test says so.</summary>
public abstract class MachineHost(Engine engine, params string[] settings) : TestHost(engine)
{
    public static readonly ActKind Act = new("TestDone");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));

    protected override IReadOnlyList<string> Settings => [.. base.Settings, .. settings];

    /// <summary>Sets the clock on. Timers do not notice, as with any machine whose clock is set; <c>Clock.Advance</c> lets them tick.</summary>
    public void Jump(TimeSpan ahead) => Clock.AdjustTime(Clock.GetUtcNow() + ahead);

    /// <summary>Runs everything that is due now, one after the other.</summary>
    public Task RunJobsAsync() => Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);

    /// <summary>Does something within an act that is committed.</summary>
    public async Task ActAsync(Func<IServiceProvider, OpenAct, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<ActTrail>().OpenAsync(Act, null, CancellationToken.None);
        await work(scope.ServiceProvider, act);
        await act.CommitAsync(new { }, CancellationToken.None);
    }

    /// <summary>Enqueues a probe within an act.</summary>
    public Task EnqueueAsync(string probe, string? key = null) =>
        ActAsync((services, _) => services.GetRequiredService<JobOrders>().EnqueueAsync(Probe.Kind, probe, key, CancellationToken.None));

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read) => WithAsync(read);

    protected override void Adjust(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddJob<Probe>(Probe.Kind);
        // Words that exist already; what they say does not matter here.
        builder.Services.AddNotificationTopic(new NotificationTopic("lakes", "Notifications.Title", MailChoice.Immediately));
        builder.Services.AddNotificationTopic(new NotificationTopic("rivers", "Jobs.Title", MailChoice.Daily));
    }
}

public sealed class SqliteMachine() : MachineHost(Engine.Sqlite);

public sealed class PostgresMachine() : MachineHost(Engine.Postgres);
