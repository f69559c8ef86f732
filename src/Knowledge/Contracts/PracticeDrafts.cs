using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Contracts;

/// <summary>What another module knows of a practice that could be written: a start, not a text that is finished.</summary>
public sealed record PracticeDraft
{
    /// <summary>Code of the language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Some sentences that tell the whole; null where there are none.</summary>
    public string? Summary { get; init; }

    /// <summary>What is done.</summary>
    public string? Description { get; init; }

    /// <summary>Countries, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Numbers of objectives, the primary one first.</summary>
    public IReadOnlyList<int> Objectives { get; init; } = [];

    /// <summary>Actions, as <c>8/a</c>.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Name of the organisation that leads.</summary>
    public string? Lead { get; init; }

    /// <summary>Names of the others.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>What was reached.</summary>
    public string? Results { get; init; }

    /// <summary>What was learned.</summary>
    public string? Lessons { get; init; }
}

/// <summary>Begins contributions for other modules, as drafts of whoever acts.</summary>
public sealed class PracticeDrafts
{
    private readonly AppDb db;
    private readonly CurrentActor actor;

    internal PracticeDrafts(AppDb db, CurrentActor actor) => (this.db, this.actor) = (db, actor);

    /// <summary>Begins the draft of a practice within an open act and returns its reference. A value that does not fit its question is kept and named there, for its writer to put right.</summary>
    public async Task<string> AddAsync(OpenAct act, PracticeDraft draft, CancellationToken ct)
    {
        var kind = ContributionKinds.Find(ItemKind.Practice)!;
        var typed = Typed(draft);
        var (values, _) = AnswerCheck.Read(kind.Questions, name => typed.GetValueOrDefault(name) ?? []);
        var made = Contribution.Begin(act.At, await act.TakeNumbersAsync(Contribution.Thing, 1, ct), kind, ContributionAnswers.None.With(values), actor.Value);
        db.Add(made);
        return made.Code;
    }

    private static Dictionary<string, IReadOnlyList<string>> Typed(PracticeDraft draft) => new(StringComparer.Ordinal)
    {
        [AnswerNames.Language] = [draft.Language],
        [AnswerNames.Title] = One(draft.Title),
        [AnswerNames.Summary] = One(draft.Summary),
        [AnswerNames.Description] = One(draft.Description),
        [AnswerNames.Countries] = draft.Countries,
        [AnswerNames.Objective] = [.. draft.Objectives.Take(1).Select(Number)],
        [AnswerNames.Objectives] = [.. draft.Objectives.Skip(1).Select(Number)],
        [AnswerNames.Actions] = draft.Actions,
        [AnswerNames.Lead] = One(draft.Lead),
        [AnswerNames.Partners] = draft.Partners,
        [AnswerNames.Results] = One(draft.Results),
        [AnswerNames.Lessons] = One(draft.Lessons),
    };

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
