using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>Reads the histories of many requests without what was said in them.</summary>
internal sealed class RequestStories(AppDb db)
{
    /// <summary>The histories, by the id of the request; one without a step has none.</summary>
    public async Task<Dictionary<Guid, RequestStory>> OfAsync(IQueryable<SupportRequest> wanted, CancellationToken ct)
    {
        var steps = from step in db.Set<RequestStepRow>().AsNoTracking()
                    join request in wanted on step.RequestId equals request.Id
                    // Of what was said only that is needed which says how far it was escalated.
                    select new { step.RequestId, Row = new { step.Number, step.Move, step.From, step.To, step.By, step.At, Detail = step.Move == RequestMove.Escalate ? step.Detail : null, step.Promise } };
        return (await steps.ToListAsync(ct)).GroupBy(s => s.RequestId).ToDictionary(g => g.Key, g => RequestStory.Of(g.Select(s =>
            new RequestStep(s.Row.Number, s.Row.Move, s.Row.From, s.Row.To, s.Row.By, s.Row.At) { Detail = s.Row.Detail, Promise = RequestStepRow.ReadPromise(s.Row.Promise) })));
    }
}
