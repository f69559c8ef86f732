using System.Collections.Concurrent;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Marrakech.Storage.Postgres;

/// <summary>The move and all rows in one message to the server.</summary>
internal sealed class PostgresRowInserts : IRowInserts
{
    private readonly ConcurrentDictionary<Type, (string Sql, IReadOnlyList<IProperty> Properties)> plans = new();

    /// <inheritdoc />
    public async Task<bool> InsertAsync(AppDb db, RowMove move, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        await using var parameters = new NpgsqlCommand();
        var first = Move(db, move, parameters);
        batch.BatchCommands.Add(first);
        foreach (var row in rows)
        {
            var (sql, properties) = plans.GetOrAdd(row.GetType(), type => Plan(db, type));
            var command = new NpgsqlBatchCommand(sql);
            foreach (var property in properties) command.Parameters.Add(Parameter(parameters, property, property.PropertyInfo!.GetValue(row)));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
        return first.RecordsAffected == 1;
    }

    private static NpgsqlBatchCommand Move(AppDb db, RowMove move, NpgsqlCommand parameters)
    {
        var (entity, names) = (db.Model.FindEntityType(move.Row)!, db.GetService<ISqlGenerationHelper>());
        var values = move.To.Concat(move.From).Select(p => (Property: entity.FindProperty(p.Key)!, p.Value)).ToList();
        var terms = values.Select((v, i) => $"{names.DelimitIdentifier(v.Property.GetColumnName())} {(i < move.To.Count || !v.Property.IsNullable ? "=" : "is not distinct from")} ${i + 1}").ToList();
        var command = new NpgsqlBatchCommand($"update {names.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} set {string.Join(", ", terms.Take(move.To.Count))} where {string.Join(" and ", terms.Skip(move.To.Count))}");
        foreach (var (property, value) in values) command.Parameters.Add(Parameter(parameters, property, value));
        return command;
    }

    // Without names they count by their place, and the statement is sent as it stands.
    private static NpgsqlParameter Parameter(NpgsqlCommand parameters, IProperty property, object? value) =>
        (NpgsqlParameter)property.GetRelationalTypeMapping().CreateParameter(parameters, "", value, property.IsNullable);

    private static (string, IReadOnlyList<IProperty>) Plan(AppDb db, Type type)
    {
        var (entity, names) = (db.Model.FindEntityType(type)!, db.GetService<ISqlGenerationHelper>());
        var properties = entity.GetProperties().ToList();
        var columns = string.Join(", ", properties.Select(p => names.DelimitIdentifier(p.GetColumnName())));
        return ($"insert into {names.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())} ({columns}) values ({string.Join(", ", properties.Select((_, i) => $"${i + 1}"))})", properties);
    }
}
