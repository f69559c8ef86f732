using System.Text.Json;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Contracts.Notifications;

/// <summary>Tells people something, on the page and by e-mail as they chose.</summary>
public sealed class Notifications
{
    private readonly AppDb db;
    private readonly Choices choices;
    private readonly MessageOutbox outbox;
    private readonly UnsubscribeTokens tokens;
    private readonly TimeProvider clock;

    internal Notifications(AppDb db, Choices choices, MessageOutbox outbox, UnsubscribeTokens tokens, TimeProvider clock) =>
        (this.db, this.choices, this.outbox, this.tokens, this.clock) = (db, choices, outbox, tokens, clock);

    /// <summary>Adds a notification, and the message it calls for, to <see cref="AppDb"/>: both are written with the caller's act.</summary>
    /// <returns>False when the person was told about this key before.</returns>
    /// <exception cref="InvalidOperationException">No such topic was registered.</exception>
    public async Task<bool> AddAsync(NewNotification news, CancellationToken ct)
    {
        var (to, rows) = (news.To, db.Set<Notification>());
        if (rows.Local.Any(n => n.Person == to.Person && n.Key == news.Key) || await rows.AnyAsync(n => n.Person == to.Person && n.Key == news.Key, ct)) return false;
        var now = clock.GetUtcNow();
        db.Add(new Notification
        {
            Id = Guid.CreateVersion7(now),
            Person = to.Person,
            Topic = news.Topic,
            SentenceKey = news.SentenceKey,
            Values = JsonSerializer.Serialize(news.Values),
            Path = news.Path,
            Key = news.Key,
            CreatedAt = now,
        });
        var choice = await choices.OfAsync(to.Person, news.Topic, ct);
        if (to.Address is { } address && choice != MailChoice.Never) await outbox.EnqueueAsync(await MessageAsync(news, address, choice, ct), ct);
        return true;
    }

    /// <summary>How many notifications a person has not read, for the frame of a page.</summary>
    public Task<int> CountUnreadAsync(Guid person, CancellationToken ct) => db.Set<Notification>().CountAsync(n => n.Person == person && n.ReadAt == null, ct);

    /// <summary>What a person was told, the newest first.</summary>
    /// <param name="person">Pseudonym of the person.</param>
    /// <param name="skip">How many of the newest to leave out.</param>
    /// <param name="take">The most wanted, from 1.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<NotificationLine>> ListAsync(Guid person, int skip, int take, CancellationToken ct)
    {
        var rows = await db.Set<Notification>().AsNoTracking().Where(n => n.Person == person)
            .OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip(skip).Take(take).ToListAsync(ct);
        return [.. rows.Select(n => new NotificationLine(n.Id, n.Topic, n.SentenceKey, JsonSerializer.Deserialize<List<string>>(n.Values)!, n.Path, n.CreatedAt, n.ReadAt is not null))];
    }

    /// <summary>How many notifications there are for a person, read or not.</summary>
    public Task<int> CountAsync(Guid person, CancellationToken ct) => db.Set<Notification>().CountAsync(n => n.Person == person, ct);

    /// <summary>Marks one notification of a person as read, or all of them; part of the caller's act. Those of others are left alone.</summary>
    /// <returns>How many were marked.</returns>
    public Task<int> MarkReadAsync(Guid person, Guid? one, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<Notification>().Where(n => n.Person == person && n.ReadAt == null && (one == null || n.Id == one))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }

    /// <summary>Removes everything kept about a person here: notifications and choices. Part of the caller's transaction.</summary>
    public async Task EraseAsync(Guid person, CancellationToken ct)
    {
        await db.Set<Notification>().Where(n => n.Person == person).ExecuteDeleteAsync(ct);
        await db.Set<Choice>().Where(c => c.Person == person).ExecuteDeleteAsync(ct);
    }

    /// <summary>Takes back what a person was told, as when it names somebody who is erased, and the message that has not left yet. Part of the caller's transaction.</summary>
    /// <param name="person">Pseudonym of the person who was told.</param>
    /// <param name="start">How the keys begin.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task TakeBackAsync(Guid person, string start, CancellationToken ct)
    {
        await db.Set<Notification>().Where(n => n.Person == person && n.Key.StartsWith(start)).ExecuteDeleteAsync(ct);
        var message = $"notification:{person:N}:{start}";
        await db.Set<Message>().Where(m => m.Key.StartsWith(message)).ExecuteDeleteAsync(ct);
    }

    private async Task<OutgoingMessage> MessageAsync(NewNotification news, string address, MailChoice choice, CancellationToken ct)
    {
        var daily = choice == MailChoice.Daily;
        // A digest speaks of many topics, so its way out is one of all of them.
        var token = await tokens.WriteAsync(news.To.Person, daily ? UnsubscribeTokens.EveryTopic : news.Topic, ct);
        return new OutgoingMessage
        {
            Address = address,
            Language = news.To.Language,
            Topic = news.Topic,
            Key = $"notification:{news.To.Person:N}:{news.Key}",
            Words = new MailWords { Subject = news.SentenceKey, Paragraphs = [], Link = "Notification.Open", Values = news.Values },
            Path = news.Path,
            Delivery = daily ? MailDelivery.Daily : MailDelivery.Immediately,
            UnsubscribePath = $"/unsubscribe/{token}",
        };
    }
}
