using Marrakech.CompiledModel;
using Marrakech.Kernel.Data;
using Marrakech.Storage.Postgres;
using Marrakech.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Host;

/// <summary>The model of the database and the pages are the two long parts of a start, and neither needs the other: the model is begun as soon as the engine is known.</summary>
internal sealed class EarlyModel(HostSettings settings)
{
    /// <summary>Done when it is ready to be asked; fails where it cannot be. Whoever asks the database without waiting here is held up, and a thread with them.</summary>
    public Task Made { get; } = Task.Run(() =>
    {
        var (options, model) = (new DbContextOptionsBuilder<AppDb>(), settings.Postgres is null ? CompiledModels.Sqlite : CompiledModels.Postgres);
        // The program that makes it has none yet.
        if (model is null) return;
        if (settings.Postgres is null) SqliteStorage.Configure(options, "", model: model);
        else PostgresStorage.Configure(options, "", model);
        using var db = new AppDb(options.Options, []);
        db.Model.GetRelationalModel();
    });
}
