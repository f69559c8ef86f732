namespace Marrakech.Operations.Contracts.Notifications;

/// <summary>A notification as a page shows it.</summary>
/// <param name="Id">Its id, for marking it read.</param>
/// <param name="Topic">Name of its topic.</param>
/// <param name="SentenceKey">Key of the sentence.</param>
/// <param name="Values">What fills the places of the sentence.</param>
/// <param name="Path">Where it leads, without language.</param>
/// <param name="At">When the person was told.</param>
/// <param name="IsRead">Whether it was read.</param>
public sealed record NotificationLine(Guid Id, string Topic, string SentenceKey, IReadOnlyList<string> Values, string Path, DateTimeOffset At, bool IsRead);
