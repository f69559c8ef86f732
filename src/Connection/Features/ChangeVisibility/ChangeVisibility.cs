using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.WriteRequest;
using Marrakech.Kernel.Acts;

namespace Marrakech.Connection.Features.ChangeVisibility;

/// <summary>The country says anew who may read a request that was submitted. Pages, register, data and figures follow.</summary>
internal sealed class ChangeVisibility(ActTrail acts, RequestDesk desk, RequestNews news)
{
    public static readonly ActKind Act = new("RequestVisibilityChanged");

    /// <summary>The questions that are asked again.</summary>
    public static RequestGroup Group { get; } = RequestGroup.Find("visibility")!;

    /// <summary>Saves what was typed.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="typed">What was typed, by name of the question.</param>
    /// <param name="mark">What stood there when the page was opened.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<WriteOutcome> HandleAsync(string code, Func<string, IReadOnlyList<string>> typed, string? mark, CancellationToken ct)
    {
        var (values, problems) = RequestCheck.Read(Group, typed);
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (Against(request) is { } refusal) return new WriteOutcome(refusal, problems, null);
        var (before, was) = (request.Read(), request.Digested());
        var after = before.With(values);
        problems = [.. problems, .. RequestCheck.Whole(after).Where(p => Group.Questions.Contains(p.Question))];
        if (problems.Count > 0) return new WriteOutcome(null, problems, null);
        if (after.Json() == before.Json()) return new WriteOutcome(null, [], null);
        if (mark != WriteRequest.WriteRequest.MarkOf(Group, before)) return new WriteOutcome(RequestRefusal.ChangedMeanwhile, [], before);
        request.Take(after);
        RequestDesk.Touch(request);
        act.Changed(SupportRequest.Thing, code);
        await news.ToSecretariatAsync(request, "Request.News.Visibility", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), was, request.Digested());
        await act.CommitAsync(new { before = before.Visibility, after = after.Visibility }, ct);
        return new WriteOutcome(null, [], null);
    }

    /// <summary>Before it is submitted it is one of the questions of the draft; then only the focal point says it.</summary>
    private RequestRefusal? Against(SupportRequest request) => desk.MoverOf(request) switch
    {
        Mover.Country => request.SubmittedAt is null ? RequestRefusal.WrongState : null,
        Mover.Preparer => RequestRefusal.OnlyFocalPoint,
        _ => RequestRefusal.NotYours,
    };
}
