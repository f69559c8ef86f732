using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Notifications;
using Marrakech.Operations.Notifying;

namespace Marrakech.Operations.Features.StopMail;

/// <summary>Somebody who holds the link of a message stops messages of its kind; on the page of the person everything still appears.</summary>
internal sealed class StopMail(ActTrail acts, Choices choices)
{
    public static readonly ActKind Act = new("MailStopped");

    /// <summary>Stops one topic, or every topic there is.</summary>
    public async Task HandleAsync(Guid person, string topic, CancellationToken ct)
    {
        var stopped = (await choices.AllAsync(person, ct)).Where(c => (topic == UnsubscribeTokens.EveryTopic || c.Topic.Name == topic) && c.Mail != MailChoice.Never)
            .ToDictionary(c => c.Topic.Name, _ => MailChoice.Never);
        if (stopped.Count == 0) return;
        await using var act = await acts.OpenAsync(Act, null, ct);
        act.Concerns(new ActSubject("person", person.ToString()));
        await choices.SetAsync(person, stopped, ct);
        await act.CommitAsync(new { topics = stopped.Keys }, ct);
    }
}
