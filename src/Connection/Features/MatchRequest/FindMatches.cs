using System.Globalization;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.FollowCandidates;
using Marrakech.Connection.Features.Shared.Capabilities;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Contracts;

namespace Marrakech.Connection.Features.MatchRequest;

/// <summary>Something that could help, as the page shows it.</summary>
internal sealed record FoundMatch(Match Match, string Title)
{
    /// <summary>What of a partner fits, in its own words; null for all others.</summary>
    public string? Service { get; init; }
}

/// <summary>What could help a request.</summary>
/// <param name="Best">The best of each kind.</param>
/// <param name="Together">The partners that could do it together.</param>
internal sealed record Suggestions(IReadOnlyDictionary<CandidateKind, IReadOnlyList<FoundMatch>> Best, PartnerSet Together)
{
    /// <summary>Version of the weights they were reckoned with; 0 for those nobody has changed.</summary>
    public int Weights { get; init; }

    public static Suggestions None { get; } = new(new Dictionary<CandidateKind, IReadOnlyList<FoundMatch>>(), PartnerSet.None);
}

/// <summary>Finds what could help a request among the partners, the practices, the listed experts and the requests of others.</summary>
internal sealed class FindMatches(AppDb db, PracticeCandidates practices, PracticeLibrary library, RequestCandidates requests, ExpertDirectory experts, SeekPartners partners, PartnerRecord record, MatchWeights weights, TimeProvider clock)
{
    /// <summary>The kinds the hub has candidates of, in the order of the page.</summary>
    public static IReadOnlyList<CandidateKind> Kinds { get; } = [CandidateKind.Partner, CandidateKind.Practice, CandidateKind.Expert, CandidateKind.EarlierRequest];

    private const int Shown = 10;

    /// <summary>What could help a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="decided">What was decided about it so far.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<Suggestions> FindAsync(SupportRequest request, IReadOnlyList<MatchDecision> decided, CancellationToken ct)
    {
        var answers = request.Read();
        var language = Language.Find(answers.One(RequestQuestion.Language)) ?? Language.English;
        var counts = await weights.NowAsync(ct);
        var need = NeedOf(request, answers, language);
        var (known, titles) = await practices.InAsync(language, db, library, ct);
        var (listed, names) = await ExpertsAsync(answers, ct);
        var (best, together) = await partners.FindAsync(request, need, counts[CandidateKind.Partner], decided, Shown, ct);
        var found = new Dictionary<CandidateKind, IReadOnlyList<FoundMatch>>
        {
            [CandidateKind.Partner] = best,
            [CandidateKind.Practice] = Titled(known.Find(need, CandidateKind.Practice, counts[CandidateKind.Practice], Shown), titles),
            [CandidateKind.Expert] = Titled(listed.Find(need, CandidateKind.Expert, counts[CandidateKind.Expert], Shown), names),
            [CandidateKind.EarlierRequest] = await EarlierAsync(request, need, counts[CandidateKind.EarlierRequest], ct),
        };
        return new Suggestions(found, together) { Weights = counts.Version };
    }

    private Need NeedOf(SupportRequest request, RequestAnswers answers, Language language) => new()
    {
        Terms = TermReading.OfNeed(string.Join('\n', new[] { request.Title, answers.One(RequestQuestion.Problem), answers.One(RequestQuestion.Tried), answers.One("supportHow"), answers.One(RequestQuestion.EquipmentWhat), answers.One(RequestQuestion.EquipmentSpecification) }.OfType<string>()), language),
        Objectives = answers.Objectives,
        Actions = answers[RequestQuestion.Actions],
        Countries = request.Asking(),
        Languages = [language.Code],
        Equipment = answers.WantsEquipment && int.TryParse(answers.One(RequestQuestion.EquipmentNumber), NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) ? pieces : null,
        Funds = decimal.TryParse(answers.One(RequestQuestion.Funds), NumberStyles.None, CultureInfo.InvariantCulture, out var funds) ? funds : null,
        Starts = DateOnly.TryParseExact(answers.One(RequestQuestion.Starts), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts) ? starts : null,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        ShowsWords = request.Visibility != RequestQuestion.Confidential,
    };

    private static List<FoundMatch> Titled(IEnumerable<Match> matches, IReadOnlyDictionary<string, string> titles) =>
        [.. matches.Where(m => titles.ContainsKey(m.Candidate.Code)).Take(Shown).Select(m => new FoundMatch(m, titles[m.Candidate.Code]))];

    /// <summary>Requests of others. Whether the network may read them is asked again: between two questions a country may have closed its own.</summary>
    private async Task<IReadOnlyList<FoundMatch>> EarlierAsync(SupportRequest request, Need need, Weights weights, CancellationToken ct)
    {
        // One more, for the request itself is among them and is no help.
        var matches = (await requests.ReadAsync(db, ct)).Find(need, CandidateKind.EarlierRequest, weights, Shown + 1).Where(m => m.Candidate.Code != request.Code).ToList();
        return Titled(matches, await RequestCandidates.TitlesAsync(db, [.. matches.Select(m => m.Candidate.Code)], ct));
    }

    /// <summary>Experts as far as they let everybody see them.</summary>
    private async Task<(Matcher Matcher, IReadOnlyDictionary<string, string> Names)> ExpertsAsync(RequestAnswers answers, CancellationToken ct)
    {
        var chosen = await record.ChosenLatelyAsync(CandidateKind.Expert, ct);
        var free = (await experts.FindAsync(new ExpertNeed { Objectives = answers.Objectives }, ct)).Where(e => e.Availability != "no").ToList();
        return (new Matcher(free.ConvertAll(e => Of(e, chosen.GetValueOrDefault(e.Code)))), free.ToDictionary(e => e.Code, e => e.Name ?? e.Code));
    }

    private static Candidate Of(ListedExpert expert, int chosen) => new()
    {
        Kind = CandidateKind.Expert,
        Code = expert.Code,
        Terms = TermReading.OfCandidate(string.Join('\n', expert.Skills), expert.Biography ?? "", Language.English),
        Objectives = expert.Objectives,
        Countries = expert.Countries,
        Languages = expert.Languages,
        FreeFrom = expert.FreeFrom,
        ChosenLately = chosen,
    };
}
