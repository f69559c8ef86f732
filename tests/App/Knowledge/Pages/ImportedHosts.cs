using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Features.ImportDocuments;
using Marrakech.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marrakech.App.Knowledge.Pages;

/// <summary>Imports small invented documents into a host, through the handlers an import uses.</summary>
internal sealed class InventedImport(IServiceProvider services)
{
    public const string Title = "Lighthouse desk for deckhands in Portugal";
    public const string FirstText = "In 2019 the Lighthouse Guild opened a desk in Lisbon, Portugal, where deckhands learn to repair nets.\n\nThe desk works with the International Organization for Migration (IOM) and has helped 1,200 migrants.";
    public const string NewerText = "In 2019 the Lighthouse Guild opened a desk in Lisbon, Portugal, where deckhands learn to mend nets.\n\nThe desk works with the International Organization for Migration (IOM) and has helped 1,200 migrants.";
    public const string LatestText = "In 2019 the Lighthouse Guild opened a desk in Lisbon, Portugal, where deckhands learn to weave nets.\n\nThe desk works with the International Organization for Migration (IOM) and has helped 1,200 migrants.";

    /// <summary>First edition, booklet, then an altered booklet; returns the code of the practice all three tell of.</summary>
    public async Task<string> RunAsync()
    {
        await ImportAsync("first-edition", DocumentKind.FirstEdition, FirstText, new SourceCitation("7", "The log of the harbour", "javascript:alert(1)") { At = FirstText.IndexOf(" in Lisbon", StringComparison.Ordinal) });
        await ImportAsync("booklet", DocumentKind.Booklet, NewerText, new SourceCitation(null, null, "https://example.org/desk"));
        await ImportAsync("booklet", DocumentKind.Booklet, LatestText, new SourceCitation("9", null, null));
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db.Set<Item>().Where(i => i.Editions.Any(e => e.Title == Title)).Select(i => i.Code).SingleAsync();
    }

    private async Task ImportAsync(string key, DocumentKind kind, string text, SourceCitation citation)
    {
        await using var scope = services.CreateAsyncScope();
        var handlers = scope.ServiceProvider;
        var source = Document(key, kind, text, citation);
        await using var act = await handlers.GetRequiredService<ActTrail>().OpenAsync(new("DocumentsImported", IsPublic: true), null, CancellationToken.None);
        var stored = await handlers.GetRequiredService<DocumentStore>().StoreAsync(act, source, CancellationToken.None);
        await handlers.GetRequiredService<AttachPractices>().AttachAsync(act, [new ImportedDocument(source, stored)], CancellationToken.None);
        await act.CommitAsync(new { key }, CancellationToken.None);
    }

    private static SourceDocument Document(string key, DocumentKind kind, string text, SourceCitation citation) => new()
    {
        Kind = kind,
        Key = key,
        Title = $"Invented {key}",
        Language = "en",
        FileName = $"{key}.txt",
        Sha256 = new string('0', 64),
        Practices = [new SourcePractice(18, 1, Title, text, [citation], new Place(3, 9))],
        Resources = [new SourceResource("Guide to knots", "How deckhands tie them.", "https://example.org/knots", new Place(12, 13)) { Objectives = [18] }],
        Report = new ReadingReport(text.Length, [], [], [], []),
    };
}

/// <summary>A host on the embedded database that holds an imported practice.</summary>
public sealed class ImportedSqliteHost : SqliteHost
{
    public string Code { get; private set; } = "";

    protected override async Task SeedAsync(IServiceProvider services) => Code = await new InventedImport(services).RunAsync();
}

/// <summary>A host on the database for scale that holds an imported practice.</summary>
public sealed class ImportedPostgresHost : PostgresHost
{
    public string Code { get; private set; } = "";

    protected override async Task SeedAsync(IServiceProvider services) => Code = await new InventedImport(services).RunAsync();
}
