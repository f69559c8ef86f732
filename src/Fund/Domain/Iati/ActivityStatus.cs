namespace Marrakech.Fund.Domain.Iati;

/// <summary>Where an activity stands, by the list ActivityStatus of IATI.</summary>
internal static class ActivityStatus
{
    public const string Pipeline = "1", Implementation = "2", Finalisation = "3", Closed = "4", Cancelled = "5";

    /// <summary>Where a project stands.</summary>
    /// <param name="started">Day it began; null before.</param>
    /// <param name="ended">Day its work ended; null before.</param>
    /// <param name="closed">Day its accounts were closed; null before.</param>
    /// <param name="isPaid">Whether money ever went to it.</param>
    /// <param name="isHeld">Whether money is set aside for it.</param>
    public static string Of(DateOnly? started, DateOnly? ended, DateOnly? closed, bool isPaid, bool isHeld)
    {
        // All that was set aside was given back, and nothing was paid: the fund does not carry it out any more.
        if (!isPaid && !isHeld) return Cancelled;
        if (closed is not null) return Closed;
        if (ended is not null) return Finalisation;
        return started is null ? Pipeline : Implementation;
    }
}
