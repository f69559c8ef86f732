using System.Collections.Concurrent;
using Marrakech.Kernel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marrakech.Storage.Sqlite;

/// <summary>One prepared statement for each table, run for each of its rows.</summary>
internal sealed class SqliteRowInserts : IRowInserts
{
    private readonly ConcurrentDictionary<Type, (string Sql, IReadOnlyList<IProperty> Properties)> plans = new();

    /// <inheritdoc />
    public async Task InsertAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken ct)
    {
        var commands = new Dictionary<Type, SqliteCommand>();
        try
        {
            foreach (var row in rows)
            {
                var (sql, properties) = plans.GetOrAdd(row.GetType(), type => Plan(db, type));
                if (!commands.TryGetValue(row.GetType(), out var command)) commands[row.GetType()] = command = Prepare(db, sql, properties);
                for (var i = 0; i < properties.Count; i++) command.Parameters[i].Value = Value(properties[i], row) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            foreach (var command in commands.Values) await command.DisposeAsync();
        }
    }

    private static SqliteCommand Prepare(AppDb db, string sql, IReadOnlyList<IProperty> properties)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        (command.CommandText, command.Transaction) = (sql, (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        for (var i = 0; i < properties.Count; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }

    private static (string, IReadOnlyList<IProperty>) Plan(AppDb db, Type type)
    {
        var (entity, names) = (db.Model.FindEntityType(type)!, db.GetService<ISqlGenerationHelper>());
        var properties = entity.GetProperties().ToList();
        var columns = string.Join(", ", properties.Select(p => names.DelimitIdentifier(p.GetColumnName())));
        return ($"insert into {names.DelimitIdentifier(entity.GetTableName()!)} ({columns}) values ({string.Join(", ", properties.Select((_, i) => $"${i}"))})", properties);
    }

    private static object? Value(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
