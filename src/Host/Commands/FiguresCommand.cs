using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Connection;
using Marrakech.Connection.Contracts.Api;

namespace Marrakech.Host.Commands;

/// <summary><c>figures</c>: reckons the figures of all requests from the database, and compares them with those a running node publishes.</summary>
internal static class FiguresCommand
{
    private const int Same = 0, Differ = 1, CouldNotLook = 2;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string?> Against = new("--against") { Description = "Address of a running site whose figures must be the same, as http://127.0.0.1:5080.", HelpName = "URL" };

    public static Command Create()
    {
        var command = new Command("figures", "Reckon the figures of all requests anew and print them as JSON; with --against: exit code 0 the same, 1 they differ, 2 when it could not look.") { Against };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        try
        {
            var address = parsed.GetValue(Against);
            var site = address is null ? null : SiteOf(address);
            await using var app = MarrakechHost.Build(Shared.Settings(parsed), readOnly: true);
            await using var scope = app.Services.CreateAsyncScope();
            var own = await scope.ServiceProvider.ReckonFiguresAsync(ct);
            Console.WriteLine(JsonSerializer.Serialize(own.Select(f => new { f.Table, f.Key, f.Name, f.Measure, f.Value, f.Suppressed }), json));
            if (site is null) return Same;
            var difference = FirstDifference(own, await ReadAsync(site, ct));
            await Console.Error.WriteLineAsync(difference ?? "The figures are the same.");
            return difference is null ? Same : Differ;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            // Whatever kept it from looking: it must never pass for the same, nor for different.
            await Console.Error.WriteLineAsync($"The figures could not be compared. {failure.GetBaseException().Message}");
            return CouldNotLook;
        }
    }

    private static Uri SiteOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttp || site.Scheme == Uri.UriSchemeHttps)
        ? site : throw new InvalidDataException($"{address} is no address of a site. Write one like http://127.0.0.1:5080.");

    /// <summary>Reads every part of the list from the site that was named, whatever name it gives itself.</summary>
    private static async Task<List<RequestFigureResource>> ReadAsync(Uri site, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site, Timeout = patience };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var found = new List<RequestFigureResource>();
        for (var next = "/api/v1/request-figures?limit=100"; next is not null;)
        {
            var part = await client.GetFromJsonAsync<Part>(new Uri(next, UriKind.Relative), json, ct) ?? throw new InvalidDataException($"{site} answers with no figures.");
            if (part.Items.Count == 0 && part.Next is not null) throw new InvalidDataException($"{site} answers with a list that does not end.");
            found.AddRange(part.Items);
            next = part.Next is { } address ? new Uri(address).PathAndQuery : null;
        }

        return found;
    }

    /// <summary>The first number that is not the same, in a sentence; null where all are.</summary>
    private static string? FirstDifference(IReadOnlyList<RequestFigureResource> own, IReadOnlyList<RequestFigureResource> others)
    {
        var there = others.ToDictionary(KeyOf, Told);
        foreach (var figure in own)
        {
            if (!there.Remove(KeyOf(figure), out var told)) return $"They differ. {KeyOf(figure)}: {Told(figure)} in the database, not among the published ones.";
            if (told != Told(figure)) return $"They differ. {KeyOf(figure)}: {Told(figure)} in the database, {told} published.";
        }

        return there.Count == 0 ? null : $"They differ. {there.First().Key}: not in the database, {there.First().Value} published.";
    }

    private static string KeyOf(RequestFigureResource figure) => $"{figure.Table} {figure.Key} {figure.Measure}";

    private static string Told(RequestFigureResource figure) => figure.Suppressed ? "not told" : figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private sealed record Part(IReadOnlyList<RequestFigureResource> Items, string? Next);
}
