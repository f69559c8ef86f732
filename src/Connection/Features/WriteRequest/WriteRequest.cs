using System.Security.Cryptography;
using System.Text.Json;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.WriteRequest;

/// <summary>What became of some answers.</summary>
/// <param name="Refusal">Why nothing was saved.</param>
/// <param name="Problems">What is wrong with what was typed; then nothing was saved either.</param>
/// <param name="Theirs">What somebody else saved meanwhile, where that stands against it.</param>
internal sealed record WriteOutcome(RequestRefusal? Refusal, IReadOnlyList<AnswerProblem> Problems, RequestAnswers? Theirs)
{
    public bool IsSaved => Refusal is null && Problems.Count == 0;
}

/// <summary>Saves the answers of one group of questions, and hands a draft over to the focal point. What is missing may come later; only submitting asks for it.</summary>
internal sealed class WriteRequest(ActTrail acts, RequestDesk desk, RequestNews news, RequestVersions versions, CurrentActor actor)
{
    public static readonly ActKind Edited = new("RequestEdited");
    public static readonly ActKind HandedOver = new("RequestHandedOver");

    /// <summary>Mark of what stands under some questions: two people who edit different groups do not disturb each other.</summary>
    public static string MarkOf(RequestGroup group, RequestAnswers answers) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(group.Questions.Select(q => answers[q.Name]))))[..16];

    /// <summary>Saves what was typed.</summary>
    /// <param name="code">Reference of the draft.</param>
    /// <param name="group">The group of questions.</param>
    /// <param name="typed">What was typed, by name of the question.</param>
    /// <param name="mark">What stood there when the page was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<WriteOutcome> HandleAsync(string code, RequestGroup group, Func<string, IReadOnlyList<string>> typed, string? mark, CancellationToken ct)
    {
        var (values, problems) = RequestCheck.Read(group, typed);
        await using var act = await acts.OpenAsync(Edited, null, ct);
        var draft = await desk.TakeAsync(code, ct);
        if (Against(draft, group) is { } refusal) return new WriteOutcome(refusal, problems, null);
        if (problems.Count > 0) return new WriteOutcome(null, problems, null);
        var (before, was) = (draft.Read(), draft.Digested());
        var after = before.With(values);
        if (after.Json() == before.Json()) return new WriteOutcome(null, [], null);
        if (mark != MarkOf(group, before)) return new WriteOutcome(RequestRefusal.ChangedMeanwhile, [], before);
        if (draft.State != RequestState.Draft)
        {
            // It stands in the register: an answer that must be there stays there, and nothing of what was submitted is lost.
            if (RequestCheck.Whole(after) is { Count: > 0 } missing) return new WriteOutcome(null, missing, null);
            if (!before[RequestQuestion.Countries].SequenceEqual(after[RequestQuestion.Countries])) return new WriteOutcome(RequestRefusal.CountriesFixed, [], null);
            await versions.KeepAsync(draft, before, act.At, actor.Value.Person, ct);
            act.Changed(SupportRequest.Thing, code);
        }

        draft.Take(after);
        draft.WrittenBy(actor.Value.Person);
        (draft.Row, draft.ChangedAt) = (draft.Row + 1, act.At);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), was, draft.Digested());
        await act.CommitAsync(new { group = group.Name }, ct);
        return new WriteOutcome(null, [], null);
    }

    /// <summary>Tells the focal point that a draft is ready for them. Returns what stands against it; null when it was done.</summary>
    public async Task<RequestRefusal?> HandOverAsync(string code, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(HandedOver, null, ct);
        var draft = await desk.TakeAsync(code, ct);
        if (Against(draft, null) is { } refusal) return refusal;
        if (RequestCheck.Whole(draft.Read()).Count > 0) return RequestRefusal.Incomplete;
        var before = draft.Digested();
        (draft.HandedOverAt, draft.Row, draft.ChangedAt) = (act.At, draft.Row + 1, act.At);
        await news.ToFocalPointsAsync(draft, "Request.News.HandedOver", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), before, draft.Digested());
        await act.CommitAsync(new { }, ct);
        return null;
    }

    /// <summary>Whether answers of a group are written in a state by somebody: a draft by whoever prepares, and by the focal point while the country is asked, but for who reads it.</summary>
    public static RequestRefusal? Refusal(RequestState state, RequestGroup? group, Mover? by) => (state, by) switch
    {
        (_, not (Mover.Country or Mover.Preparer)) => RequestRefusal.NotYours,
        (RequestState.Draft, _) => null,
        (RequestState.ClarificationAsked, _) when group is null || group == RequestGroup.Find("visibility") => RequestRefusal.WrongState,
        (RequestState.ClarificationAsked, Mover.Preparer) => RequestRefusal.OnlyFocalPoint,
        (RequestState.ClarificationAsked, _) => null,
        _ => RequestRefusal.WrongState,
    };

    private RequestRefusal? Against(SupportRequest draft, RequestGroup? group) => Refusal(draft.State, group, desk.MoverOf(draft));
}
