using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Data.Proposals;

/// <summary>An organisation's proposal to the fund; once approved, the project of the same code.</summary>
internal sealed class Proposal
{
    public const int CodeLength = 12, NameLength = 30, RequestLength = 16, ReasonLength = 4_000;

    /// <summary>Kind of subject in the trail, and of the document postings name.</summary>
    public const string Thing = "proposal";

    private static readonly JsonSerializerOptions options = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid Id { get; init; }

    /// <summary>Reference, as <c>FP-000001</c>.</summary>
    public required string Code { get; init; }
    public required ProposalState State { get; set; }

    /// <summary>The concept note, as JSON.</summary>
    public required string Answers { get; set; }
    public required string Title { get; set; }

    /// <summary>The organisation that proposes.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>Its public code.</summary>
    public required string Lead { get; init; }

    /// <summary>Country of that organisation, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Reference of the request of the hub it was begun from; null where from none.</summary>
    public string? Request { get; init; }

    /// <summary>Code of its window; empty before one is chosen.</summary>
    public required string Window { get; set; }

    /// <summary>Terms of its window when it was submitted, as JSON: it is judged by these; null before.</summary>
    public string? Terms { get; set; }

    /// <summary>Whether it goes the shorter route: that of its window when it was submitted.</summary>
    public bool IsShort { get; set; }

    /// <summary>The programme document, as JSON; null before.</summary>
    public string? Document { get; set; }

    /// <summary>What was found for each rule of eligibility, as JSON; null before.</summary>
    public string? Findings { get; set; }

    /// <summary>Which appraisal it is in: counts how often it was handed in.</summary>
    public int Round { get; set; }

    /// <summary>Moderated score of this round, of 100; null before.</summary>
    public int? Moderated { get; set; }
    public string? ModeratedReason { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    /// <summary>Pseudonyms of everybody who wrote in it, separated by spaces.</summary>
    public required string Writers { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public List<ProposalStep> Steps { get; init; } = [];
    public List<Appraisal> Appraisals { get; init; } = [];

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FP-{number:000000}");

    public ProposalAnswers Read() => ProposalAnswers.Parse(Answers);

    public Programme Programme() => Domain.Proposals.Programme.Parse(Document);

    /// <summary>Takes the terms it is judged by.</summary>
    public void SubmittedUnder(WindowTerms terms) => (Terms, IsShort) = (JsonSerializer.Serialize(terms, options), terms.IsShort);

    /// <summary>The terms it was submitted under; null before.</summary>
    public WindowTerms? SubmittedTerms() => Terms is null ? null : JsonSerializer.Deserialize<WindowTerms>(Terms, options);

    /// <summary>What was found of its eligibility; empty before.</summary>
    public IReadOnlyList<RuleFinding> Checked() => Findings is null ? [] : JsonSerializer.Deserialize<List<RuleFinding>>(Findings, options)!;

    public void Found(IReadOnlyList<RuleFinding> findings) => Findings = JsonSerializer.Serialize(findings, options);

    /// <summary>Codes of all participating organisations, the one that proposes first.</summary>
    public IReadOnlyList<string> Participating() => [Lead, .. Read()[ProposalQuestion.Organisations].Where(o => o != Lead)];

    /// <summary>The appraisals of this round that count.</summary>
    public IReadOnlyList<Appraisal> Counting() => [.. Appraisals.Where(a => a.Round == Round && a.State is not (AppraisalState.Conflicted or AppraisalState.Released)).OrderBy(a => a.Id)];

    /// <summary>Takes answers over, with what lists need of them.</summary>
    public void Take(ProposalAnswers answers) =>
        (Answers, Title, Window) = (answers.Json(), answers.One(ProposalQuestion.Title) ?? "", answers.One(ProposalQuestion.Window) ?? "");

    public void WrittenBy(Guid? person)
    {
        if (person is { } id && !Writers.Contains(id.ToString(), StringComparison.Ordinal)) Writers = $"{Writers} {id}".Trim();
    }

    public IReadOnlyList<Guid> WriterIds() => [.. Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, State = State.ToString(), Answers, Document, Findings, Round, Moderated, ModeratedReason, Steps = Steps.Count };
}

/// <summary>A move of a proposal.</summary>
internal sealed class ProposalStep
{
    public required Guid Id { get; init; }
    public required Guid ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required ProposalMove Move { get; init; }
    public required ProposalState To { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Pseudonym of who made it.</summary>
    public Guid? Person { get; init; }
    public string? Reason { get; init; }
}
