using System.Globalization;
using Marrakech.Kernel.Access;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Data.Contributions;

/// <summary>Something on its way into the repository: a new item, or a change to one.</summary>
internal sealed class Contribution
{
    public const int CodeLength = 12, KindLength = 20, StateLength = 20, ReasonLength = 1000, ClientKeyLength = 120, DigestLength = 64;

    /// <summary>Kind of subject in the trail, of what files are attached to, and the series its codes are numbers of.</summary>
    public const string Thing = "contribution";

    public required Guid Id { get; init; }

    /// <summary>Reference number, as <c>C-000012</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="ContributionKinds"/>.</summary>
    public required string Kind { get; init; }

    public required ContributionState State { get; set; }

    /// <summary>The answers, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>Title as typed so far, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    /// <summary>Pseudonym of who began it.</summary>
    public Guid? Author { get; init; }

    /// <summary>Pseudonyms of everybody who wrote in it, separated by spaces: none of them decides on it.</summary>
    public required string Writers { get; set; }

    /// <summary>The organisation it is written for; null for one in the author's own name.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>Country of that organisation when it was begun.</summary>
    public string? Country { get; init; }

    /// <summary>The item it became or wants to change; null before.</summary>
    public string? ItemCode { get; set; }

    /// <summary>The version a change was begun on; null for a new item.</summary>
    public int? BaseVersion { get; init; }

    /// <summary>Which time it is reviewed, from 1.</summary>
    public int Round { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it was submitted last.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Key a system sent with it, so that sending again makes no second one.</summary>
    public string? ClientKey { get; init; }

    /// <summary>Digest of what that system sent.</summary>
    public string? ClientDigest { get; init; }

    public List<ContributionEvent> Events { get; init; } = [];
    public List<PanelSeat> Seats { get; init; } = [];

    /// <summary>Whether it wants to change an item that is there.</summary>
    public bool IsChange => BaseVersion is not null;

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"C-{number:000000}");

    /// <summary>A draft of whoever acts.</summary>
    public static Contribution Begin(DateTimeOffset at, long number, ContributionKind kind, ContributionAnswers answers, Actor actor)
    {
        var draft = new Contribution
        {
            Id = Guid.CreateVersion7(at),
            Code = CodeOf(number),
            Kind = kind.Name,
            State = ContributionState.Draft,
            Answers = answers.Json(),
            Title = answers.One(AnswerNames.Title) ?? "",
            Author = actor.Person,
            Writers = "",
            Organisation = actor.Organisation,
            Country = actor.Country,
            CreatedAt = at,
            ChangedAt = at,
        };
        draft.WrittenBy(actor.Person);
        return draft;
    }

    /// <summary>The answers.</summary>
    public ContributionAnswers Read() => ContributionAnswers.Parse(Answers);

    /// <summary>Whose it is.</summary>
    public Ownership Ownership() => new(
        [.. Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)], Organisation,
        [.. Read()[AnswerNames.Countries].Append(Country).OfType<string>().Distinct()]);

    /// <summary>Notes that somebody wrote in it.</summary>
    public void WrittenBy(Guid? person)
    {
        if (person is { } id && !Writers.Contains(id.ToString(), StringComparison.Ordinal)) Writers = $"{Writers} {id}".Trim();
    }

    /// <summary>Its state for the digests of acts: of the answers not the contact, for a digest of it could be found by trying.</summary>
    public object Digested() => new { Code, Kind, State = State.ToString(), Answers = Read().WithoutContact().Json(), ItemCode, Round };
}
