using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Operations.Contracts.Files;

namespace Marrakech.Knowledge.Features.AttachFiles;

/// <summary>Attaches files to a draft and removes them.</summary>
internal sealed class AttachFiles(ActTrail acts, ContributionDesk desk, FileStore files)
{
    public static readonly ActKind Attached = new("ContributionFileAttached");
    public static readonly ActKind Removed = new("ContributionFileRemoved");

    /// <summary>Attaches a file that was checked; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> AttachAsync(string code, CheckedFile file, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Attached, null, ct);
        var draft = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(draft, ContributionMove.Edit, ct) is { } refusal) return refusal;
        var number = await files.AttachAsync(act, file, new AttachTo { Kind = Contribution.Thing, Key = code, Owner = draft.Organisation }, ct);
        act.Concerns(new ActSubject(Contribution.Thing, code));
        await act.CommitAsync(new { file = number }, ct);
        return null;
    }

    /// <summary>Removes a file; returns what stands against it.</summary>
    public async Task<ContributionRefusal?> RemoveAsync(string code, string number, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Removed, null, ct);
        var draft = (await desk.FindAsync(code, ct))!;
        if (await desk.RefusalAsync(draft, ContributionMove.Edit, ct) is { } refusal) return refusal;
        if (await files.RemoveAsync(act, Contribution.Thing, code, number, ct) == 0) return null;
        act.Concerns(new ActSubject(Contribution.Thing, code));
        await act.CommitAsync(new { file = number }, ct);
        return null;
    }
}

/// <summary>Who reads the files of a contribution that is not public: those it belongs to, its reviewers, the secretariat, the auditor.</summary>
internal sealed class ContributionFileReaders(ContributionDesk desk) : IFileReaders
{
    public string Kind => Contribution.Thing;

    public async ValueTask<bool> MayReadAsync(Actor actor, string key, Guid? owner, CancellationToken ct)
    {
        if (await desk.FindAsync(key, ct) is not { } contribution) return false;
        // A draft is its writers' alone until they submit it.
        if (actor.Role is Role.SecretariatOfficer or Role.Auditor && contribution.SubmittedAt is not null) return true;
        var standing = await desk.StandingAsync(contribution, ct);
        return standing.MayWrite || standing.IsOnPanel;
    }
}
