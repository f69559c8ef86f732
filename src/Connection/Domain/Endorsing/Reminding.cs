namespace Marrakech.Connection.Domain.Endorsing;

/// <summary>How long a link to endorse is good, and when whoever has it is reminded.</summary>
internal static class Reminding
{
    /// <summary>Reminders at most.</summary>
    public const int Most = 3;

    /// <summary>Days between a message and the next.</summary>
    public const int Every = 7;

    /// <summary>Days from the first message until no link is good any more.</summary>
    public const int Lasts = 30;

    /// <summary>Whether a reminder is due.</summary>
    /// <param name="state">What was said.</param>
    /// <param name="reminded">Reminders sent so far.</param>
    /// <param name="sentAt">When the last message went.</param>
    /// <param name="expiresAt">Until when the link is good.</param>
    /// <param name="now">When it is asked.</param>
    public static bool IsDue(EndorsementState state, int reminded, DateTimeOffset sentAt, DateTimeOffset expiresAt, DateTimeOffset now) =>
        state == EndorsementState.Open && reminded < Most && now < expiresAt && now >= sentAt.AddDays(Every);
}
