using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Data.Responses;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Connection.Features.Shared.Responses;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.ReportActivity;

/// <summary>A party of the plan in force says how far an activity of its own is; the country may say it of any.</summary>
internal sealed class ReportActivity(AppDb db, ActTrail acts, RequestDesk desk, ResponseDesk responses, RequestNews news, CurrentActor actor)
{
    public static readonly ActKind Act = new("ActivityReported");

    public static bool IsOpen(RequestState state) => state is RequestState.ResponseAgreed or RequestState.Funding or RequestState.InImplementation;

    /// <summary>The activities whoever acts may report of, by number from 1.</summary>
    public static IReadOnlyList<(int Number, PlanActivity Activity)> Own(PlanProgress progress, string? party) =>
        [.. progress.Plan.Activities.Select((a, i) => (i + 1, a)).Where(a => party is not null && (party == ResponsePlan.CountryParty || a.a.By == party))];

    /// <summary>Returns what stands against it; null when it was done.</summary>
    /// <param name="code">Reference of the request.</param>
    /// <param name="typed">Number of the activity in the plan.</param>
    /// <param name="typedState">How far it is.</param>
    /// <param name="note">What there is to say; why, where it is given up.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<ResponseRefusal?> HandleAsync(string code, string? typed, string? typedState, string? note, CancellationToken ct)
    {
        var text = Typed.Text(note);
        if (text?.Length > ActivityReport.NoteLength) return ResponseRefusal.TooLong;
        if (!Enum.TryParse<ActivityState>(typedState, out var state) || !Enum.IsDefined(state)) return ResponseRefusal.TextMissing;
        if (state == ActivityState.GivenUp && text is null) return ResponseRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, null, ct);
        var request = await desk.TakeAsync(code, ct);
        if (!IsOpen(request.State)) return ResponseRefusal.WrongState;
        var party = await responses.PartyAsync(request, ct);
        if (await responses.ProgressAsync(request.Id, ct) is not { } progress) return ResponseRefusal.WrongState;
        var number = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        if (Own(progress, party).All(a => a.Number != number)) return ResponseRefusal.NotYourActivity;
        var count = await db.Set<ActivityReport>().CountAsync(r => r.RequestId == request.Id, ct);
        db.Add(new ActivityReport { Id = Guid.CreateVersion7(act.At), RequestId = request.Id, Number = count + 1, Activity = number, Version = progress.Plan.Version, State = state, Note = text, Party = party!, Person = actor.Value.Person, At = act.At });
        RequestDesk.Touch(request);
        act.Changed(SupportRequest.Thing, code);
        if (party != ResponsePlan.CountryParty) await news.ToCountryAsync(request, "Response.News.Reported", ct);
        act.Concerns(new ActSubject(SupportRequest.Thing, code), new { reports = count }, new { reports = count + 1, number, state = state.ToString(), text });
        await act.CommitAsync(new { activity = number, state = state.ToString(), party }, ct);
        return null;
    }
}
