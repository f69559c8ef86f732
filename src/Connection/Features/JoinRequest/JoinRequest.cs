using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.JoinRequest;

/// <summary>A country that was asked joins a request of another one, declines, or leaves it after submission. Leaving, it is named no more; what the request said before is kept.</summary>
internal sealed class JoinRequest(AppDb db, ActTrail acts, RequestDesk desk, RequestVersions versions, JointNews news, CurrentActor actor)
{
    public static readonly ActKind Joined = new("JointRequestJoined");
    public static readonly ActKind Declined = new("JointRequestDeclined");
    public static readonly ActKind Left = new("JointRequestLeft");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the country's place, as <c>R-2026-0001-KE</c>.</param>
    /// <param name="given">The answer; null where none was chosen.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<JointRefusal?> HandleAsync(string code, JointAnswer? given, CancellationToken ct)
    {
        if (given is not { } answer) return JointRefusal.AnswerMissing;
        await using var act = await acts.OpenAsync(answer switch { JointAnswer.Join => Joined, JointAnswer.Decline => Declined, _ => Left }, null, ct);
        var joint = await db.Set<JointCountry>().SingleAsync(j => j.Code == code, ct);
        if (actor.Value.Role != Role.FocalPoint || actor.Value.Country != joint.Country) return JointRefusal.NotYours;
        var request = await desk.TakeAsync(code[..code.LastIndexOf('-')], ct);
        if (JointRule.After(joint.State, answer, request.State) is not { } next) return JointRefusal.WrongState;
        var before = joint.State.ToString();
        (joint.State, joint.AnsweredAt, joint.AnsweredBy) = (next, act.At, actor.Value.Person);
        if (answer == JointAnswer.Leave) await TakeOutAsync(request, joint.Country, act, ct);
        await news.ToLeadAsync(joint, request, $"Joint.News.{next}", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, request.Code), new { code, state = before }, new { code, state = next.ToString() });
        await act.CommitAsync(new { country = joint.Country }, ct);
        return null;
    }

    private async Task TakeOutAsync(SupportRequest request, string country, OpenAct act, CancellationToken ct)
    {
        var answers = request.Read();
        await versions.KeepAsync(request, answers, act.At, actor.Value.Person, ct);
        request.Take(answers.With(RequestQuestion.Countries, [.. answers[RequestQuestion.Countries].Where(c => c != country)]));
        RequestDesk.Touch(request);
        act.Changed(SupportRequest.Thing, request.Code);
    }
}
