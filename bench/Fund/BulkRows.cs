using System.Data.Common;
using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Marrakech.Bench.Fund;

/// <summary>Takes the rows of a book in bulk, without the guards the product has: what it makes is verified afterwards.</summary>
internal interface IBulkRows
{
    void Account(int id, AccountKey key);

    void Posting(PostingPlace place, NewPosting posting, string content, string hash, int[] accounts);

    void Total(int account, bool isMonth, DateOnly start, long sum);

    /// <summary>Is called from time to time.</summary>
    Task FlushAsync();

    /// <summary>Moves the book's head and ends.</summary>
    Task EndAsync(long number, string hash);
}

/// <summary>Prepared inserts; indexes are made when the rows are there.</summary>
internal sealed class SqliteRows : IBulkRows
{
    private readonly DbConnection connection;
    private readonly IReadOnlyList<string> indexes;
    private readonly DbCommand account, posting, line, total;
    private DbTransaction transaction;

    private SqliteRows(DbConnection connection, DbTransaction transaction, IReadOnlyList<string> indexes)
    {
        (this.connection, this.transaction, this.indexes) = (connection, transaction, indexes);
        account = Command("insert into fund_account (\"Id\", \"Book\", \"Number\", \"Currency\", \"Party\", \"Project\") values ($a, 1, $b, 'USD', $c, '')", 3);
        posting = Command("insert into fund_posting (\"Book\", \"Number\", \"Key\", \"At\", \"Act\", \"Day\", \"Kind\", \"DocumentKind\", \"DocumentCode\", \"Text\", \"ContentHash\", \"Hash\") values (1, $a, $b, $c, $d, $e, $f, $g, $h, '', $i, $j)", 10);
        line = Command("insert into fund_line (\"Book\", \"Number\", \"Place\", \"Account\", \"Day\", \"Minor\", \"Base\") values (1, $a, $b, $c, $d, $e, $e)", 5);
        total = Command("insert into fund_total (\"Account\", \"IsMonth\", \"Start\", \"Minor\", \"Base\") values ($a, $b, $c, $d, $d)", 4);
    }

    public static async Task<SqliteRows> BeginAsync(AppDb db)
    {
        await db.Database.ExecuteSqlRawAsync("pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -500000");
        var (indexes, connection) = (await db.Database.SqlQueryRaw<string>("select sql as \"Value\" from sqlite_master where type = 'index' and tbl_name in ('fund_posting', 'fund_line') and sql is not null").ToListAsync(), db.Database.GetDbConnection());
        foreach (var name in await db.Database.SqlQueryRaw<string>("select name as \"Value\" from sqlite_master where type = 'index' and tbl_name in ('fund_posting', 'fund_line') and sql is not null").ToListAsync()) await RunAsync(connection, $"drop index \"{name}\"");
        return new SqliteRows(connection, await connection.BeginTransactionAsync(), indexes);
    }

    public void Account(int id, AccountKey key) => Run(account, id, key.Number, key.Party);

