using Marrakech.Trust.Contracts.Logs;
using Marrakech.Trust.Domain.Checkpoints;

namespace Marrakech.Trust.Features.TakeCheckpoint;

/// <summary>A log as this node keeps it: how far it was followed, and which checkpoints were seen.</summary>
internal sealed class KeptLog
{
    public KeptLog(ISignedLog log, string folder)
    {
        (Log, Follower) = (log, new TrailFollower(log, Tree));
        // The acts were first: their file has kept its name.
        Seen = new CheckpointLog(Path.Combine(folder, log.Name == TreeHead.Acts ? "checkpoints.log" : $"{log.Name.Replace('/', '-')}.log"), log.Name);
    }

    public ISignedLog Log { get; }

    public string Name => Log.Name;

    public TrailTree Tree { get; } = new();

    public TrailFollower Follower { get; }

    /// <summary>The file that is this node's witness.</summary>
    public CheckpointLog Seen { get; }

    /// <summary>The newest checkpoint this node vouches for.</summary>
    public SignedNote? Known { get; set; }
}

/// <summary>All logs of which checkpoints are taken.</summary>
/// <param name="logs">As registered.</param>
/// <param name="folder">Where their files stand.</param>
internal sealed class KeptLogs(IEnumerable<ISignedLog> logs, string folder)
{
    /// <summary>All of them, the acts first.</summary>
    public IReadOnlyList<KeptLog> All { get; } = [.. logs.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => new KeptLog(l, folder))];

    /// <summary>The acts.</summary>
    public KeptLog Acts => this[TreeHead.Acts];

    public KeptLog this[string name] => All.FirstOrDefault(l => l.Name == name) ?? throw new KeyNotFoundException($"There is no log {name}.");
}
