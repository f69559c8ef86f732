using System.Globalization;
using System.Text.Json;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Data.Requests;

/// <summary>A country's request. Its state and its deadlines follow from its steps; what is kept beside them is there for lists.</summary>
internal sealed class SupportRequest
{
    public const int CodeLength = 16, NameLength = 30, ListLength = 100, JointLength = 200, JsonLength = 8_000, ClientKeyLength = 120;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "request";

    public required Guid Id { get; init; }

    /// <summary>Reference, as <c>R-2026-0001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>State after the last step.</summary>
    public required RequestState State { get; set; }

    /// <summary>The answers, as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>Title as typed so far.</summary>
    public required string Title { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    /// <summary>Pseudonyms of everybody who wrote in it, separated by spaces.</summary>
    public required string Writers { get; set; }

    /// <summary>The organisation it was begun in: a ministry, or a local authority.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>Country of that organisation, ISO 3166-1 alpha-2: the one that asks.</summary>
    public required string Country { get; init; }

    /// <summary>Objectives between bars, as <c>|8|5|</c>, for lists.</summary>
    public string Objectives { get; set; } = "|";

    /// <summary>Kinds of support between bars, for lists.</summary>
    public string Supports { get; set; } = "|";

    /// <summary>Further countries between bars, for lists: those it names while a draft, those that joined once submitted.</summary>
    public string Joint { get; set; } = "|";

    /// <summary>Who may read what, one of the answers to that question.</summary>
    public required string Visibility { get; set; }

    /// <summary>Pseudonym of the officer it is assigned to.</summary>
    public Guid? Officer { get; set; }

    /// <summary>The assessment, as JSON; null before.</summary>
    public string? Assessed { get; set; }

    /// <summary>What the assessment found, in words.</summary>
    public string? Findings { get; set; }

    public Priority? Priority { get; set; }

    /// <summary>Pseudonym of the officer whose assessment it is.</summary>
    public Guid? AssessedBy { get; set; }

    /// <summary>The second opinion, as JSON; null where none was given.</summary>
    public string? SecondAssessed { get; set; }

    /// <summary>What the second officer found, in words.</summary>
    public string? SecondFindings { get; set; }

    /// <summary>Pseudonym of the second officer.</summary>
    public Guid? SecondBy { get; set; }

    /// <summary>What follows where the two opinions are far apart; null as long as nobody said.</summary>
    public string? Resolution { get; set; }

    /// <summary>Reference of the request it goes on as part of; null where it was not merged.</summary>
    public string? MergedInto { get; set; }

    /// <summary>When it was handed over to the focal point last; null before.</summary>
    public DateTimeOffset? HandedOverAt { get; set; }

    /// <summary>Key a program gave it, so that sending again makes no second one; null where a person began it.</summary>
    public string? ClientKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>End of the day by which the next move is promised, as it was after the last change: to find what may be overdue.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How far the promise that counts was taken, as the steps say.</summary>
    public EscalationLevel Escalated { get; set; }

    /// <summary>Its group on the board of the secretariat; null where it was never submitted.</summary>
    public BoardGroup? Board { get; set; }

    /// <summary>By what it is ordered there; null where it is not on the board.</summary>
    public DateTimeOffset? BoardAt { get; set; }

    public List<RequestStepRow> Steps { get; init; } = [];

    public static string CodeOf(int year, long number) => string.Create(CultureInfo.InvariantCulture, $"R-{year}-{number:0000}");

    /// <summary>Its history.</summary>
    public RequestStory Story() => RequestStory.Of(Steps.Select(s => s.Read()));

    /// <summary>Takes over what lists need of its history.</summary>
    /// <param name="story">The history.</param>
    /// <param name="due">End of the day by which the next move is promised; null where no clock runs.</param>
    public void Follow(RequestStory story, DateTimeOffset? due)
    {
        (State, SubmittedAt, DueAt, Escalated) = (story.State, story.SubmittedAt, due, Escalation.Reached(story));
        var place = BoardPlace.Of(story, due);
        (Board, BoardAt) = (place?.Group, place?.At);
    }

    public RequestAnswers Read() => RequestAnswers.Parse(Answers);

    /// <summary>The assessment; null before.</summary>
    public Assessment? ReadAssessment() => Assessed is null ? null : JsonSerializer.Deserialize<Assessment>(Assessed);

    /// <summary>The second opinion; null before.</summary>
    public Assessment? ReadSecond() => SecondAssessed is null ? null : JsonSerializer.Deserialize<Assessment>(SecondAssessed);

    /// <summary>The countries that ask, the leading one first; of a draft the leading one alone, for the others have not consented yet.</summary>
    public IReadOnlyList<string> Asking() => SubmittedAt is null ? [Country] : Asking(Country, Joint);

    /// <summary>The same of a submitted request.</summary>
    public static IReadOnlyList<string> Asking(string country, string joint) => [country, .. Unbarred(joint)];

    /// <summary>Takes answers over, with what lists need of them.</summary>
    public void Take(RequestAnswers answers)
    {
        (Answers, Title, Visibility) = (answers.Json(), answers.One(RequestQuestion.Title) ?? "", answers.Visibility);
        (Objectives, Supports) = (Barred(answers.Objectives.Select(o => o.ToString(CultureInfo.InvariantCulture))), Barred(answers[RequestQuestion.Support]));
        Joint = Barred(answers[RequestQuestion.Countries].Where(c => c != Country));
    }

    /// <summary>How one value stands in a list between bars.</summary>
    public static string Bar(string value) => $"|{value}|";

    /// <summary>The values of a list between bars.</summary>
    public static IReadOnlyList<string> Unbarred(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public void WrittenBy(Guid? person)
    {
        if (person is { } id && !Writers.Contains(id.ToString(), StringComparison.Ordinal)) Writers = $"{Writers} {id}".Trim();
    }

    public IReadOnlyList<Guid> WriterIds() => [.. Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, State = State.ToString(), Answers, Officer, Assessed, Findings, SecondAssessed, SecondFindings, Resolution, MergedInto, Steps = Steps.Count };

    private static string Barred(IEnumerable<string> values) => string.Concat("|", string.Concat(values.Select(v => v + "|")));
}
