namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>How many posts somebody may write.</summary>
/// <param name="InHour">Most within 60 minutes.</param>
/// <param name="InDay">Most within 24 hours.</param>
internal sealed record PostingPace(int InHour, int InDay)
{
    /// <summary>Somebody is a newcomer until so many of their posts have been shown; till then each waits for a moderator.</summary>
    public const int NewcomerPosts = 3;

    /// <summary>Posts with so many web addresses wait, whoever wrote them.</summary>
    public const int ManyLinks = 3;

    public static readonly PostingPace Newcomer = new(3, 10), Usual = new(30, 200);

    public static PostingPace Of(Voice voice) => voice is { IsNewcomer: true, Moderates: false } ? Newcomer : Usual;

    /// <summary>Whether one more post is too many.</summary>
    /// <param name="lastHour">Posts of the last 60 minutes.</param>
    /// <param name="lastDay">Posts of the last 24 hours.</param>
    public bool IsReached(int lastHour, int lastDay) => lastHour >= InHour || lastDay >= InDay;
}
