using Marrakech.Host;
using Marrakech.Support;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace Marrakech.Architecture;

/// <summary>The API is a reviewed file (style, habit 7): what it is stands in docs/api, and a change of it shows in the review.</summary>
public sealed class OpenApiSnapshotTests
{
    private const string Update = "MARRAKECH_UPDATE_SNAPSHOTS";
    private static readonly string file = Repository.Path("docs", "api", "openapi-v1.json");

    [Fact]
    public async Task The_description_is_the_reviewed_one()
    {
        var now = await DescriptionAsync();
        if (Environment.GetEnvironmentVariable(Update) == "true") await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        var reviewed = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(now == reviewed, $"The API differs from docs/api/openapi-v1.json, first at line {FirstDifference(now, reviewed)}. If that is meant, run the architecture tests with {Update}=true and review the file.");
    }

    [Fact]
    public async Task Everything_is_described()
    {
        var document = await DocumentAsync();
        var operations = document.Paths.SelectMany(p => p.Value.Operations ?? [], (p, o) => (p.Key, o.Value)).ToList();
        Assert.True(operations.Count >= 20, "Hardly an operation was found.");
        Assert.Empty(operations.Where(o => string.IsNullOrWhiteSpace(o.Value.Summary)).Select(o => $"{o.Key} has no summary"));
        Assert.Empty(from o in operations from p in o.Value.Parameters ?? [] where string.IsNullOrWhiteSpace(p.Description) select $"{o.Key}: {p.Name} is not described");
        Assert.Empty(from s in document.Components!.Schemas! where string.IsNullOrWhiteSpace(s.Value.Description) select $"{s.Key} is not described");
        Assert.Empty(from s in document.Components.Schemas!
                     from p in s.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
                     where string.IsNullOrWhiteSpace(p.Value.Description) && p.Value.OneOf?.All(o => string.IsNullOrWhiteSpace(o.Description)) != false
                     select $"{s.Key}.{p.Key} is not described");
    }

    /// <summary>Made by a host that has never reached a database.</summary>
    private static async Task<OpenApiDocument> DocumentAsync()
    {
        var folder = Directory.CreateTempSubdirectory("marrakech-openapi-");
        try
        {
            await using var app = MarrakechHost.BuildSite(["--data", folder.FullName, "--postgres", "Host=nowhere.invalid", "--urls", "http://127.0.0.1:0"], b => b.Logging.ClearProviders());
            await app.StartAsync(TestContext.Current.CancellationToken);
            var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);
            await app.StopAsync(TestContext.Current.CancellationToken);
            return document;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> DescriptionAsync() =>
        (await (await DocumentAsync()).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + "\n";

    private static int FirstDifference(string one, string other) =>
        one.Split('\n').Zip(other.Split('\n')).TakeWhile(p => p.First == p.Second).Count() + 1;
}
