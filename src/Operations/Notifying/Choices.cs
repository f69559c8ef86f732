using Marrakech.Kernel.Data;
using Marrakech.Operations.Contracts.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Operations.Notifying;

/// <summary>What people chose, and what holds where they did not.</summary>
internal sealed class Choices(AppDb db, IEnumerable<NotificationTopic> topics)
{
    /// <summary>Every registered topic.</summary>
    public IReadOnlyList<NotificationTopic> Topics { get; } = [.. topics];

    /// <summary>The choice of a person for a topic.</summary>
    public async Task<MailChoice> OfAsync(Guid person, string topic, CancellationToken ct)
    {
        var known = Topics.SingleOrDefault(t => t.Name == topic) ?? throw new InvalidOperationException($"There is no topic {topic}: register it with AddNotificationTopic.");
        var chosen = await db.Set<Choice>().AsNoTracking().SingleOrDefaultAsync(c => c.Person == person && c.Topic == topic, ct);
        return chosen?.Mail ?? known.Usual;
    }

    /// <summary>The choices of a person for all topics.</summary>
    public async Task<IReadOnlyList<(NotificationTopic Topic, MailChoice Mail)>> AllAsync(Guid person, CancellationToken ct)
    {
        var chosen = await db.Set<Choice>().AsNoTracking().Where(c => c.Person == person).ToDictionaryAsync(c => c.Topic, c => c.Mail, ct);
        return [.. Topics.Select(t => (t, chosen.GetValueOrDefault(t.Name, t.Usual)))];
    }

    /// <summary>Sets choices in <see cref="AppDb"/>; the caller's act writes them.</summary>
    public async Task SetAsync(Guid person, IReadOnlyDictionary<string, MailChoice> wanted, CancellationToken ct)
    {
        var chosen = await db.Set<Choice>().Where(c => c.Person == person).ToDictionaryAsync(c => c.Topic, ct);
        foreach (var (topic, mail) in wanted)
        {
            if (chosen.TryGetValue(topic, out var choice)) choice.Mail = mail;
            else db.Add(new Choice { Person = person, Topic = topic, Mail = mail });
        }
    }
}
