using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>What the serving process holds after it has served every page kind often.</summary>
internal static class Memory
{
    private const double Limit = 150;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = await DataFolder.FilledAsync();
        await using var child = await Child.RunProductAsync(folder.Path);
        await Task.Delay(Rest);
        var idle = child.ResidentMegabytes;
        string[] paths = [.. Pages.Objectives, .. await Pages.PracticesAsync(child.Address)];
        await Load.PerSecondAsync(child.Address, paths);
        // Searches nobody asked before fill the page cache to its limit, as a year of visitors would.
        await Load.PerSecondAsync(child.Address, Pages.Searches, anew: true);
        var busy = child.ResidentMegabytes;
        await Task.Delay(Rest);
        return
        [
            Figure.OfValue("resident memory after start", "", idle, "MB", Limit),
            Figure.OfValue("resident memory under load", $"{Load.Connections} connections", busy, "MB"),
            Figure.OfValue("resident memory serving", "after the load", child.ResidentMegabytes, "MB", Limit),
            Figure.OfValue("of it pages of program and index files", "after the load", child.FileMegabytes, "MB"),
        ];
    }
}
