using System.Text;
using Marrakech.Trust.Domain.Verification;
using Marrakech.Trust.Features.VerifyTrail;
using Marrakech.Ui.Api;

namespace Marrakech.Trust.Features.ExportActs;

/// <summary>The whole trail as JSON lines: public acts with all their fields, of the others the hashes alone, and the checkpoints between them. Whoever has it verifies it without us.</summary>
internal sealed class ActsExport(DatabaseTrail trail) : IExport
{
    /// <summary>Media type of JSON lines.</summary>
    public const string MediaType = "application/jsonl; charset=utf-8";

    public string Name => "acts";

    public IReadOnlyList<ExportFormat> Formats => [ExportFormat.Jsonl];

    public async Task WriteAsync(Stream output, ExportFormat format, CancellationToken ct)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(TrailFile.Head + "\n"), ct);
        await foreach (var part in trail.ReadAsync([], ct))
        {
            var line = part switch
            {
                ActPart { Act: { } act } => TrailLine.Of(act, whole: act.IsPublic),
                CheckpointMark { Row: var row } => TrailLine.Of(row),
                _ => throw new InvalidOperationException("The trail holds what is no act; marrakech verify names the place."),
            };
            await output.WriteAsync(line.Bytes(), ct);
        }
    }
}
