using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marrakech.Host.SiteCopy;

/// <summary>What the search of a copy looks through, as a script: from a disk, browsers load scripts and nothing else.</summary>
internal sealed class SearchData : IAsyncDisposable
{
    private static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.Default };
    private readonly StreamWriter writer;
    private bool begun;

    public SearchData(Stream output) => writer = new StreamWriter(output);

    public async Task AddAsync(SearchEntry entry)
    {
        await writer.WriteAsync(begun ? ",\n" : "window.marrakechPages = [\n");
        begun = true;
        await writer.WriteAsync(JsonSerializer.Serialize(new[] { entry.File, entry.Title, entry.Text }, json));
    }

    public async ValueTask DisposeAsync()
    {
        await writer.WriteAsync(begun ? "\n];\n" : "window.marrakechPages = [];\n");
        await writer.DisposeAsync();
    }
}

/// <summary>The script of a copy.</summary>
internal static class SearchScript
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(SearchScript).Assembly.GetManifestResourceStream("SiteCopy/offline.js")!);
        return reader.ReadToEnd();
    }
}
