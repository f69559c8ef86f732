using System.CommandLine;
using Marrakech.Compact.Contracts;
using Marrakech.Host.SiteCopy;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Api;

namespace Marrakech.Host.Commands;

/// <summary><c>export</c>: takes the Compact, the practices, the other items, the collections, the public discussions or the trail of acts out whole.</summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-", Site = "site", Devices = "/dev";

    private static readonly Argument<string> What = new("WHAT") { Description = "compact, practices, other-items, collections, discussions or acts; or site, for the public pages as files that open from a disk." };

    private static readonly Option<string> Format = new("--format") { Description = "json or csv; jsonl for acts.", DefaultValueFactory = _ => "" };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "File to write, - is standard output; for site the folder to write.",
        HelpName = "FILE",
        DefaultValueFactory = _ => StandardOutput,
    };

    private static readonly Option<string> Languages = new("--languages")
    {
        Description = "For site: the languages wanted, as en,fr; all six when left out.",
        HelpName = "LIST",
        DefaultValueFactory = _ => string.Join(',', Language.All.Select(l => l.Code)),
    };

    public static Command Create()
    {
        var command = new Command("export", "Take the Compact, the practices, the other items, the collections or the public discussions out as JSON or CSV, or the trail of acts as JSON lines.") { What, Format, Output, Languages };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (what, formatName, output) = (parsed.GetValue(What)!, parsed.GetValue(Format)!, parsed.GetValue(Output)!);
        if (what == Site) return await CopySiteAsync(parsed, output, ct);
        if (formatName.Length > 0 && !Enum.GetNames<ExportFormat>().Contains(formatName, StringComparer.OrdinalIgnoreCase))
            return Refuse($"There is no format {formatName}. Choose json or csv, or jsonl for acts.");
        if (output != StandardOutput && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            return Refuse($"The folder of {output} does not exist. Make it, or name another.");
        if (Directory.Exists(output)) return Refuse($"{output} is a folder. Name a file in it.");
        await using var app = MarrakechHost.Build(Shared.Settings(parsed));
        await MarrakechHost.PrepareDatabaseAsync(app, ct);
        // The library alone: the search index may be in the hands of a running site.
        await app.Services.GetRequiredService<CompactLibrary>().FollowAsync(0, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var exports = scope.ServiceProvider.GetServices<IExport>().ToList();
        if (exports.FirstOrDefault(e => e.Name == what) is not { } export)
            return Refuse($"There is no export {what}. Choose {string.Join(" or ", exports.Select(e => e.Name))}.");
        var format = formatName.Length == 0 ? export.Formats[0] : Enum.Parse<ExportFormat>(formatName, ignoreCase: true);
        if (!export.Formats.Contains(format))
            return Refuse($"{what} cannot be taken out as {formatName}. Choose {string.Join(" or ", export.Formats.Select(f => f.ToString().ToLowerInvariant()))}.");
        try
        {
            await WriteAsync(export, format, output, ct);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The export could not be written: {failure.Message}");
        }
    }

    private static async Task<int> CopySiteAsync(ParseResult parsed, string output, CancellationToken ct)
    {
        if (output == StandardOutput) return Refuse("A site is a folder of files: name it with --output DIR.");
        var codes = parsed.GetValue(Languages)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = codes.FirstOrDefault(c => Language.Find(c) is null);
        if (unknown is not null || codes.Length == 0) return Refuse($"There is no language {unknown}. Choose among {string.Join(", ", Language.All.Select(l => l.Code))}.");
        return await SiteExport.RunAsync(Shared.Settings(parsed), output, [.. codes.Select(c => Language.Find(c)!).Distinct()], ct);
    }

    /// <summary>A file appears whole or not at all; a link leads to the file it names, and a device is written into.</summary>
    private static async Task WriteAsync(IExport export, ExportFormat format, string output, CancellationToken ct)
    {
        if (output == StandardOutput)
        {
            await using var standard = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
            await export.WriteAsync(standard, format, ct);
            return;
        }

        var isThere = File.Exists(output);
        var target = (isThere ? File.ResolveLinkTarget(output, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(output);
        if (isThere && Path.GetDirectoryName(target) == Devices)
        {
            await using var device = File.OpenWrite(target);
            await export.WriteAsync(device, format, ct);
            return;
        }

        var part = target + ".part";
        try
        {
            await using (var file = File.Create(part)) await export.WriteAsync(file, format, ct);
            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        await Console.Error.WriteLineAsync($"Wrote {output}.");
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Shared.Refused;
    }
}
