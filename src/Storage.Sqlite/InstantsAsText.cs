using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marrakech.Storage.Sqlite;

/// <summary>SQLite has no instant type: a UTC text of fixed width keeps order and stays readable.</summary>
internal sealed class InstantsAsText(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private const int Length = 28;

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var instant in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset)))
        {
            instant.SetValueConverter(typeof(SortableInstant));
            instant.SetMaxLength(Length);
        }
    }
}

/// <summary>An instant as such a text.</summary>
internal sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
    text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
