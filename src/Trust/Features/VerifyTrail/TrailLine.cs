using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Kernel.Acts;
using Marrakech.Trust.Data;
using Marrakech.Trust.Domain.Checkpoints;
using Marrakech.Trust.Domain.Verification;

namespace Marrakech.Trust.Features.VerifyTrail;

/// <summary>A line of an exported trail: an act with all its fields, an act of which only the hash is public, or a checkpoint after the last act it covers.</summary>
internal sealed record TrailLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public long Number { get; init; }
    public string? Name { get; init; }
    public string? Actor { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? Reason { get; init; }
    public string? Evidence { get; init; }
    public string? Channel { get; init; }
    public Guid? Person { get; init; }
    public Guid? Organisation { get; init; }
    public string? Role { get; init; }
    public string? SubjectKind { get; init; }
    public string? SubjectKey { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public bool Public { get; init; }
    public string? PreviousHash { get; init; }
    public string? Hash { get; init; }

    /// <summary>The signed note of a checkpoint; then <see cref="Number"/> is that of the checkpoint and no act stands in this line.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>SubjectPublicKeyInfo of the checkpoint's key in Base64.</summary>
    public string? PublicKey { get; init; }

    /// <summary>The act with every field, or with its hashes alone.</summary>
    public static TrailLine Of(ActEntry act, bool whole) => !whole
        ? new TrailLine { Number = act.Number, PreviousHash = act.PreviousHash, Hash = act.Hash }
        : new TrailLine
        {
            Number = act.Number,
            Name = act.Name,
            Actor = act.Actor,
            At = act.At,
            Reason = act.Reason,
            Evidence = act.Evidence,
            Channel = act.Channel,
            Person = act.Person,
            Organisation = act.Organisation,
            Role = act.Role,
            SubjectKind = act.SubjectKind,
            SubjectKey = act.SubjectKey,
            Before = act.Before,
            After = act.After,
            Public = act.IsPublic,
            PreviousHash = act.PreviousHash,
            Hash = act.Hash,
        };

    /// <summary>A checkpoint.</summary>
    public static TrailLine Of(Checkpoint row) => new() { Number = row.Number, Checkpoint = row.Note()?.Text, PublicKey = row.PublicKey };

    /// <summary>Reads a line; null where it is none.</summary>
    public static TrailPart? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TrailLine>(text, Options)?.Part();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The line as it is written.</summary>
    public byte[] Bytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    private TrailPart? Part()
    {
        if (Checkpoint is not null) return Mark();
        if (Hash is null || PreviousHash is null) return null;
        if (Name is null) return Evidence is null && Actor is null && At is null ? new ActPart(Number, PreviousHash, Hash, null) : null;
        return Actor is null || Evidence is null || At is null ? null : new ActPart(Number, PreviousHash, Hash, Act(Name, Actor, Evidence, At.Value, PreviousHash));
    }

    private CheckpointMark? Mark()
    {
        if (PublicKey is null || SignedNote.Read(Checkpoint!) is not { } note) return null;
        using var key = Domain.Checkpoints.PublicKey.FromSpki(Convert.FromBase64String(PublicKey));
        return key is null ? null : new CheckpointMark(Data.Checkpoint.Of(Number, note, key));
    }

    private ActEntry Act(string name, string actor, string evidence, DateTimeOffset at, string previous) => new()
    {
        Number = Number,
        Name = name,
        Actor = actor,
        At = at,
        Reason = Reason,
        Evidence = evidence,
        PreviousHash = previous,
        Channel = Channel,
        Person = Person,
        Organisation = Organisation,
        Role = Role,
        SubjectKind = SubjectKind,
        SubjectKey = SubjectKey,
        Before = Before,
        After = After,
        IsPublic = Public,
    };
}
