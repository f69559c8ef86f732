namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>Why a conversation with an expert takes no more messages. Stored by name.</summary>
internal enum TalkEnd
{
    ClosedByAsker,
    ClosedByExpert,

    /// <summary>One of the two reported it.</summary>
    Reported,

    /// <summary>The expert took their description back, or one of the two was erased.</summary>
    Left,
}

/// <summary>Why a message is not sent; its sentence is <c>Talk.Refusal.{Name}</c>.</summary>
internal enum TalkRefusal
{
    Empty,
    TooLong,

    /// <summary>One does not write to oneself.</summary>
    Yourself,

    /// <summary>The expert takes no messages.</summary>
    SwitchedOff,

    /// <summary>The conversation is over, and this side cannot open it again.</summary>
    Closed,

    /// <summary>Too many new conversations, or too many messages, within a day.</summary>
    TooMany,
}

/// <summary>When somebody may write to an expert.</summary>
internal static class TalkRules
{
    /// <summary>New conversations somebody may begin, and messages they may send, within a day of 24 hours.</summary>
    public const int NewInADay = 5, MessagesInADay = 40;

    /// <summary>Length of a message in characters.</summary>
    public const int TextLength = 4_000, ReasonLength = 1_000;

    /// <summary>Whether the one who asks may take an ended conversation up again: never against the expert's will.</summary>
    public static bool MayReopen(TalkEnd end) => end is TalkEnd.ClosedByAsker or TalkEnd.Left;

    /// <summary>What is wrong with what was typed.</summary>
    public static TalkRefusal? AgainstText(string? text) => text is null ? TalkRefusal.Empty : text.Length > TextLength ? TalkRefusal.TooLong : null;

    /// <summary>What stands against the pace.</summary>
    /// <param name="isNew">Whether it begins a conversation.</param>
    /// <param name="begun">Conversations begun within the last day.</param>
    /// <param name="sent">Messages sent within the last day.</param>
    public static TalkRefusal? AgainstPace(bool isNew, int begun, int sent) => (isNew && begun >= NewInADay) || sent >= MessagesInADay ? TalkRefusal.TooMany : null;
}
