namespace Marrakech.Knowledge.Domain.Following;

/// <summary>How often somebody is told of what is new in a search they saved. Stored by name; in words the text <c>Rhythm.Search.{Name}</c>.</summary>
internal enum Rhythm
{
    /// <summary>As soon as it is there.</summary>
    AtOnce,

    /// <summary>At most once a day.</summary>
    Daily,

    /// <summary>At most once a week.</summary>
    Weekly,

    /// <summary>Not at all: the feed of the search tells them.</summary>
    FeedOnly,
}

/// <summary>When a search is looked at again.</summary>
internal static class Rhythms
{
    /// <summary>Whether it is time, given when it was looked at last; null for never.</summary>
    public static bool IsDue(Rhythm rhythm, DateTimeOffset? last, DateTimeOffset now) => rhythm switch
    {
        Rhythm.AtOnce => true,
        Rhythm.Daily => last is null || now - last >= TimeSpan.FromDays(1),
        Rhythm.Weekly => last is null || now - last >= TimeSpan.FromDays(7),
        _ => false,
    };
}
