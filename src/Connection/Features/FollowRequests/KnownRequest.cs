using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Figures;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.FollowRequests;

/// <summary>A submitted request as this node keeps it in memory.</summary>
/// <param name="Code">Reference.</param>
/// <param name="Fact">What figures need of it.</param>
/// <param name="Practices">Codes of the items accepted as helpful.</param>
/// <param name="InPlan">Codes of the items its plan in force names.</param>
/// <param name="Use">How the pages of these items name it; null where they must not.</param>
internal sealed record KnownRequest(string Code, RequestFact Fact, IReadOnlyList<string> Practices, IReadOnlyList<string> InPlan, ItemUse? Use)
{
    /// <summary>Kind of use of a plan. Not everybody reads a plan, so that it is named by its request alone.</summary>
    private const string Plan = "plan";

    /// <summary>Each item it uses, with how the item's page names it.</summary>
    public IEnumerable<(string Item, ItemUse Use)> Uses => Use is { } use ? Practices.Select(p => (p, use)).Concat(InPlan.Select(p => (p, use with { Kind = Plan, Title = null, Language = null }))) : [];
}

/// <summary>Every submitted request as it was at a moment, with what follows from all of them: reckoned here once, so that no reader waits for it. Does not change.</summary>
internal sealed class RequestBook
{
    private static readonly string[] objectives = [.. Outline.Objectives.Select(o => o.Number.ToString(CultureInfo.InvariantCulture))], regions = [.. Countries.All.Select(c => c.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private readonly Dictionary<string, KnownRequest> requests;
    private readonly ILookup<string, ItemUse> uses;

    private RequestBook(Dictionary<string, KnownRequest> requests)
    {
        this.requests = requests;
        uses = requests.Values.Where(r => r.Practices.Count + r.InPlan.Count > 0).OrderByDescending(r => r.Fact.SubmittedAt).ThenByDescending(r => r.Code, StringComparer.Ordinal)
            .SelectMany(r => r.Uses).ToLookup(u => u.Item, u => u.Use);
        Figures = RequestFigures.Of([.. requests.Values.Select(r => r.Fact)], objectives, regions, RequestQuestion.Supports);
    }

    public static RequestBook Empty { get; } = new([]);

    /// <summary>What everybody may know of all of them together.</summary>
    public RequestFigures Figures { get; }

    /// <summary>The uses of an item, the latest request first.</summary>
    public IReadOnlyList<ItemUse> UsesOf(string code) => [.. uses[code]];

    /// <summary>The same with some requests as they are now.</summary>
    public RequestBook With(IEnumerable<KnownRequest> changed)
    {
        var all = new Dictionary<string, KnownRequest>(requests);
        foreach (var one in changed) all[one.Code] = one;
        return new RequestBook(all);
    }
}
