using Microsoft.Playwright;

namespace Marrakech.Journeys;

/// <summary>Waits for a page something led to.</summary>
internal static class Arrival
{
    /// <summary>The driver has been seen to miss that a page was loaded, a few times in thousands; one that has come to rest is there as well.</summary>
    public static async Task ArriveAsync(this IPage page) => await await Task.WhenAny(page.WaitForLoadStateAsync(), page.WaitForLoadStateAsync(LoadState.NetworkIdle));
}
