using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.Logging;

namespace Marrakech.Kernel.Data;

/// <summary>A module's share of the model: its tables, lengths, indexes and constraints.</summary>
public interface IModelPart
{
    /// <summary>Adds the module's entities to <paramref name="model"/>.</summary>
    void Map(ModelMapper model);
}

/// <summary>Names tables the same way on both engines: a schema per module on PostgreSQL, a prefix on SQLite.</summary>
public sealed class ModelMapper(ModelBuilder builder, bool usesSchemas)
{
    /// <summary>Maps <typeparamref name="T"/> to table <paramref name="name"/> of <paramref name="module"/>.</summary>
    public Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Table<T>(string module, string name)
        where T : class
    {
        var entity = builder.Entity<T>();
        if (usesSchemas) entity.ToTable(name, module);
        else entity.ToTable($"{module}_{name}");
        return entity;
    }
}

/// <summary>The one database, assembled from the modules' mappings.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>True on the engine for scale, false on the embedded one.</summary>
    public bool IsPostgres => Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true;

    /// <summary>What the options of both engines share. Refused before they are asked: some rows of many without an order, which are others each time, and several collections in one question, whose rows multiply.</summary>
    /// <remarks>What the database refuses is told by whoever cannot answer it: most of it, as when two take one number, is expected and tried anew.</remarks>
    public static void Configure(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings
        .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning)
        .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var mapper = new ModelMapper(modelBuilder, IsPostgres);
        foreach (var part in parts) part.Map(mapper);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // What is chosen from a list is kept by its name: rows stay readable, and a list may be reordered.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (IsPostgres) return;
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>().HaveMaxLength(28);
    }

    /// <summary>SQLite has no instant type: a UTC text of fixed width keeps order and stays readable.</summary>
    private sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));
}
