using System.Collections.Concurrent;
using System.Globalization;
using Marrakech.Connection.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
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

/// <summary>Practices as candidates, kept for a while: reading all their words takes longer than comparing them.</summary>
internal sealed class PracticeCandidates(TimeProvider clock)
{
    private static readonly TimeSpan age = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Matcher Matcher, IReadOnlyDictionary<string, string> Titles)> byLanguage = new();

    /// <summary>The matcher of practices in a language, with their titles.</summary>
    public async Task<(Matcher Matcher, IReadOnlyDictionary<string, string> Titles)> InAsync(Language language, PracticeLibrary library, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (byLanguage.TryGetValue(language.Code, out var kept) && now - kept.At < age) return (kept.Matcher, kept.Titles);
        var all = await library.AllAsync(language, ct);
        var matcher = new Matcher([.. all.Select(p => new Candidate
        {
            Kind = CandidateKind.Practice,
            Code = p.Code,
            Terms = TermReading.OfCandidate(p.Title, p.Text, language),
            Objectives = p.Objectives,
            Actions = p.Actions,
            Countries = p.Countries,
            IsGlobal = p.Countries.Count == 0,
        })]);
        var titles = all.ToDictionary(p => p.Code, p => p.Title);
        byLanguage[language.Code] = (now, matcher, titles);
        return (matcher, titles);
    }
}

/// <summary>Finds what could help a request among the partners, the practices, the listed experts, the requests of others and the open funding windows.</summary>
internal sealed class FindMatches(AppDb db, PracticeCandidates practices, PracticeLibrary library, RequestCandidates requests, ExpertDirectory experts, SeekPartners partners, PartnerRecord record, IFundingWindows windows, MatchWeights weights, TimeProvider clock)
{
    /// <summary>The kinds the hub has candidates of, in the order of the page.</summary>
    public static IReadOnlyList<CandidateKind> Kinds { get; } = [CandidateKind.Partner, CandidateKind.Practice, CandidateKind.Expert, CandidateKind.EarlierRequest, CandidateKind.FundingWindow];

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
        var (known, titles) = await practices.InAsync(language, library, ct);
        var (listed, names) = await ExpertsAsync(answers, ct);
        var (others, called) = await requests.ReadAsync(db, ct);
        var (open, funds) = await WindowsAsync(language, ct);
        var (best, together) = await partners.FindAsync(request, need, counts[CandidateKind.Partner], decided, Shown, ct);
        var found = new Dictionary<CandidateKind, IReadOnlyList<FoundMatch>>
        {
            [CandidateKind.Partner] = best,
            [CandidateKind.Practice] = Best(known, titles, need, CandidateKind.Practice, counts),
            [CandidateKind.Expert] = Best(listed, names, need, CandidateKind.Expert, counts),
            [CandidateKind.EarlierRequest] = Best(others, called, need, CandidateKind.EarlierRequest, counts, request.Code),
            [CandidateKind.FundingWindow] = Best(open, funds, need, CandidateKind.FundingWindow, counts),
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

    /// <param name="own">The request itself, which is among the requests and is no help.</param>
    private static List<FoundMatch> Best(Matcher matcher, IReadOnlyDictionary<string, string> titles, Need need, CandidateKind kind, WeightSet counts, string? own = null) =>
        [.. matcher.Find(need, kind, counts[kind], own is null ? Shown : Shown + 1).Where(m => m.Candidate.Code != own).Take(Shown).Select(m => new FoundMatch(m, titles[m.Candidate.Code]))];

    /// <summary>Experts as far as they let everybody see them.</summary>
    private async Task<(Matcher Matcher, IReadOnlyDictionary<string, string> Names)> ExpertsAsync(RequestAnswers answers, CancellationToken ct)
    {
        var chosen = await record.ChosenLatelyAsync(CandidateKind.Expert, ct);
        var free = (await experts.FindAsync(new ExpertNeed { Objectives = answers.Objectives }, ct)).Where(e => e.Availability != "no").ToList();
        return (new Matcher(free.ConvertAll(e => Of(e, chosen.GetValueOrDefault(e.Code)))), free.ToDictionary(e => e.Code, e => e.Name ?? e.Code));
    }

    /// <summary>The windows that are open now: a handful, read each time.</summary>
    private async Task<(Matcher Matcher, IReadOnlyDictionary<string, string> Names)> WindowsAsync(Language language, CancellationToken ct)
    {
        var open = await windows.OpenAsync(language, ct);
        return (new Matcher([.. open.Select(w => new Candidate
        {
            Kind = CandidateKind.FundingWindow,
            Code = w.Code,
            Terms = TermReading.OfCandidate(w.Name, "", language),
            Objectives = w.Objectives,
            Countries = w.Countries,
            IsGlobal = w.Countries.Count == 0,
            FreeFrom = w.Opened,
        })]), open.ToDictionary(w => w.Code, w => w.Name));
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
