using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Notifying;

namespace Marrakech.Operations.Features.ReadNotifications;

/// <summary>A person chooses, topic by topic, what comes by e-mail.</summary>
internal sealed class ChooseMail(ActTrail acts, Choices choices)
{
    public static readonly ActKind Act = new("MailChosen");

    /// <summary>Sets the choices; topics that are not registered are left out.</summary>
    public async Task HandleAsync(Guid person, IReadOnlyDictionary<string, MailChoice> wanted, CancellationToken ct)
    {
        var before = await choices.AllAsync(person, ct);
        var changed = before.Where(c => wanted.TryGetValue(c.Topic.Name, out var mail) && mail != c.Mail).ToDictionary(c => c.Topic.Name, c => wanted[c.Topic.Name]);
        if (changed.Count == 0) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        act.Concerns(new ActSubject("person", person.ToString()));
        await choices.SetAsync(person, changed, ct);
        await act.CommitAsync(changed.ToDictionary(c => c.Key, c => c.Value.ToString()), ct);
    }
}
