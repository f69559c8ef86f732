using System.Text.Json;
using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Settings;
using Marrakech.Operations.Live;
using Marrakech.Operations.Mail;
using Marrakech.Operations.Notifying;
using Marrakech.Ui.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Privacy;

/// <summary>What messages and notifications keep about a person.</summary>
internal sealed class OperationsPersonalData(AppDb db) : IPersonalDataPart
{
    private static readonly PersonalDataKind mail = PersonalDataKind.In<Message>("Mail", PersonalDataBasis.Task, OperationsLive.FinishedDays.Default,
        nameof(Message.Address), nameof(Message.Language), nameof(Message.Topic), nameof(Message.Subject), nameof(Message.Text), nameof(Message.Html), nameof(Message.Unsubscribe));

    private static readonly PersonalDataKind notifications = PersonalDataKind.In<Notification>("Notifications", PersonalDataBasis.Task, OperationsLive.NotificationDays.Default,
            nameof(Notification.Topic), nameof(Notification.SentenceKey), nameof(Notification.Values), nameof(Notification.Path))
        .AndIn<Choice>(nameof(Choice.Topic));

    /// <summary>A file belongs to what it is attached to: it stays when a person leaves, and is none of one person's to take away.</summary>
    private static readonly PersonalDataKind files = PersonalDataKind.In<Files.FileRecord>("Files", PersonalDataBasis.Task, null, nameof(Files.FileRecord.Name));

    public static PersonalDataKind[] Kinds => [mail, notifications, files];

    /// <summary>The kinds for which an administrator decides how long they are kept.</summary>
    public static IReadOnlyList<(string Kind, LiveNumber Days)> Periods => [(mail.Key, OperationsLive.FinishedDays), (notifications.Key, OperationsLive.NotificationDays)];

    public async Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct)
    {
        var spellings = await SpellingsAsync(person.Email, ct);
        var messages = await db.Set<Message>().AsNoTracking().Where(m => spellings.Contains(m.Address)).OrderByDescending(m => m.CreatedAt).ToListAsync(ct);
        var told = await db.Set<Notification>().AsNoTracking().Where(n => n.Person == person.Person).OrderByDescending(n => n.CreatedAt).ToListAsync(ct);
        var choices = await db.Set<Choice>().AsNoTracking().Where(c => c.Person == person.Person).OrderBy(c => c.Topic).ToListAsync(ct);
        return
        [
            new(mail.Key, [.. messages.Select(m => (IReadOnlyList<PersonalField>)
                [new("email", m.Address), new("topic", m.Topic), new("subject", m.Subject), new("text", m.Text), new("createdAt", m.CreatedAt), new("sentAt", m.SentAt)])]),
            new(notifications.Key,
            [
                .. told.Select(n => (IReadOnlyList<PersonalField>)[new("topic", n.Topic), new("text", string.Join(", ", JsonSerializer.Deserialize<string[]>(n.Values)!)), new("subject", n.Path), new("createdAt", n.CreatedAt), new("readAt", n.ReadAt)]),
                .. choices.Select(c => (IReadOnlyList<PersonalField>)[new("topic", c.Topic), new("choice", c.Mail.ToString())]),
            ]),
        ];
    }

    public async Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct)
    {
        var spellings = await SpellingsAsync(person.Email, ct);
        await db.Set<Message>().Where(m => spellings.Contains(m.Address)).ExecuteDeleteAsync(ct);
        await db.Set<Notification>().Where(n => n.Person == person.Person).ExecuteDeleteAsync(ct);
        await db.Set<Choice>().Where(c => c.Person == person.Person).ExecuteDeleteAsync(ct);
    }

    /// <summary>An address is kept as it was given: people write one and the same in capitals and without.</summary>
    private async Task<List<string>> SpellingsAsync(string email, CancellationToken ct)
    {
        var all = await db.Set<Message>().AsNoTracking().Select(m => m.Address).Distinct().ToListAsync(ct);
        return [.. all.Where(a => a.Equals(email, StringComparison.OrdinalIgnoreCase))];
    }
}
