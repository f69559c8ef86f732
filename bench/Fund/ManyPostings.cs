using System.Data.Common;
using System.Globalization;
using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Bench.Fund;

/// <summary>Fills the book with contributions of many donors to many bank accounts over ten years, chained and hashed as the product does, as fast as the file takes them.</summary>
internal static class ManyPostings
{
    public const int Banks = 20, Donors = 400;

    private const string Posting = """
        insert into fund_posting ("Book", "Number", "Key", "At", "Act", "Day", "Kind", "DocumentKind", "DocumentCode", "Text", "ContentHash", "Hash")
        values (1, $number, $key, $at, 1, $day, 'deposit', 'voucher', $document, '', $content, $hash)
        """;

    private const string Line = """insert into fund_line ("Book", "Number", "Place", "Account", "Day", "Minor", "Base") values (1, $number, $place, $account, $day, $minor, $minor)""";

    /// <summary>First day.</summary>
    public static DateOnly First { get; } = new(2020, 1, 1);

    /// <summary>Days they are spread over.</summary>
    public const int Days = 2_000;

    /// <summary>The account with a place: bank accounts first, then donors.</summary>
    public static AccountKey Account(int place) => place < Banks
        ? new(Chart.Cash, "USD", string.Create(CultureInfo.InvariantCulture, $"FB-{place + 1:000000}"))
        : new(Chart.Contributions, "USD", string.Create(CultureInfo.InvariantCulture, $"O-{place - Banks + 1:000000}"));

    /// <summary>Fills an empty book with <paramref name="count"/> postings.</summary>
    public static async Task FillAsync(AppDb db, int count)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await RunAsync(connection, "pragma synchronous=off");
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            for (var place = 0; place < Banks + Donors; place++)
            {
                var key = Account(place);
                await RunAsync(connection, $"""insert into fund_account ("Id", "Book", "Number", "Currency", "Party", "Project") values ({place + 1}, 1, '{key.Number}', 'USD', '{key.Party}', '')""");
            }

            var hash = Insert(connection, count);
            await RunAsync(connection, $"""update fund_book set "Number" = {count}, "Hash" = '{hash}', "Totalled" = {count}""");
            await RunAsync(connection, """insert into fund_total ("Account", "IsMonth", "Start", "Minor", "Base") select "Account", 0, "Day", sum("Minor"), sum("Base") from fund_line group by "Account", "Day" """);
            await RunAsync(connection, """insert into fund_total ("Account", "IsMonth", "Start", "Minor", "Base") select "Account", 1, substr("Day", 1, 7) || '-01', sum("Minor"), sum("Base") from fund_line group by 1, 3""");
            await transaction.CommitAsync();
        }

        await RunAsync(connection, "analyze");
        await RunAsync(connection, "pragma synchronous=full");
        await db.Database.CloseConnectionAsync();
    }

    private static string Insert(DbConnection connection, int count)
    {
        using var posting = Command(connection, Posting, "$number", "$key", "$at", "$day", "$document", "$content", "$hash");
        using var line = Command(connection, Line, "$number", "$place", "$account", "$day", "$minor");
        var (previous, begin) = (PostingText.FirstPrevious, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (var number = 1; number <= count; number++)
        {
            var (bank, donor, cents, day) = (number % Banks, Banks + number * 7 % Donors, 100L + number % 90_000, First.AddDays((int)((long)number * Days / (count + 1))));
            var code = string.Create(CultureInfo.InvariantCulture, $"V-{number:00000000}");
            var entered = new NewPosting { Key = code, Day = day, Kind = "deposit", DocumentKind = "voucher", DocumentCode = code, Lines = [new(Account(bank), cents, cents), new(Account(donor), -cents, -cents)] };
            var (at, content) = (begin.AddSeconds(number), PostingText.Content(entered));
            var hash = PostingText.Hash(PostingText.Whole(BookCodes.Fund, number, at, 1, previous, content));
            Run(posting, (long)number, code, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), code, PostingText.Hash(content), hash);
            Run(line, (long)number, 0, bank + 1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), cents);
            Run(line, (long)number, 1, donor + 1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), -cents);
            previous = hash;
        }

        return previous;
    }

    public static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public static DbCommand Command(DbConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static void Run(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
