using Marrakech.Bench.Measuring;

namespace Marrakech.Bench.Site;

/// <summary>From the start of the executable to its first answered page.</summary>
internal static class StartUp
{
    private const int Runs = 7;
    private const double Limit = 1500;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var folder = new DataFolder();
        var first = await OnceAsync(folder.Path);
        var times = new List<double>();
        for (var run = 0; run < Runs; run++) times.Add(await OnceAsync(folder.Path));
        return
        [
            Figure.OfValue("first start to first page (new data folder)", "starter", first, "ms"),
            Figure.OfTimes("start to first page", "starter", times, median: Limit),
        ];
    }

    private static async Task<double> OnceAsync(string folder)
    {
        await using var child = await Child.RunProductAsync(folder);
        return child.FirstPage.TotalMilliseconds;
    }
}
