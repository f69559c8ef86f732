using System.Globalization;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Domain.Experts;

namespace Marrakech.Knowledge.Data.Experts;

/// <summary>What a person wrote about themself as an expert: one row for each person.</summary>
internal sealed class Expert
{
    public const int CodeLength = 12, StateLength = 20, ReasonLength = 1000;

    /// <summary>Kind of subject in the trail, and the series its codes are numbers of.</summary>
    public const string Thing = "expert";

    /// <summary>No answers at all.</summary>
    public const string Nothing = "{}";

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>E-000012</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Pseudonym of the person.</summary>
    public required Guid Person { get; init; }

    public required ExpertState State { get; set; }

    /// <summary>The answers as written last, with the consents, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>The answers on the list, with the consents that count, as JSON; null while nothing is listed.</summary>
    public string? Listed { get; set; }

    /// <summary>Words visitors find by, and those the network finds by.</summary>
    public string PublicWords { get; set; } = "";
    public string NetworkWords { get; set; } = "";

    /// <summary>From when they are free, and who may know; null where they are not.</summary>
    public DateOnly? FreeFrom { get; set; }
    public Audience FreeAudience { get; set; }

    /// <summary>Reason of the last decision against it.</summary>
    public string? Reason { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public DateTimeOffset? ListedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    public List<ExpertFacet> Facets { get; init; } = [];

    public bool IsListed => Listed is not null;

    /// <summary>Whether members may write to them through the hub.</summary>
    public bool TakesMessages => ReadListed().One(ExpertQuestions.Contact) == ExpertQuestions.TakesContact;

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"E-{number:000000}");

    public ContributionAnswers Read() => ContributionAnswers.Parse(Answers);

    public ContributionAnswers ReadListed() => ContributionAnswers.Parse(Listed ?? Nothing);

    /// <summary>Saves other answers. Of a listed one everything but what is judged is shown at once.</summary>
    public void Edit(ContributionAnswers after)
    {
        var (before, listed) = (Read(), ReadListed());
        State = ExpertLife.AfterEdit(State, IsListed, ExpertQuestions.DiffersInJudged(before, after), ExpertQuestions.DiffersInJudged(listed, after));
        Answers = after.Json();
        if (IsListed) Show(ExpertQuestions.Relisted(listed, after));
    }

    /// <summary>Puts answers on the list, and files them for those who may find by them.</summary>
    public void Show(ContributionAnswers answers)
    {
        Listed = answers.Json();
        (PublicWords, NetworkWords) = (ExpertFiling.Words(answers, Audience.Public), ExpertFiling.Words(answers, Audience.Network));
        FreeFrom = ExpertQuestions.FreeFrom(answers);
        FreeAudience = ExpertQuestions.ConsentOf(answers, ExpertQuestions.Fields.Single(f => f.Name == ExpertQuestions.Availability));
        var filed = ExpertFiling.Values(answers).ToDictionary(f => (f.Field, f.Value), f => f.Audience);
        Facets.RemoveAll(f => !filed.ContainsKey((f.Field, f.Value)));
        foreach (var facet in Facets) facet.Audience = filed[(facet.Field, facet.Value)];
        var known = Facets.Select(f => (f.Field, f.Value)).ToHashSet();
        foreach (var ((field, value), audience) in filed.Where(f => !known.Contains(f.Key))) Facets.Add(new ExpertFacet { ExpertId = Id, Field = field, Value = value, Audience = audience });
    }

    /// <summary>Takes it off the list: nothing of it is shown or found from here on.</summary>
    public void Hide()
    {
        (Listed, PublicWords, NetworkWords, FreeFrom, ListedAt) = (null, "", "", null, null);
        Facets.Clear();
    }

    /// <summary>Its state for the digests of acts. No answer: a digest of a name could be found by trying.</summary>
    public object Digested() => new { Code, State = State.ToString(), IsListed, Row };
}
