using System.Globalization;
using Marrakech.Fund.Contracts.Api;
using Marrakech.Ui.Api;
using Marrakech.Ui.Paging;

namespace Marrakech.Fund.Features.ReadBooksByProgram;

/// <summary>How the books are written as CSV and in the words of schema.org.</summary>
internal static class BookForms
{
    /// <summary>What groups these operations in the description of the API.</summary>
    public const string Tag = "Start-up fund";

    /// <summary>A row for each line: a table has no other place for them.</summary>
    public static Forms<FundPostingResource> Posting { get; } = new(
        [
            new("number", r => Number(r.Number)),
            new("day", r => Day(r.Day)),
            new("kind", r => r.Kind),
            new("document_kind", r => r.DocumentKind),
            new("document_code", r => r.DocumentCode),
            new("key", r => r.Key),
            new("text", r => r.Text),
            new("reverses", r => r.Reverses is { } number ? Number(number) : null),
            new("reserves", r => r.Reserves),
            new("resolves", r => r.Resolves),
            new("at", r => r.At.ToString("O", CultureInfo.InvariantCulture)),
            new("act", r => Number(r.Act)),
            new("account", r => r.Lines[0].Account),
            new("currency", r => r.Lines[0].Currency),
            new("party", r => r.Lines[0].Party),
            new("project", r => r.Lines[0].Project),
            new("amount", r => r.Lines[0].Amount) { IsNumber = true },
            new("usd", r => r.Lines[0].Usd) { IsNumber = true },
            new("previous_hash", r => r.PreviousHash),
            new("hash", r => r.Hash),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Thing", r.Url, ("identifier", Number(r.Number)), ("description", r.Text), ("url", r.Url)))
    { Rows = r => r.Lines.Select(l => r with { Lines = [l] }) };

    public static Forms<FundAccountResource> Account { get; } = new(
        [
            new("account", r => r.Account),
            new("name", r => r.Name),
            new("currency", r => r.Currency),
            new("party", r => r.Party),
            new("project", r => r.Project),
            new("day", r => Day(r.Day)),
            new("balance", r => r.Balance) { IsNumber = true },
            new("usd", r => r.Usd) { IsNumber = true },
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Observation", r.Url, ("name", r.Name), ("value", r.Balance), ("unitText", r.Currency), ("observationDate", Day(r.Day))));

    public static Forms<FundCheckpointResource> Checkpoint { get; } = new(
        [
            new("number", r => Number(r.Number)),
            new("size", r => Number(r.Size)),
            new("root", r => r.Root),
            new("at", r => r.At.ToString("O", CultureInfo.InvariantCulture)),
            new("key_id", r => r.KeyId),
            new("public_key", r => r.PublicKey),
            new("note", r => r.Note),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("DigitalDocument", r.Url, ("identifier", Number(r.Number)), ("dateCreated", r.At.ToString("O", CultureInfo.InvariantCulture)), ("text", r.Note)));

    public static Forms<FundInclusionResource> Inclusion { get; } = new(
        [
            new("number", r => Number(r.Number)),
            new("hash", r => r.Hash),
            new("size", r => Number(r.Size)),
            new("root", r => r.Root),
            new("path", r => CsvTable.Joined(r.Path)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Thing", r.Url, ("identifier", Number(r.Number)), ("description", string.Join(' ', r.Path))));

    public static Forms<FundConsistencyResource> Consistency { get; } = new(
        [
            new("from", r => Number(r.From)),
            new("from_root", r => r.FromRoot),
            new("to", r => Number(r.To)),
            new("to_root", r => r.ToRoot),
            new("path", r => CsvTable.Joined(r.Path)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Thing", r.Url, ("identifier", $"{Number(r.From)}-{Number(r.To)}"), ("description", string.Join(' ', r.Path))));

    /// <summary>The number a part of a list begins after.</summary>
    public static long After(SliceRequest request) => long.TryParse(request.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
