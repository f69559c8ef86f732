using Marrakech.Accounts.Data;

namespace Marrakech.Accounts.Domain;

/// <summary>How long personal data outlives its use, as <c>docs/privacy.md</c> and the page about privacy say.</summary>
internal static class Retention
{
    /// <summary>The limits at an instant: what lies before them goes.</summary>
    /// <param name="SessionEnded">End of a session that was ended.</param>
    /// <param name="SessionSeen">Last sign of a session nobody ended: it ended by itself after a pause.</param>
    /// <param name="InvitationExpired">End of an invitation.</param>
    /// <param name="Registered">Registration that was never confirmed.</param>
    internal sealed record Limits(DateTimeOffset SessionEnded, DateTimeOffset SessionSeen, DateTimeOffset InvitationExpired, DateTimeOffset Registered);

    /// <summary>The limits at <paramref name="now"/>, for so many days of each.</summary>
    public static Limits At(DateTimeOffset now, int sessionDays, int invitationDays, int registrationDays)
    {
        var session = now - TimeSpan.FromDays(sessionDays);
        return new(session, session - Session.Idle, now - TimeSpan.FromDays(invitationDays), now - TimeSpan.FromDays(registrationDays));
    }
}
