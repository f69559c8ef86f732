using System.Globalization;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Discussions;
using Marrakech.Knowledge.Domain.Discussions;
using Marrakech.Ui.Components;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.Shared.Discussions;

/// <summary>The form an answer is written in.</summary>
/// <param name="Code">The discussion.</param>
/// <param name="To">The post it answers; 0 for all.</param>
/// <param name="Text">What was typed so far.</param>
/// <param name="People">Who can be named: the number of a post of theirs stands for each, so that no form tells a pseudonym.</param>
internal sealed record AnswerForm(string Code, int To, string? Text, IReadOnlyList<Choice> People);

/// <summary>Makes the forms.</summary>
internal sealed class AnswerForms(AppDb db, DiscussionNames names)
{
    /// <summary>Who wrote in so many of the newest posts can be named.</summary>
    private const int Newest = 200;

    public async Task<AnswerForm> MakeAsync(Seen seen, int to, string? text, IReadOnlyCollection<int> chosen, CancellationToken ct)
    {
        var authors = await db.Set<Post>().AsNoTracking().Where(p => p.DiscussionId == seen.Discussion.Id && p.State == PostState.Shown && p.Author != null && p.Author != seen.Voice.Person)
            .OrderByDescending(p => p.Number).Take(Newest).Select(p => new { p.Number, Author = p.Author!.Value }).ToListAsync(ct);
        var people = authors.GroupBy(a => a.Author).Select(g => new { Person = g.Key, Number = g.Min(a => a.Number), Chosen = g.Any(a => chosen.Contains(a.Number)) }).ToList();
        await names.LoadAsync([.. people.Select(p => p.Person)], ct);
        return new AnswerForm(seen.Discussion.Code, to, text,
        [
            .. people.Select(p => new Choice(p.Number.ToString(CultureInfo.InvariantCulture), names.Find(p.Person) ?? "", Chosen: p.Chosen)).Where(c => c.Text.Length > 0).OrderBy(c => c.Text, StringComparer.Ordinal),
        ]);
    }
}
