namespace Marrakech.Knowledge.Data.Usage;

/// <summary>How often a thing was read and downloaded on a day that is not over: a sum, shown to nobody. Once the day is over it goes into what is shown and is gone.</summary>
internal sealed class UseCount
{
    /// <summary>Code of an item, or the name of a list.</summary>
    public required string Thing { get; init; }

    /// <summary>Coordinated universal time.</summary>
    public required DateOnly Day { get; init; }

    public required int Reads { get; set; }
    public required int Downloads { get; set; }
}
