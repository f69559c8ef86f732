using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Fund.Features.DecideProposals;

/// <summary>The chair signs the SHA-256 of the minutes: they are published, and the meeting changes no more.</summary>
internal sealed class SignMinutes(ActTrail acts, CommitteeDesk desk, CurrentActor actor)
{
    public static readonly ActKind Act = new("MinutesSigned", IsPublic: true);

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the meeting.</param>
    /// <param name="row">Count of its changes as it was read.</param>
    /// <param name="minutes">The text.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<MeetingRefusal?> HandleAsync(string code, int row, string? minutes, CancellationToken ct)
    {
        var text = Typed.Within(minutes, CommitteeMeeting.MinutesLength);
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await desk.TakeAsync(code, ct) is not { SignedAt: null } meeting) return MeetingRefusal.Closed;
        if (meeting.Row != row) return MeetingRefusal.ChangedMeanwhile;
        if (actor.Value.Person is not { } own || !meeting.PresentIds().Contains(own)) return MeetingRefusal.NotPresent;
        if (text is null || meeting.Items.Exists(i => i.Decision is null)) return MeetingRefusal.Unfinished;
        var before = meeting.Digested();
        (meeting.Minutes, meeting.Hash, meeting.SignedBy, meeting.SignedAt) = (text, CommitteeMeeting.HashOf(text), own, act.At);
        meeting.Row++;
        act.Changed(CommitteeMeeting.Thing, code);
        act.Concerns(new ActSubject(CommitteeMeeting.Thing, code), before, meeting.Digested());
        await act.CommitAsync(new { meeting.Hash, decisions = meeting.Items.Count }, ct);
        return null;
    }
}
