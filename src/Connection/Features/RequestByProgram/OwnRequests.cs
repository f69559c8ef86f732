using System.Text.Json;
using Marrakech.Connection.Contracts.Api;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Programs;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Data;
using Marrakech.Ui.Api;
using Marrakech.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.RequestByProgram;

/// <summary>Requests of the country a program acts for, as it reads them.</summary>
internal sealed class OwnRequests(AppDb db, RequestDesk desk, CurrentActor actor, Site site)
{
    private const int Most = 1_000;

    /// <summary>All of them, what changed last first: those of the organisation, for the focal point those of the whole country.</summary>
    public async Task<IReadOnlyList<OwnRequestResource>> AllAsync(CancellationToken ct)
    {
        var (organisation, country) = (actor.Value.Organisation, actor.Value.Role == Role.FocalPoint ? actor.Value.Country : null);
        var own = await db.Set<SupportRequest>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Where(r => r.Organisation == organisation || (country != null && r.Country == country))
            .OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Code).Take(Most).ToListAsync(ct);
        var all = new List<OwnRequestResource>();
        foreach (var request in own) all.Add(Of(await desk.ReadAsync(request, ct)));
        return all;
    }

    /// <summary>One of them, as it is now.</summary>
    public async Task<OwnRequestResource> ReadAsync(string code, CancellationToken ct) => Of(await desk.ReadAsync((await desk.FindAsync(code, ct))!, ct));

    private OwnRequestResource Of(RequestReading reading)
    {
        var (request, story, answers) = (reading.Request, reading.Story, reading.Request.Read());
        return new OwnRequestResource(
            request.Code, PublicRequest.NameOf(story.State), request.Row, request.Title, request.Country, request.Visibility, reading.IsEmergency, reading.OwedBy?.ToString().ToLowerInvariant(),
            story.State == RequestState.ClarificationAsked ? story.Steps.Last(s => s.Move == RequestMove.AskClarification).Reason : null,
            story.State == RequestState.Draft ? [.. RequestCheck.Whole(answers).Select(p => p.Question.Name).Distinct()] : [],
            ProgramInput.Answered(answers, RequestQuestion.All), [.. Deadlines(reading)], [.. story.Steps.Select(Of)],
            request.CreatedAt, request.ChangedAt, request.SubmittedAt, site.Absolute(site.Link(RequestLinks.Own(request.Code))), site.Absolute($"{ApiRequest.Root}/{OwnRequestsApi.Resource}/{request.Code}"));
    }

    private static IEnumerable<DeadlineResource> Deadlines(RequestReading reading) =>
        (reading.Current is { Duty: Duty.Move } quiet ? reading.Duties.Append(quiet) : reading.Duties).Select(d => new DeadlineResource(NameOf(d.Duty), NameOf(d.State), d.Due?.Day, d.Left, d.DoneAt));

    private static MoveResource Of(RequestStep step) => new(step.Number, NameOf(step.Move), PublicRequest.NameOf(step.From), PublicRequest.NameOf(step.To), NameOf(step.By), step.At, step.Reason, step.Detail);

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
