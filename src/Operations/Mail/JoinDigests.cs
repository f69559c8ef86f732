using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Mail;

/// <summary>Once a day joins what is held for a reader into one message, a transaction for each reader.</summary>
internal sealed class JoinDigests(AppDb db, JobOrders jobs, MailWriter writer, TimeProvider clock) : IJob
{
    public const string Kind = "join-digests";

    public async Task RunAsync(JobRun run, CancellationToken ct)
    {
        var readers = await db.Set<Message>().Where(m => m.State == MessageState.Held).Select(m => new { m.Address, m.Language }).Distinct().ToListAsync(ct);
        for (var i = 0; i < readers.Count; i++)
        {
            await JoinAsync(readers[i].Address, Language.Find(readers[i].Language)!, ct);
            await run.ReportAsync(i + 1, readers.Count, null, ct);
        }
    }

    private async Task JoinAsync(string address, Language language, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var held = db.Set<Message>().Where(m => m.Address == address && m.Language == language.Code && m.State == MessageState.Held);
        // Claimed first: of two nodes that come here together, the second finds nothing left to claim.
        await held.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MessageState.Joined).SetProperty(m => m.JoinedInto, id), ct);
        var parts = await db.Set<Message>().AsNoTracking().Where(m => m.JoinedInto == id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(ct);
        if (parts.Count == 0) return;
        var unsubscribe = Unsubscribe(parts);
        db.Add(new Message(writer.Framed(language, writer.Join(language, [.. parts.Select(p => new MailBody(p.Subject, p.Text, p.Html))]), unsubscribe), isHeld: false)
        {
            Id = id,
            Address = address,
            Language = language.Code,
            Topic = "digest",
            Key = $"digest:{id:N}",
            Unsubscribe = unsubscribe,
            CreatedAt = clock.GetUtcNow(),
        });
        await jobs.EnqueueAsync(SendMessage.Kind, id, SendMessage.KeyOf(id), ct);
        await db.SaveChangesAsync(ct);
        await db.Set<Message>().Where(m => m.JoinedInto == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, "").SetProperty(m => m.Html, ""), ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>What is held for one reader carries one way out of all of it; a mailbox that several share has none in common.</summary>
    private static string? Unsubscribe(List<Message> parts) => parts.Select(p => p.Unsubscribe).Distinct().ToList() is [var only] ? only : null;
}