    public void Posting(PostingPlace place, NewPosting entered, string content, string hash, int[] accounts)
    {
        var day = Text(entered.Day);
        Run(posting, place.Number, entered.Key, place.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture), place.Act, day, entered.Kind, entered.DocumentKind, entered.DocumentCode, content, hash);
        for (var at = 0; at < accounts.Length; at++) Run(line, place.Number, at, accounts[at], day, entered.Lines[at].Minor);
    }

    public void Total(int id, bool isMonth, DateOnly start, long sum) => Run(total, id, isMonth ? 1 : 0, Text(start), sum);

    public async Task FlushAsync()
    {
        await transaction.CommitAsync();
        transaction = await connection.BeginTransactionAsync();
        foreach (var command in new[] { account, posting, line, total }) command.Transaction = transaction;
    }

    public async Task EndAsync(long number, string hash)
    {
        await transaction.CommitAsync();
        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"update fund_book set \"Number\" = {number}, \"Totalled\" = {number}, \"Hash\" = '{hash}'"));
        foreach (var index in indexes) await RunAsync(connection, index);
        foreach (var command in new[] { account, posting, line, total }) await command.DisposeAsync();
        await RunAsync(connection, "pragma analysis_limit = 1000; analyze; pragma wal_checkpoint(truncate); pragma foreign_keys = on; pragma synchronous = full");
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql, int count)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        for (var i = 0; i < count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${(char)('a' + i)}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Run(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static string Text(DateOnly day) => day.ToString(PostingText.DayForm, CultureInfo.InvariantCulture);
}

/// <summary>COPY, postings and lines on a connection each; indexes are made when the rows are there.</summary>
internal sealed class PostgresRows : IBulkRows
{
    private readonly NpgsqlConnection connection, other;
    private readonly List<(int Account, bool IsMonth, DateOnly Start, long Sum)> totals = [];
    private readonly List<(int Id, AccountKey Key)> accounts = [];
    private readonly IReadOnlyList<string> indexes;
    private NpgsqlBinaryImporter? postings, lines;

    private PostgresRows(NpgsqlConnection connection, NpgsqlConnection other, IReadOnlyList<string> indexes) => (this.connection, this.other, this.indexes) = (connection, other, indexes);

    public static async Task<PostgresRows> BeginAsync(AppDb db)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var other = new NpgsqlConnection(connection.ConnectionString);
        await other.OpenAsync();
        // Lines are copied before their postings are there.
        foreach (var one in new[] { connection, other }) await RunAsync(one, "set session_replication_role = replica; set synchronous_commit = off");
        const string Named = "from pg_indexes where schemaname = 'fund' and tablename in ('posting', 'line') and indexname not like 'PK_%' order by indexname";
        var (indexes, names) = (await db.Database.SqlQueryRaw<string>($"select indexdef as \"Value\" {Named}").ToListAsync(), await db.Database.SqlQueryRaw<string>($"select indexname as \"Value\" {Named}").ToListAsync());
        foreach (var name in names) await RunAsync(connection, $"drop index fund.\"{name}\"");
        var rows = new PostgresRows(connection, other, indexes);
        rows.Open();
        return rows;
    }

    public void Account(int id, AccountKey key) => accounts.Add((id, key));

    public void Posting(PostingPlace place, NewPosting entered, string content, string hash, int[] own)
    {
        postings!.StartRow();
        postings.Write(1, NpgsqlDbType.Integer);
        postings.Write(place.Number, NpgsqlDbType.Bigint);
        postings.Write(entered.Key, NpgsqlDbType.Varchar);
        postings.Write(place.At.UtcDateTime, NpgsqlDbType.TimestampTz);
        postings.Write(place.Act, NpgsqlDbType.Bigint);
        postings.Write(entered.Day, NpgsqlDbType.Date);
        foreach (var text in new[] { entered.Kind, entered.DocumentKind, entered.DocumentCode, "", content, hash }) postings.Write(text, NpgsqlDbType.Varchar);
        for (var at = 0; at < own.Length; at++)
        {
            lines!.StartRow();
            lines.Write(1, NpgsqlDbType.Integer);
            lines.Write(place.Number, NpgsqlDbType.Bigint);
            lines.Write(at, NpgsqlDbType.Integer);
            lines.Write(own[at], NpgsqlDbType.Integer);
            lines.Write(entered.Day, NpgsqlDbType.Date);
            lines.Write(entered.Lines[at].Minor, NpgsqlDbType.Bigint);
            lines.Write(entered.Lines[at].Base, NpgsqlDbType.Bigint);
        }
    }

    public void Total(int account, bool isMonth, DateOnly start, long sum) => totals.Add((account, isMonth, start, sum));

    public async Task FlushAsync()
    {
        await Task.WhenAll(CompleteAsync(postings!), CompleteAsync(lines!));
        Open();
    }

    public async Task EndAsync(long number, string hash)
    {
        await Task.WhenAll(CompleteAsync(postings!), CompleteAsync(lines!));
        await using (var copy = await connection.BeginBinaryImportAsync("copy fund.account (\"Id\", \"Book\", \"Number\", \"Currency\", \"Party\", \"Project\") from stdin (format binary)"))
        {
            foreach (var (id, key) in accounts) await copy.WriteRowAsync(default, id, 1, key.Number, key.Currency, key.Party, key.Project);
            await copy.CompleteAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync("copy fund.total (\"Account\", \"IsMonth\", \"Start\", \"Minor\", \"Base\") from stdin (format binary)"))
        {
            foreach (var (account, isMonth, start, sum) in totals) await copy.WriteRowAsync(default, account, isMonth, start, sum, sum);
            await copy.CompleteAsync();
        }

        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"update fund.book set \"Number\" = {number}, \"Totalled\" = {number}, \"Hash\" = '{hash}'; set session_replication_role = origin"));
        foreach (var index in indexes) await RunAsync(connection, index);
        await RunAsync(connection, "vacuum (analyze) fund.total");
        await RunAsync(connection, "analyze");
        await other.DisposeAsync();
    }

    private void Open()
    {
        postings = connection.BeginBinaryImport("copy fund.posting (\"Book\", \"Number\", \"Key\", \"At\", \"Act\", \"Day\", \"Kind\", \"DocumentKind\", \"DocumentCode\", \"Text\", \"ContentHash\", \"Hash\") from stdin (format binary)");
        lines = other.BeginBinaryImport("copy fund.line (\"Book\", \"Number\", \"Place\", \"Account\", \"Day\", \"Minor\", \"Base\") from stdin (format binary)");
    }

    private static async Task CompleteAsync(NpgsqlBinaryImporter copy)
    {
        await copy.CompleteAsync();
        await copy.DisposeAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
