namespace Marrakech.Host.Web;

/// <summary>
/// Lets the site listen while its database is still made ready: who asks meanwhile waits, and is answered as soon as an answer can be given. So the addresses are learnt beside
/// the database, and a restart refuses nobody. Unless told otherwise, everything is ready.
/// </summary>
internal sealed class Opening
{
    private Task ready = Task.CompletedTask;

    /// <summary>Registers it, and holds back what works by itself (jobs, checkpoints, followers of the feed) as long as the site is not ready.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Opening>();
        foreach (var (at, work) in builder.Services.Index().Where(s => IsOwnWork(s.Item)).ToList())
        {
            builder.Services[at] = ServiceDescriptor.Singleton<IHostedService>(s => new HeldBack(
                (IHostedService)(work.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, work.ImplementationType!)), s.GetRequiredService<Opening>()));
        }
    }

    /// <summary>True for what works in the background for the product, not for the framework.</summary>
    public static bool IsOwnWork(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) != true;

    /// <summary>Whoever comes from now on waits for <paramref name="preparation"/>.</summary>
    public void WaitFor(Task preparation) => ready = preparation;

    /// <summary>Waits. False where <paramref name="stop"/> came first, or nothing became ready: why, says whoever prepared.</summary>
    private async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        await ready.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ready.IsCompletedSuccessfully;
    }

    /// <summary>Stands behind the finding of the address, which needs no database, and before all that does. Whether the process lives is said at once, and that it is not ready, too.</summary>
    public static void Use(WebApplication app)
    {
        var opening = app.Services.GetRequiredService<Opening>();
        app.Use(async (context, next) =>
        {
            if (opening.ready.IsCompletedSuccessfully || context.Request.Path == WebPipeline.Live)
            {
                await next(context);
                return;
            }

            if (context.Request.Path == WebPipeline.Ready)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("getting ready", context.RequestAborted);
                return;
            }

            if (await opening.IsReadyAsync(context.RequestAborted)) await next(context);
            else context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        });
    }

    private sealed class HeldBack(IHostedService work, Opening opening) : BackgroundService
    {
        private bool begun;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            if (!await opening.IsReadyAsync(stoppingToken)) return;
            begun = true;
            await work.StartAsync(stoppingToken);
            if (work is BackgroundService { ExecuteTask: { } running }) await running;
        }

        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            if (begun) await work.StopAsync(cancellationToken);
        }

        public override void Dispose()
        {
            base.Dispose();
            (work as IDisposable)?.Dispose();
        }
    }
}
