using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
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
        where T : class => usesSchemas ? builder.Entity<T>().ToTable(name, module) : builder.Entity<T>().ToTable($"{module}_{name}");
}

/// <summary>The one database, assembled from the modules' mappings.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>True on the engine for scale, false on the embedded one.</summary>
    public bool IsPostgres => Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true;

    /// <summary>What the options of both engines share. Refused before they are asked: some rows of many without an order, which are others each time, and several collections in one question, whose rows multiply.</summary>
    /// <remarks>What the database refuses is told by whoever cannot answer it: most of it, as when two take one number, is expected and tried anew.</remarks>
    /// <param name="model">The model as code; null where it is to be made of the parts.</param>
    public static void Configure(DbContextOptionsBuilder options, IModel? model)
    {
        if (model is not null) options.UseModel(model);
        options.ConfigureWarnings(warnings => warnings
            .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, RelationalEventId.MultipleCollectionIncludeWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts) part.Map(new ModelMapper(modelBuilder, IsPostgres));
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.GetProviderClrType() is null))
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } list) property.SetValueConverter(typeof(ByName<>).MakeGenericType(list));
    }
}
