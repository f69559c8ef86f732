using System.Globalization;
using System.Text.Json;
using CsCheck;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Matching;

namespace Marrakech.Rules.Connection.Matching;

/// <summary>What makes a candidate fit, and what an explanation may say.</summary>
public sealed class MatcherTests
{
    private static readonly DateOnly today = new(2026, 6, 1);

    private static readonly Need need = new()
    {
        Terms = Words("nurses recognise diplomas abroad"),
        Objectives = [18, 5],
        Actions = ["18/a", "18/b"],
        Countries = ["KE"],
        Languages = ["en"],
        Funds = 50_000,
        Starts = new DateOnly(2026, 9, 1),
        Today = today,
    };

    private static readonly Candidate partner = new()
    {
        Kind = CandidateKind.Partner,
        Code = "b",
        Terms = Words("diplomas of nurses"),
        Objectives = [18],
        Actions = ["18/a"],
        Countries = ["UG"],
        Languages = ["en", "fr"],
        Finished = 1,
        Capacity = FreeCapacity.Enough,
        ToldOn = today,
        Cost = 40_000,
    };

    private static readonly Gen<Candidate> anybody = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 23].Array[0, 3], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 900], Gen.Int[0, 100_000])
        .Select((kind, objectives, finished, claimed, told, age, cost) => new Candidate
        {
            Kind = (CandidateKind)kind,
            Code = $"{kind}-{finished}-{cost}",
            Objectives = [.. objectives.Distinct()],
            Terms = Words(objectives.Contains(18) ? "diplomas" : "harbours"),
            Countries = age % 3 == 0 ? [] : age % 3 == 1 ? ["KE"] : ["NP", "FJ"],
            Languages = claimed == 0 ? [] : ["en"],
            Finished = finished,
            Claimed = claimed,
            Capacity = told == 0 ? null : (FreeCapacity)(told - 1),
            FreeUntil = age % 5 == 0 ? today.AddDays(age) : null,
            ToldOn = today.AddDays(-age),
            Cost = cost % 7 == 0 ? null : cost % 7 == 1 ? 0 : cost,
            FreeFrom = today.AddDays(age),
            ChosenLately = finished,
        });

    [Fact]
    public void Scores_lie_between_0_and_100_are_the_sum_of_their_parts_and_the_same_each_time() => anybody.Array[1, 30].Sample(all =>
    {
        foreach (var kind in Enum.GetValues<CandidateKind>())
        {
            var found = Find(all, kind);
            Assert.All(found, m => Assert.InRange(m.Score, 0, 100));
            Assert.All(found, m => Assert.InRange(m.Score - m.Parts.Sum(p => p.Points), -0.51, 0.51));
            Assert.All(found, m => Assert.Equal(Weights.Default[kind].Sum, m.Parts.Sum(p => p.Weight), 6));
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Parts.Sum(p => p.Points) >= pair.Second.Parts.Sum(p => p.Points) - 1e-9));
            Assert.Equal(found.Select(m => (m.Candidate.Code, m.Score)), Find([.. all], kind).Select(m => (m.Candidate.Code, m.Score)));
        }
    });

    [Fact]
    public void What_is_free_of_charge_counts_in_full_whatever_funds_there_are()
    {
        foreach (var funds in new decimal?[] { null, 0, 50_000 }) Assert.Equal(1, SupplyParts.Cost(need with { Funds = funds }, partner with { Cost = 0 }));
        Assert.Equal((1, 0.5, 0.25), (SupplyParts.Cost(need, partner with { Cost = 50_000 }), SupplyParts.Cost(need, partner with { Cost = 100_000 }), SupplyParts.Cost(need with { Funds = null }, partner)));
    }

    [Fact]
    public void Where_equipment_is_asked_for_the_pieces_that_are_there_count()
    {
        double Capacity(Candidate candidate) => SupplyParts.Capacity(need with { Equipment = 40 }, candidate);
        var (enough, some) = (partner with { Equipment = 60 }, partner with { Equipment = 10 });
        Assert.Equal((1.0, 0.25, 0.5), (Capacity(enough), Capacity(some), Capacity(partner)));
        Assert.Equal((0.0, 1.0), (Capacity(enough with { EquipmentUntil = need.Wished.AddDays(-1) }), Capacity(enough with { EquipmentUntil = need.Wished })));
        Assert.True(Capacity(enough with { ToldOn = today.AddDays(-300) }) < 1);
        Assert.Equal(SupplyParts.Capacity(need, partner), SupplyParts.Capacity(need, enough));
    }

    [Fact]
    public void Each_part_prefers_what_it_is_about()
    {
        Better(MatchPart.Theme, partner, partner with { Objectives = [5], Actions = [] }, partner with { Objectives = [19], Actions = [] }, partner with { Objectives = [13], Actions = [] });
        Better(MatchPart.Theme, partner with { Actions = ["18/a", "18/b"] }, partner);
        Better(MatchPart.Text, partner, partner with { Terms = Words("harbours and nurses") }, partner with { Terms = Words("harbours") });
        Better(MatchPart.Place, partner with { Countries = ["FR", "KE"] }, partner, partner with { Countries = ["EG"] }, partner with { Countries = [], IsGlobal = true }, partner with { Countries = ["FR"] });
        Better(MatchPart.Language, partner, partner with { Languages = [] }, partner with { Languages = ["fr"] });
        Better(MatchPart.Record, partner with { Finished = 3 }, partner with { Finished = 1, Claimed = 4 }, partner with { Finished = 1 }, partner with { Finished = 0, Claimed = 3 }, partner with { Finished = 0 });
        Better(MatchPart.Capacity, partner, partner with { ToldOn = today.AddDays(-300) }, partner with { Capacity = FreeCapacity.Little, ToldOn = today.AddDays(-300) }, partner with { Capacity = FreeCapacity.None });
        Better(MatchPart.Capacity, partner with { Capacity = FreeCapacity.Little, FreeUntil = new(2026, 9, 1) }, partner with { FreeUntil = new(2026, 8, 31) });
        Better(MatchPart.Cost, partner with { Cost = 0 }, partner with { Cost = 100_000 }, partner with { Cost = null });
        Better(MatchPart.Timeliness, partner with { FreeFrom = new(2026, 9, 1) }, partner with { FreeFrom = new(2026, 9, 20) }, partner with { FreeFrom = new(2027, 9, 20) });
        Better(MatchPart.Diversity, partner, partner with { ChosenLately = 1 }, partner with { ChosenLately = 5 });
    }

    [Fact]
    public void One_finished_work_counts_more_than_any_number_of_claims() => Assert.True(
        Part(partner with { Finished = 2 }, MatchPart.Record).Value > Part(partner with { Finished = 0, Claimed = 1_000 }, MatchPart.Record).Value
        && Part(partner, MatchPart.Record).Value >= Part(partner with { Finished = 0, Claimed = 1_000 }, MatchPart.Record).Value);

    [Fact]
    public void The_same_names_do_not_win_every_time()
    {
        var usual = partner with { Code = "usual", ChosenLately = 4 };
        Assert.Equal(["fresh", "usual"], Find([usual, partner with { Code = "fresh" }], CandidateKind.Partner).Select(m => m.Candidate.Code));
    }

    /// <summary>An organisation that trains in one country and lends ships in another does not lend ships in the first.</summary>
    [Fact]
    public void Of_several_candidates_of_one_code_the_best_fitting_one_stands_for_all()
    {
        var ships = partner with { Objectives = [8], Actions = [], Terms = Words("ships"), Countries = ["KE"], Languages = ["en", "sw"] };
        var here = partner with { Countries = ["KE"] };
        var found = Find([ships, partner, here, partner with { Code = "a" }], CandidateKind.Partner);
        Assert.Equal(["b", "a"], found.Select(m => m.Candidate.Code));
        Assert.Same(here, found[0].Candidate);
        Assert.Equal(["b"], new Matcher([ships, partner, here, partner with { Code = "a" }]).Find(need, CandidateKind.Partner, Weights.Default[CandidateKind.Partner], 1).Select(m => m.Candidate.Code));
    }

    [Fact]
    public void What_is_about_nothing_of_it_is_not_suggested_however_near_and_free_it_is() =>
        Assert.Empty(Find([partner with { Objectives = [13], Actions = [], Terms = Words("harbours"), Countries = ["KE"] }], CandidateKind.Partner));

    [Fact]
    public void Explanations_of_a_confidential_request_hold_none_of_its_words_and_none_names_money()
    {
        var secret = need with { Terms = Words("marker nurses diplomas"), ShowsWords = false };
        var match = new Matcher([partner with { Terms = Words("marker nurses") }]).Find(secret, CandidateKind.Partner, Weights.Default[CandidateKind.Partner], 1).Single();
        var said = match.Parts.SelectMany(p => p.Reason.Values.Append(p.Reason.Key)).ToList();
        Assert.DoesNotContain(said, s => s.Contains("marker", StringComparison.OrdinalIgnoreCase) || s.Contains("nurses", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(said, s => s.Contains("40", StringComparison.Ordinal) || s.Contains("50", StringComparison.Ordinal));
        Assert.Equal(["marker", "nurses"], new Matcher([partner with { Terms = Words("marker nurses") }]).Find(secret with { ShowsWords = true }, CandidateKind.Partner, Weights.Default[CandidateKind.Partner], 1)
            .Single().Parts.Single(p => p.Part == MatchPart.Text).Reason.Values.Order());
    }

    [Fact]
    public void Every_explanation_has_a_sentence_in_six_languages_that_takes_what_it_gives() => anybody.Sample(any =>
    {
        foreach (var reason in Find([any], any.Kind).SelectMany(m => m.Parts).Select(p => p.Reason))
        {
            foreach (var language in new[] { "ar", "en", "es", "fr", "ru", "zh" })
            {
                var sentence = texts.Value[language][reason.Key];
                Assert.Equal(reason.Count is not null, sentence.ValueKind == JsonValueKind.Object);
                if (reason.Count is null) Assert.Equal(reason.Values.Count > 0, sentence.GetString()!.Contains("{0}", StringComparison.Ordinal));
            }
        }
    });

    [Fact]
    public void Weights_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Weights.Of(new Dictionary<MatchPart, double> { [MatchPart.Text] = -1, [MatchPart.Theme] = 5 }));
        Assert.Throws<ArgumentException>(() => Weights.Of(new Dictionary<MatchPart, double>()));
    }

    private static readonly Lazy<Dictionary<string, Dictionary<string, JsonElement>>> texts = new(() => new[] { "ar", "en", "es", "fr", "ru", "zh" }.ToDictionary(l => l, l =>
    {
        using var stream = typeof(Matcher).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"Texts/{l}.matching.json"))!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
    }));

    private static void Better(MatchPart part, params Candidate[] falling)
    {
        var values = falling.Select(c => Part(c, part).Value).ToList();
        Assert.True(values.Zip(values.Skip(1)).All(p => p.First > p.Second), $"{part}: {string.Join(", ", values)}");
    }

    private static ScoredPart Part(Candidate candidate, MatchPart part) =>
        Find([candidate, partner with { Code = "other", Terms = Words("bridges") }], CandidateKind.Partner).Single(m => m.Candidate == candidate).Parts.Single(p => p.Part == part);

    private static IReadOnlyList<Match> Find(IReadOnlyList<Candidate> candidates, CandidateKind kind) => new Matcher(candidates).Find(need, kind, Weights.Default[kind], 100);

    private static List<Term> Words(string text) => [.. text.Split(' ').Select(w => new Term(w, w))];
}
