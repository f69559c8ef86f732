using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
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
        where T : class => usesSchemas ? builder.Entity<T>().ToTable(name, module) : builder.Entity<T>().ToTable($"{module}_{name}");
}

/// <summary>The one database, assembled from the modules' mappings.</summary>
public sealed class AppDb(DbContextOptions<AppDb> options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    /// <summary>To look for attributes on every class and property takes a tenth of a model's making, and finds none: the parts say all.</summary>
    private static readonly Type[] needless =
    [
        typeof(BackingFieldAttributeConvention), typeof(ComplexTypeAttributeConvention), typeof(ConcurrencyCheckAttributeConvention), typeof(DatabaseGeneratedAttributeConvention),
        typeof(DeleteBehaviorAttributeConvention), typeof(EntityTypeConfigurationAttributeConvention), typeof(ForeignKeyAttributeConvention), typeof(IndexAttributeConvention), typeof(InversePropertyAttributeConvention),
        typeof(KeyAttributeConvention), typeof(KeylessAttributeConvention), typeof(MaxLengthAttributeConvention), typeof(NavigationBackingFieldAttributeConvention), typeof(NotMappedMemberAttributeConvention),
        typeof(NotMappedTypeAttributeConvention), typeof(OwnedAttributeConvention), typeof(PrecisionAttributeConvention), typeof(RequiredNavigationAttributeConvention), typeof(RequiredPropertyAttributeConvention),
        typeof(StringLengthAttributeConvention), typeof(TimestampAttributeConvention), typeof(UnicodeAttributeConvention), typeof(RelationalColumnAttributeConvention), typeof(RelationalColumnCommentAttributeConvention),
        typeof(RelationalTableAttributeConvention), typeof(RelationalTableCommentAttributeConvention), typeof(RelationalPropertyJsonPropertyNameAttributeConvention), typeof(RelationalDbFunctionAttributeConvention),
    ];

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
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var convention in needless) configurationBuilder.Conventions.Remove(convention);
        // What is chosen from a list is kept by its name: rows stay readable, and a list may be reordered.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (!IsPostgres) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>().HaveMaxLength(28);
    }

    /// <summary>SQLite has no instant type: a UTC text of fixed width keeps order and stays readable.</summary>
    internal sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));
}
