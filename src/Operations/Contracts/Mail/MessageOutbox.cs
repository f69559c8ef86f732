using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Jobs;
using Marrakech.Operations.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Marrakech.Operations.Contracts.Mail;

/// <summary>Writes messages into the caller's own transaction; a job sends them once it is committed.</summary>
public sealed class MessageOutbox
{
    private readonly AppDb db;
    private readonly JobOrders jobs;
    private readonly MailWriter writer;
    private readonly SiteAddress site;
    private readonly TimeProvider clock;

    internal MessageOutbox(AppDb db, JobOrders jobs, MailWriter writer, SiteAddress site, TimeProvider clock) =>
        (this.db, this.jobs, this.writer, this.site, this.clock) = (db, jobs, writer, site, clock);

    /// <summary>Adds a message to <see cref="AppDb"/>; it is written with the caller's act, or with the caller's next save.</summary>
    /// <param name="message">The message.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <returns>False when a message with this key is there already.</returns>
    /// <exception cref="FormatException">The address is none.</exception>
    public async Task<bool> EnqueueAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (!MailboxAddress.TryParse(message.Address, out var mailbox) || mailbox.Address != message.Address || string.IsNullOrEmpty(mailbox.Domain)) throw new FormatException("This is no address of a mailbox.");
        if (db.Set<Message>().Local.Any(m => m.Key == message.Key) || await db.Set<Message>().AnyAsync(m => m.Key == message.Key, ct)) return false;
        var unsubscribe = message.UnsubscribePath is { } path ? site.Of(message.Language, path) : null;
        var body = writer.Write(message.Language, message.Words, site.Of(message.Language, message.Path));
        var daily = message.Delivery == MailDelivery.Daily;
        var row = new Message(daily ? body : writer.Framed(message.Language, body, unsubscribe), daily)
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Address = message.Address,
            Language = message.Language.Code,
            Topic = message.Topic,
            Key = message.Key,
            Unsubscribe = unsubscribe,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(row);
        if (!daily) await jobs.EnqueueAsync(SendMessage.Kind, row.Id, SendMessage.KeyOf(row.Id), ct);
        return true;
    }
}
