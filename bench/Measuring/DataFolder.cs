namespace Marrakech.Bench.Measuring;

/// <summary>A data folder that is removed afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("marrakech-bench-").FullName;

    /// <summary>A folder that holds what the source documents say, where they are present; else the starter repository.</summary>
    public static async Task<DataFolder> FilledAsync()
    {
        var folder = new DataFolder();
        if (Repository.Documents is { } documents) await Child.RunToEndAsync(Repository.Product, "import", documents, "--data", folder.Path);
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
