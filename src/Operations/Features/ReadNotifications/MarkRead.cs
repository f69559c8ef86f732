using Marrakech.Kernel.Acts;
using Marrakech.Operations.Contracts.Notifications;

namespace Marrakech.Operations.Features.ReadNotifications;

/// <summary>A person marks notifications as read.</summary>
internal sealed class MarkRead(ActTrail acts, Notifications notifications)
{
    public static readonly ActKind Act = new("NotificationsRead");

    /// <summary>Marks one, or all where none is named. With nothing to mark, nothing happened.</summary>
    public async Task HandleAsync(Guid person, Guid? one, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        act.Concerns(new ActSubject("person", person.ToString()));
        var count = await notifications.MarkReadAsync(person, one, ct);
        if (count > 0) await act.CommitAsync(new { count }, ct);
    }
}
