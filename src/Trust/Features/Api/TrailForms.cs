using System.Globalization;
using Marrakech.Trust.Contracts.Api;
using Marrakech.Ui.Api;

namespace Marrakech.Trust.Features.Api;

/// <summary>How the trail is written as CSV and in the words of schema.org.</summary>
internal static class TrailForms
{
    public static Forms<ActResource> Act { get; } = new(
        [
            new("number", r => Number(r.Number)),
            new("public", r => r.Public ? "true" : "false"),
            new("name", r => r.Name),
            new("title", r => r.Title),
            new("actor", r => r.Actor),
            new("at", r => r.At?.ToString("O", CultureInfo.InvariantCulture)),
            new("reason", r => r.Reason),
            new("evidence", r => r.Evidence),
            new("person", r => r.Person?.ToString()),
            new("organisation", r => r.Organisation?.ToString()),
            new("role", r => r.Role),
            new("channel", r => r.Channel),
            new("subject_kind", r => r.SubjectKind),
            new("subject_key", r => r.SubjectKey),
            new("before", r => r.Before),
            new("after", r => r.After),
            new("previous_hash", r => r.PreviousHash),
            new("hash", r => r.Hash),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Action", r.Url, ("identifier", Number(r.Number)), ("name", r.Title), ("startTime", r.At?.ToString("O", CultureInfo.InvariantCulture)), ("url", r.Url)));

    public static Forms<CheckpointResource> Checkpoint { get; } = new(
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
        r => JsonLd.Node("DigitalDocument", $"{r.Url}#checkpoint-{Number(r.Number)}", ("identifier", Number(r.Number)), ("dateCreated", r.At.ToString("O", CultureInfo.InvariantCulture)), ("text", r.Note)));

    public static Forms<InclusionResource> Inclusion { get; } = new(
        [
            new("number", r => Number(r.Number)),
            new("hash", r => r.Hash),
            new("size", r => Number(r.Size)),
            new("root", r => r.Root),
            new("path", r => CsvTable.Joined(r.Path)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Thing", r.Url, ("identifier", Number(r.Number)), ("description", string.Join(' ', r.Path))));

    public static Forms<ConsistencyResource> Consistency { get; } = new(
        [
            new("from", r => Number(r.From)),
            new("from_root", r => r.FromRoot),
            new("to", r => Number(r.To)),
            new("to_root", r => r.ToRoot),
            new("path", r => CsvTable.Joined(r.Path)),
            new("url", r => r.Url),
        ],
        r => JsonLd.Node("Thing", r.Url, ("identifier", $"{Number(r.From)}-{Number(r.To)}"), ("description", string.Join(' ', r.Path))));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
