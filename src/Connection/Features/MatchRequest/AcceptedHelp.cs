using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Features.FollowCandidates;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>Something the secretariat accepted as helpful, as its country sees it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Public code.</param>
/// <param name="Title">Its title, or the name of an expert as far as everybody may see it.</param>
/// <param name="Language">Language of the title (BCP 47); null where it is not known.</param>
internal sealed record AcceptedHelp(CandidateKind Kind, string Code, string Title, string? Language)
{
    /// <summary>Where it is read, without language.</summary>
    public string Path => KnownCandidates.PathOf(Kind, Code);
}

/// <summary>
/// Reads what was accepted for a request and is still to be read: practices, experts, requests of others. Partners are not among them, for an invitation is between
/// the secretariat and its partner until that one offers. Why an officer accepted something stays with the secretariat.
/// </summary>
internal sealed class ReadAcceptedHelp(AppDb db, DecideMatch decisions, PracticeLibrary practices, ExpertDirectory experts)
{
    /// <summary>By kind, in the order in which they were accepted.</summary>
    public async Task<IReadOnlyList<AcceptedHelp>> OfAsync(SupportRequest request, Language language, CancellationToken ct)
    {
        if (request.SubmittedAt is null) return [];
        var accepted = (await decisions.CountingAsync(request.Id, ct)).Where(d => d.Verdict == Verdict.Accepted).OrderBy(d => d.Number).ToLookup(d => d.Kind, d => d.Code);
        var found = new List<AcceptedHelp>();
        string[] items = [.. accepted[CandidateKind.Practice]], requests = [.. accepted[CandidateKind.EarlierRequest]];
        if (items.Length > 0) found.AddRange((await practices.NamedAsync(items, language, ct)).OrderBy(p => Array.IndexOf(items, p.Code)).Select(p => new AcceptedHelp(CandidateKind.Practice, p.Code, p.Title, p.Language)));
        foreach (var code in accepted[CandidateKind.Expert])
        {
            if (await experts.FindAsync(code, ct) is { } expert) found.Add(new AcceptedHelp(CandidateKind.Expert, code, expert.Name ?? code, null));
        }

        if (requests.Length == 0) return found;
        var titles = await RequestCandidates.TitlesAsync(db, requests, ct);
        found.AddRange(requests.Where(titles.ContainsKey).Select(code => new AcceptedHelp(CandidateKind.EarlierRequest, code, titles[code], null)));
        return found;
    }
}
