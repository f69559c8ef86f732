using System.Text.Json;
using System.Threading.Channels;
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

    /// <summary>Returns how many were refused. Answers come while vouchers are still read: whoever brings them one by one may wait for each.</summary>
    public async Task<long> HandleAsync(TextReader vouchers, TextWriter answers, CancellationToken ct)
    {
        var act = await BeginAsync(ct);
        var open = Channel.CreateBounded<Task<Answer>>(Together);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // Standard input keeps its thread until there is a line.
        _ = Task.Run(() => ReadAsync(vouchers, act, open.Writer, stop.Token), CancellationToken.None);
        try
        {
            var refused = 0L;
            await foreach (var next in open.Reader.ReadAllAsync(ct)) refused += await TellAsync(await next, answers);
            return refused;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task ReadAsync(TextReader vouchers, long act, ChannelWriter<Task<Answer>> open, CancellationToken ct)
    {
        try
        {
            for (var line = 1L; await vouchers.ReadLineAsync(ct) is { } text; line++)
            {
                if (text.Length > 0) await open.WriteAsync(EnterAsync(Voucher.Read(text), line, act, ct), ct);
            }

            open.Complete();
        }
        catch (Exception failure)
        {
            open.TryComplete(failure);
        }
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
