using System.Text.Json;
using Marrakech.Fund.Domain.Books;
using Marrakech.Fund.Features.KeepBooks;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.EnterVouchers;

/// <summary>
/// Enters vouchers of books that were kept elsewhere before, one JSON object a line, and answers each with a line when it is on the disk.
/// Safe to begin anew with the same file: what is entered already is answered with its number.
/// </summary>
internal sealed class EnterVouchers(ActTrail acts, LedgerQueue queue)
{
    public static readonly ActKind Act = new("VouchersEntered", IsPublic: true);

    /// <summary>Vouchers on their way at a time.</summary>
    private const int Together = 256;

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Answer to one voucher.</summary>
    private sealed record Answer(string? Key, long? Number, string? Hash, bool? New, long? Line = null, string? Refusal = null, string? Account = null);

    /// <summary>Returns how many were refused.</summary>
    public async Task<long> HandleAsync(TextReader vouchers, TextWriter answers, CancellationToken ct)
    {
        var act = await BeginAsync(ct);
        var (line, refused, open) = (0L, 0L, new Queue<Task<Answer>>());
        while (await vouchers.ReadLineAsync(ct) is { } text)
        {
            line++;
            if (text.Length == 0) continue;
            open.Enqueue(EnterAsync(Voucher.Read(text), line, act, ct));
            while (open.Count >= Together || (open.Count > 0 && open.Peek().IsCompleted)) refused += await TellAsync(await open.Dequeue(), answers);
        }

        while (open.TryDequeue(out var next)) refused += await TellAsync(await next, answers);
        return refused;
    }

    /// <summary>The act stands before the first voucher: each of them names it.</summary>
    private async Task<long> BeginAsync(CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        act.Concerns(new ActSubject("book", BookCodes.Fund));
        await act.CommitAsync(new { book = BookCodes.Fund }, ct);
        return act.Number;
    }

    private async Task<Answer> EnterAsync(NewPosting? posting, long line, long act, CancellationToken ct)
    {
        if (posting is null) return new Answer(null, null, null, null, line, nameof(BookRefusal.NotReadable));
        var answer = await queue.PostAsync([posting], act, ct);
        return answer.Problem is { } problem
            ? new Answer(posting.Key, null, null, null, line, problem.Refusal.ToString(), problem.Account?.ToString())
            : new Answer(posting.Key, answer.Posted[0].Number, answer.Posted[0].Hash, answer.Posted[0].IsNew);
    }

    private static async Task<int> TellAsync(Answer answer, TextWriter answers)
    {
        await answers.WriteLineAsync(JsonSerializer.Serialize(answer, options));
        await answers.FlushAsync();
        return answer.Refusal is null ? 0 : 1;
    }
}
