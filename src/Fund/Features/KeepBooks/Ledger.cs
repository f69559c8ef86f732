using Marrakech.Fund.Domain.Books;
using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Fund.Features.KeepBooks;

/// <summary>The books, for acts that move money: what they post stands in the same transaction as everything else they change.</summary>
internal sealed class Ledger(BookReader reader, BookWriter writer, LiveSettings settings)
{
    /// <summary>Enters linked postings, all or none, within <paramref name="act"/>. Call it last before the act is committed: from here on no other posting can be entered.</summary>
    /// <returns>What was entered, or why nothing was; then the act must not be committed.</returns>
    public async Task<BookAnswer> PostAsync(OpenAct act, IReadOnlyList<NewPosting> linked, CancellationToken ct)
    {
        var row = await reader.LockAsync(BookCodes.Fund, ct);
        var book = await reader.LoadAsync(row, null, linked, ct);
        if (book.State.Balances.TryGetValue(BookReader.Resources, out var received)) book.State.Keep = FundReserve.Cents(received.Minor, settings[BookLive.ReservePercent], settings[BookLive.Reserve]);
        var answer = book.State.Take(linked, act.At, act.Number);
        return await writer.WriteAsync(book, book.State.Fetch(), ct) ? answer : throw new InvalidOperationException("The book moved while it was locked.");
    }
}
