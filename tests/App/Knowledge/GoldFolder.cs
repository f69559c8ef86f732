namespace Marrakech.App.Knowledge;

/// <summary>The hand-made truth the benchmarks use, found upward from the tests.</summary>
internal static class GoldFolder
{
    public static string File(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "bench", "Gold", name);
            if (System.IO.File.Exists(file))
                return file;
        }

        throw new FileNotFoundException($"bench/Gold/{name} is not above {AppContext.BaseDirectory}.");
    }
}
