using Marrakech.Fund.Data.Books;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.Shared.Books;
using Marrakech.Kernel.Data;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.App.Fund;

/// <summary>The tables of the books, altered behind the product's back as somebody does who holds the database and has taken its guards away.</summary>
internal sealed class BookTables(TestHost host)
{
    private static readonly string[] guarded = ["posting", "line"];

    public string Name(string table, string module = "fund") => host.Engine == Engine.Postgres ? $"{module}.{table}" : $"{module}_{table}";

    public async Task RunAsync(string sql) => await host.WithAsync<AppDb, int>(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    });

    /// <summary>Alters, looks, and puts everything back.</summary>
    public async Task<T> WhileAsync<T>(Func<Task> tamper, Func<Task<T>> look)
    {
        string[] tables = [Name("posting"), Name("line"), Name("total"), Name("checkpoint", "trust")];
        var head = await host.WithAsync<AppDb, BookRow>(db => db.Set<BookRow>().AsNoTracking().SingleAsync());
        await UnguardAsync();
        foreach (var table in tables) await RunAsync($"create table {table}_kept as select * from {table}");
        try
        {
            await tamper();
            return await look();
        }
        finally
        {
            await RunAsync($"delete from {Name("line")}; delete from {Name("posting")}");
            foreach (var table in tables) await RunAsync($"delete from {table}; insert into {table} select * from {table}_kept; drop table {table}_kept");
            await RunAsync($"update {Name("book")} set \"Number\" = {head.Number}, \"Hash\" = '{head.Hash}', \"Totalled\" = {head.Totalled}");
        }
    }

    /// <summary>Takes the postings after a number out, and makes everything that counts them agree.</summary>
    public async Task CutAsync(long last)
    {
        var hash = await host.WithAsync<BookPostings, string>(async postings => (await postings.FindAsync(last, default))!.Row.Hash);
        await RunAsync($"delete from {Name("line")} where \"Number\" > {last}; delete from {Name("posting")} where \"Number\" > {last}; delete from {Name("total")}; update {Name("book")} set \"Number\" = {last}, \"Hash\" = '{hash}', \"Totalled\" = 0");
    }

    /// <summary>Writes another text into a posting, and hashes it and all after it anew, as a thorough forger does.</summary>
    public async Task RewriteAsync(long from)
    {
        var all = await host.WithAsync<BookPostings, IReadOnlyList<EnteredPosting>>(postings => postings.InOrderAsync(new PostingFilter(), from - 1, 10_000, default));
        var previous = all[0].Previous;
        foreach (var one in all)
        {
            var posting = one.Posting with { Text = one.Row.Number == from ? "Another story" : one.Posting.Text };
            var (content, hash) = PostingText.Hashes(BookCodes.Fund, new PostingPlace(one.Row.Number, one.Row.At, one.Row.Act, previous), posting);
            await RunAsync($"update {Name("posting")} set \"Text\" = '{posting.Text}', \"ContentHash\" = '{content}', \"Hash\" = '{hash}' where \"Number\" = {one.Row.Number}");
            previous = hash;
        }

        await RunAsync($"update {Name("book")} set \"Hash\" = '{previous}'");
    }

    private async Task UnguardAsync()
    {
        foreach (var table in guarded)
        {
            if (host.Engine == Engine.Postgres) await RunAsync($"alter table {Name(table)} disable trigger user");
            else await RunAsync($"drop trigger if exists fund_{table}_no_update; drop trigger if exists fund_{table}_no_delete");
        }
    }
}
