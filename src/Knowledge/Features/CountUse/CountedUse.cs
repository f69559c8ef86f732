namespace Marrakech.Knowledge.Features.CountUse;

/// <summary>Hangs on an endpoint whose answers are counted.</summary>
/// <param name="IsDownload">Whether something is downloaded rather than read.</param>
/// <param name="Thing">Name of the list; null where the route names an item.</param>
internal sealed record CountedUse(bool IsDownload, string? Thing = null)
{
    /// <summary>The part of the route with the code of the item.</summary>
    public const string RouteValue = "code";

    public static readonly CountedUse ItemPage = new(IsDownload: false);
}
