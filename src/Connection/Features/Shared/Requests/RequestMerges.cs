using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>What a request was merged into, and what was merged into it: references only.</summary>
internal sealed record MergedWith(string? Into, IReadOnlyList<string> Absorbed)
{
    public static MergedWith Nothing { get; } = new(null, []);
}

/// <summary>The same for a page.</summary>
/// <param name="With">References.</param>
/// <param name="Path">Where the reader opens one.</param>
internal sealed record ShownMerges(MergedWith With, Func<string, string> Path);

/// <summary>Says which requests were merged.</summary>
internal sealed class RequestMerges(AppDb db)
{
    private sealed record Row(string Code, string? MergedInto, string Visibility);

    /// <summary>For the country and the secretariat.</summary>
    public async Task<MergedWith> OfAsync(SupportRequest request, CancellationToken ct) =>
        new(request.MergedInto, await db.Set<SupportRequest>().AsNoTracking().Where(r => r.MergedInto == request.Code).Select(r => r.Code).Order().ToListAsync(ct));

    /// <summary>For everybody, as far as neither tells what the other hides: by reference, those with nothing to tell left out.</summary>
    public async Task<IReadOnlyDictionary<string, MergedWith>> ForAllAsync(IReadOnlyList<SupportRequest> requests, CancellationToken ct)
    {
        string[] shown = [.. requests.Select(r => r.Code)], into = [.. requests.Select(r => r.MergedInto).OfType<string>()];
        var others = await db.Set<SupportRequest>().AsNoTracking().Where(r => into.Contains(r.Code) || (r.MergedInto != null && shown.Contains(r.MergedInto)))
            .Select(r => new Row(r.Code, r.MergedInto, r.Visibility)).ToListAsync(ct);
        if (others.Count == 0) return new Dictionary<string, MergedWith>();
        return requests.ToDictionary(r => r.Code, r =>
        {
            var named = others.Where(o => Merging.IsNamed(r.Visibility, o.Visibility)).ToList();
            return new MergedWith(named.Any(o => o.Code == r.MergedInto) ? r.MergedInto : null, [.. named.Where(o => o.MergedInto == r.Code).Select(o => o.Code).Order(StringComparer.Ordinal)]);
        });
    }
}
