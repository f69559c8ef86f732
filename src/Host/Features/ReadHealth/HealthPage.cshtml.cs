using System.Globalization;
using System.Reflection;
using Marrakech.Kernel.Changes;
using Marrakech.Kernel.Data;
using Marrakech.Operations;
using Marrakech.Operations.Contracts;
using Marrakech.Trust.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Host.Features.ReadHealth;

/// <summary>How this node is: what an administrator looks at before calling the operator.</summary>
internal sealed class HealthPageModel(AppDb db, HostSettings settings, ChangeWatcher watcher, TrailHealth trail, TrailPosition position, IServiceProvider services) : PageModel
{
    private const long Megabyte = 1024 * 1024;

    public string Version { get; } = typeof(HealthPageModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
    public string Database { get; private set; } = "";
    public int PendingMigrations { get; private set; }
    public long Lag { get; private set; }

    /// <summary>Acts this node has followed and found sound.</summary>
    public long Acts => long.Parse(position.Tag.Split('.')[0], CultureInfo.InvariantCulture);

    public TrailHealth.Finding? Broken => trail.Found;
    public MachineryState Machinery { get; private set; } = new(0, 0, 0, 0);

    /// <summary>Free on the disk of the data folder.</summary>
    public long FreeMegabytes { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        Database = $"{(db.IsPostgres ? "PostgreSQL" : "SQLite")} {db.Database.GetDbConnection().ServerVersion}";
        PendingMigrations = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        Lag = await watcher.LagAsync(ct);
        Machinery = await services.ReadMachineryAsync(ct);
        FreeMegabytes = new DriveInfo(settings.DataFolder).AvailableFreeSpace / Megabyte;
    }
}
