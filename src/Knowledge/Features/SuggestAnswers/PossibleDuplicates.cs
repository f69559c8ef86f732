using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Duplicates;
using Marrakech.Knowledge.Search;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SuggestAnswers;

/// <summary>An item that tells perhaps of the same.</summary>
internal sealed record PossibleDuplicate(string Code, double Score);

/// <summary>Finds published items of every kind that may tell of the same as what was written: the search index names a few dozen among all of them, the exact measure judges these.</summary>
internal sealed class PossibleDuplicates(AppDb db, SearchIndex index, KnownPractices known)
{
    private const int Candidates = 24, Most = 4;

    /// <summary>From this likeness on, two texts tell of the same more often than not.</summary>
    private const double Same = DuplicateGroups.Suggestion;

    /// <summary>The likeliest first; not what it says itself to be a translation or replication of.</summary>
    /// <param name="answers">What was written.</param>
    /// <param name="own">Code of the item that is to be changed; null for a new one.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<IReadOnlyList<PossibleDuplicate>> FindAsync(ContributionAnswers answers, string? own, CancellationToken ct)
    {
        if (answers.One(AnswerNames.Title) is not { } title) return [];
        var language = Suggestions.LanguageOf(answers);
        var asked = new DuplicateItem
        {
            Id = "draft",
            Source = "draft",
            Title = title,
            Text = answers.WithoutContact().With(AnswerNames.Title).Words(),
            Countries = answers[AnswerNames.Countries],
            Years = [.. answers[AnswerNames.Starts].Concat(answers[AnswerNames.Ends]).Select(d => ItemWords.Number(d[..4]))],
            Objective = answers.Number(AnswerNames.Objective),
        };
        List<string> told = [.. answers[AnswerNames.TranslationOf], .. answers[AnswerNames.Replicates]];
        if (own is not null) told.Add(own);
        var likely = index.LikelyTwins(title, asked.Text, language.Code, ItemKind.OfRepository, Candidates).Except(told).ToList();
        if (likely.Count == 0) return [];
        var items = await ItemWords.Whole(db.Set<Item>().Where(i => likely.Contains(i.Code))).ToListAsync(ct);
        var measure = new DuplicateMeasure(known.In(language).Background.Aside());
        return [.. measure.Nearest(asked, items.Select(i => ItemWords.Describe(i, language)), Most).Where(s => s.Score >= Same).Select(s => new PossibleDuplicate(s.Second, s.Score))];
    }
}
