using System.Globalization;
using Marrakech.Kernel.Acts;
using Microsoft.Data.Sqlite;

namespace Marrakech.Bench.Trust;

/// <summary>Fills a database with a chain of acts, as fast as the file takes them.</summary>
internal static class TrailRows
{
    private const string Insert = """
        insert into kernel_act ("Number", "Name", "Actor", "At", "Reason", "Evidence", "PreviousHash", "Hash", "Channel", "Person", "Organisation", "Role", "SubjectKind", "SubjectKey", "After", "IsPublic")
        values ($number, $name, 'person', $at, $reason, $evidence, $previous, $hash, 'page S-000012', $person, $organisation, 'FocalPoint', 'item', $key, $after, $public)
        """;

    /// <summary>Appends acts until there are <paramref name="count"/>.</summary>
    public static void Fill(string file, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Run(connection, "pragma synchronous=off");
        using var transaction = connection.BeginTransaction();
        var (last, previous) = Last(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        foreach (var name in new[] { "$number", "$name", "$at", "$reason", "$evidence", "$previous", "$hash", "$person", "$organisation", "$key", "$after", "$public" }) command.Parameters.Add(new SqliteParameter(name, null));
        for (var number = last + 1; number <= count; number++)
        {
            var act = Invent(number, previous);
            previous = act.ComputeHash();
            object[] values =
            [
                act.Number, act.Name, act.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture), (object?)act.Reason ?? DBNull.Value, act.Evidence,
                act.PreviousHash, previous, act.Person!.Value.ToString().ToUpperInvariant(), act.Organisation!.Value.ToString().ToUpperInvariant(), act.SubjectKey!, act.After!, act.IsPublic,
            ];
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }

        Run(connection, string.Create(CultureInfo.InvariantCulture, $"update kernel_counter set \"Value\" = {count} where \"Name\" = 'act'"));
        transaction.Commit();
        SqliteConnection.ClearPool(connection);
    }

    private static (long Number, string Hash) Last(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select \"Number\", \"Hash\" from kernel_act order by \"Number\" desc limit 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, new string('0', 64));
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static ActEntry Invent(long number, string previous) => new()
    {
        Number = number,
        Name = "PracticeProposed",
        Actor = "person",
        At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number),
        Reason = number % 7 == 0 ? "The focal point asked for it." : null,
        Evidence = string.Create(CultureInfo.InvariantCulture, $$"""{"practice":"P-{{number:000000}}","languages":["en","fr"],"words":{{number % 900}}}"""),
        PreviousHash = previous,
        Channel = "page S-000012",
        Person = new Guid((int)(number % 5000), 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]),
        Organisation = new Guid((int)(number % 190), 9, 9, [3, 4, 5, 6, 7, 8, 9, 10]),
        Role = "FocalPoint",
        SubjectKind = "item",
        SubjectKey = string.Create(CultureInfo.InvariantCulture, $"P-{number:000000}"),
        After = new string('b', 64),
        IsPublic = number % 3 == 0,
    };
}
