namespace Marrakech.Knowledge.Domain.Discussions;

/// <summary>How many posts somebody may write.</summary>
/// <param name="InHour">Most within 60 minutes.</param>
/// <param name="InDay">Most within 24 hours.</param>
internal sealed record PostingPace(int InHour, int InDay)
{
    /// <summary>Posts with so many web addresses wait, whoever wrote them.</summary>
    public const int ManyLinks = 3;

    /// <summary>What counts until an administrator sets something else.</summary>
    public static readonly PostingPace Newcomer = new(3, 10), Usual = new(30, 200);

    /// <summary>Whether one more post is too many.</summary>
    /// <param name="lastHour">Posts of the last 60 minutes.</param>
    /// <param name="lastDay">Posts of the last 24 hours.</param>
    public bool IsReached(int lastHour, int lastDay) => lastHour >= InHour || lastDay >= InDay;
}
