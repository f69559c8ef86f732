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
    public async Task<bool> InsertAsync(AppDb db, RowMove move, IReadOnlyList<object> rows, CancellationToken ct)
    {
        if (!await MoveAsync(db, move, ct)) return false;
        var commands = new Dictionary<Type, SqliteCommand>();
        try
        {
            foreach (var row in rows)
            {
                var (sql, properties) = plans.GetOrAdd(row.GetType(), type => Plan(db, type));
                if (!commands.TryGetValue(row.GetType(), out var command)) commands[row.GetType()] = command = Command(db, sql, properties.Count);
                for (var i = 0; i < properties.Count; i++) command.Parameters[i].Value = Stored(properties[i], properties[i].PropertyInfo!.GetValue(row));
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            foreach (var command in commands.Values) await command.DisposeAsync();
        }

        return true;
    }

    private static async Task<bool> MoveAsync(AppDb db, RowMove move, CancellationToken ct)
    {
        var (entity, names) = (db.Model.FindEntityType(move.Row)!, db.GetService<ISqlGenerationHelper>());
        var values = move.To.Concat(move.From).Select(p => (Property: entity.FindProperty(p.Key)!, p.Value)).ToList();
        var terms = values.Select((v, i) => $"{names.DelimitIdentifier(v.Property.GetColumnName())} {(i < move.To.Count ? "=" : "is")} ${i}").ToList();
        await using var command = Command(db, $"update {names.DelimitIdentifier(entity.GetTableName()!)} set {string.Join(", ", terms.Take(move.To.Count))} where {string.Join(" and ", terms.Skip(move.To.Count))}", values.Count);
        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = Stored(values[i].Property, values[i].Value);
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    private static SqliteCommand Command(AppDb db, string sql, int parameters)
    {
        var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        (command.CommandText, command.Transaction) = (sql, (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }

    private static (string, IReadOnlyList<IProperty>) Plan(AppDb db, Type type)
    {
        var (entity, names) = (db.Model.FindEntityType(type)!, db.GetService<ISqlGenerationHelper>());
        var properties = entity.GetProperties().ToList();
        var columns = string.Join(", ", properties.Select(p => names.DelimitIdentifier(p.GetColumnName())));
        return ($"insert into {names.DelimitIdentifier(entity.GetTableName()!)} ({columns}) values ({string.Join(", ", properties.Select((_, i) => $"${i}"))})", properties);
    }

    private static object Stored(IProperty property, object? value) =>
        (property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
}
