namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>How far one list was followed. No honest list comes back to a place it was at, has more parts or holds more records.</summary>
internal sealed class ListLength
{
    public const int MostParts = 20_000;
    public const long MostRecords = 1_000_000;

    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private int parts;

    /// <summary>Records taken in so far.</summary>
    public long Records { get; private set; }

    /// <summary>To be asked before each part.</summary>
    /// <param name="place">Where the list goes on; null at its beginning.</param>
    /// <exception cref="HarvestException">It is endless.</exception>
    public void GoOn(string? place)
    {
        if (parts++ == MostParts || Records > MostRecords || (place is not null && !places.Add(place))) throw new HarvestException(HarvestProblem.Endless);
    }

    /// <summary>Notes what a part held.</summary>
    public void Took(int records) => Records += records;
}
