using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A change of a submitted request.</summary>
/// <param name="Number">Position, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Before">What it said before.</param>
/// <param name="After">What it said from then on.</param>
internal sealed record ChangedRequest(int Number, DateTimeOffset At, RequestAnswers Before, RequestAnswers After)
{
    /// <summary>The questions that were answered otherwise.</summary>
    public IReadOnlyList<AnswerChange> Changes => AnswerChange.Between(Before, After);
}

/// <summary>Reads what countries changed after they had submitted.</summary>
internal sealed class RequestVersions(AppDb db)
{
    public Task<bool> AnyAsync(Guid request, CancellationToken ct) => db.Set<RequestVersion>().AnyAsync(v => v.RequestId == request, ct);

    /// <summary>Keeps what a request said, within the act that changes it.</summary>
    public async Task KeepAsync(SupportRequest request, RequestAnswers before, DateTimeOffset at, Guid? person, CancellationToken ct) => db.Add(new RequestVersion
    {
        Id = Guid.CreateVersion7(at),
        RequestId = request.Id,
        Number = await db.Set<RequestVersion>().CountAsync(v => v.RequestId == request.Id, ct) + 1,
        Answers = before.Json(),
        At = at,
        Person = person,
    });

    /// <summary>Every change, the latest first.</summary>
    public async Task<IReadOnlyList<ChangedRequest>> OfAsync(SupportRequest request, CancellationToken ct)
    {
        var kept = await db.Set<RequestVersion>().AsNoTracking().Where(v => v.RequestId == request.Id).OrderBy(v => v.Number).ToListAsync(ct);
        var wordings = kept.Select(v => RequestAnswers.Parse(v.Answers)).Append(request.Read()).ToList();
        return [.. kept.Select((v, at) => new ChangedRequest(v.Number, v.At, wordings[at], wordings[at + 1])).Reverse()];
    }
}
