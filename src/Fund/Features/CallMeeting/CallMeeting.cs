using System.Globalization;
using Marrakech.Fund.Data.Proposals;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Proposals;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Fund.Features.CallMeeting;

/// <summary>What is said of a meeting before it decides.</summary>
/// <param name="Day">As typed.</param>
/// <param name="Papers">Addresses, one a line.</param>
/// <param name="Agenda">References of proposals.</param>
/// <param name="Present">Pseudonyms of members.</param>
internal sealed record MeetingWords(string? Day, string? Papers, IReadOnlyList<string> Agenda, IReadOnlyList<Guid> Present);

/// <summary>Calls a meeting of the committee and changes it until its minutes are signed.</summary>
internal sealed class CallMeeting(AppDb db, ActTrail acts, CommitteeDesk desk)
{
    public static readonly ActKind Called = new("CommitteeMeetingCalled"), Changed = new("CommitteeMeetingChanged");

    /// <summary>Proposals that can be decided: appraised, and on the agenda of no other open meeting.</summary>
    /// <param name="meeting">The meeting itself; null for a new one.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<Proposal>> ReadyAsync(Guid? meeting, CancellationToken ct)
    {
        var taken = db.Set<AgendaItem>().Where(i => i.MeetingId != meeting && i.Decision == null && db.Set<CommitteeMeeting>().Any(m => m.Id == i.MeetingId && m.SignedAt == null)).Select(i => i.ProposalId);
        return await db.Set<Proposal>().AsNoTracking().Where(p => p.State == ProposalState.InAppraisal && p.Moderated != null && !taken.Contains(p.Id)).OrderBy(p => p.Code).ToListAsync(ct);
    }

    /// <summary>Calls or changes a meeting; returns its reference, or what stands against it.</summary>
    /// <param name="code">Its reference; null for a new one.</param>
    /// <param name="row">Count of its changes as it was read.</param>
    /// <param name="words">What is said of it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<(string? Code, MeetingRefusal? Refusal)> HandleAsync(string? code, int row, MeetingWords words, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(code is null ? Called : Changed, null, ct);
        var meeting = code is null ? null : await desk.TakeAsync(code, ct) ?? throw new InvalidOperationException($"There is no meeting {code}.");
        if (meeting is { SignedAt: not null }) return (null, MeetingRefusal.Closed);
        if (meeting is not null && meeting.Row != row) return (null, MeetingRefusal.ChangedMeanwhile);
        if (!DateOnly.TryParseExact(Typed.Line(words.Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (null, MeetingRefusal.NotADay);
        var papers = Typed.Lines(words.Papers);
        if (string.Join('\n', papers) is { Length: > CommitteeMeeting.PapersLength } || papers.Any(p => !IsLink(p))) return (null, MeetingRefusal.NotALink);
        var members = (await desk.MembersAsync(ct)).Select(m => m.Person).ToHashSet();
        if (words.Present.Any(p => !members.Contains(p))) return (null, MeetingRefusal.NotAMember);
        var (agenda, refusal) = await AgendaAsync(meeting, words.Agenda, ct);
        if (refusal is not null) return (null, refusal);
        var before = meeting?.Digested();
        meeting ??= await NewAsync(act, day, ct);
        (meeting.Day, meeting.Papers, meeting.Present) = (day, string.Join('\n', papers), string.Join(' ', words.Present.Distinct()));
        PutAgenda(act, meeting, agenda);
        meeting.Row++;
        act.Concerns(new ActSubject(CommitteeMeeting.Thing, meeting.Code), before, meeting.Digested());
        await act.CommitAsync(new { day, present = words.Present.Distinct().Count(), agenda = words.Agenda.Count }, ct);
        return (meeting.Code, null);
    }

    private async Task<CommitteeMeeting> NewAsync(OpenAct act, DateOnly day, CancellationToken ct)
    {
        var meeting = new CommitteeMeeting { Id = Guid.CreateVersion7(act.At), Code = CommitteeMeeting.CodeOf(await act.TakeNumbersAsync(CommitteeMeeting.Thing, 1, ct)), Day = day, Papers = "", Present = "", CreatedAt = act.At };
        db.Add(meeting);
        return meeting;
    }

    /// <summary>The agenda by proposal; what was decided stays on it.</summary>
    private async Task<(IReadOnlyList<Guid> Agenda, MeetingRefusal? Refusal)> AgendaAsync(CommitteeMeeting? meeting, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var ready = (await ReadyAsync(meeting?.Id, ct)).ToDictionary(p => p.Code, p => p.Id);
        var decided = meeting?.Items.Where(i => i.Decision is not null).OrderBy(i => i.Place).Select(i => i.ProposalId).ToList() ?? [];
        if (codes.Any(c => !ready.ContainsKey(c))) return ([], MeetingRefusal.NotForDecision);
        IReadOnlyList<Guid> all = [.. decided, .. codes.Select(c => ready[c]).Distinct()];
        return all.Count == 0 ? ([], MeetingRefusal.AgendaEmpty) : (all, null);
    }

    private void PutAgenda(OpenAct act, CommitteeMeeting meeting, IReadOnlyList<Guid> agenda)
    {
        foreach (var gone in meeting.Items.Where(i => !agenda.Contains(i.ProposalId)).ToList()) db.Remove(gone);
        foreach (var (place, proposal) in agenda.Index())
        {
            if (meeting.Items.Find(i => i.ProposalId == proposal) is { } known) known.Place = place + 1;
            else db.Add(new AgendaItem { Id = Guid.CreateVersion7(act.At), MeetingId = meeting.Id, ProposalId = proposal, Place = place + 1 });
        }
    }

    private static bool IsLink(string paper) => paper.Length <= CommitteeMeeting.LinkLength && Uri.TryCreate(paper, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
