using System.Collections.Concurrent;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Marrakech.Storage.Postgres;

/// <summary>All rows in one message to the server.</summary>
internal sealed class PostgresRowInserts : IRowInserts
{
    private readonly ConcurrentDictionary<Type, (string Sql, IReadOnlyList<IProperty> Properties)> plans = new();

    /// <inheritdoc />
    public async Task InsertAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        await using var parameters = new NpgsqlCommand();
        foreach (var row in rows)
        {
            var (sql, properties) = plans.GetOrAdd(row.GetType(), type => Plan(db, type));
            var command = new NpgsqlBatchCommand(sql);
            // Without names they count by their place, and the statement is sent as it stands.
            foreach (var property in properties) command.Parameters.Add((NpgsqlParameter)property.GetRelationalTypeMapping().CreateParameter(parameters, "", property.PropertyInfo!.GetValue(row), property.IsNullable));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static (string, IReadOnlyList<IProperty>) Plan(AppDb db, Type type)
    {
        var (entity, names) = (db.Model.FindEntityType(type)!, db.GetService<ISqlGenerationHelper>());
        var properties = entity.GetProperties().ToList();
        var columns = string.Join(", ", properties.Select(p => names.DelimitIdentifier(p.GetColumnName())));
        return ($"insert into {names.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} ({columns}) values ({string.Join(", ", properties.Select((_, i) => $"${i + 1}"))})", properties);
    }
}
