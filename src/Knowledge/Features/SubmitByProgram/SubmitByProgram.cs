using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Contracts.Api;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;
using Marrakech.Knowledge.Features.Shared.Related;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.SubmitByProgram;

/// <summary>Why a program's contribution is not taken.</summary>
internal enum SubmissionRefusal
{
    KindUnknown,
    KeyMissing,

    /// <summary>The key was used for other answers.</summary>
    KeyTaken,

    /// <summary>An answer belongs to no question of this kind.</summary>
    AnswerUnknown,
    AnswersWrong,
}

/// <summary>What became of it.</summary>
internal sealed record SubmissionOutcome(Contribution? Contribution, bool IsNew, SubmissionRefusal? Refusal, string? Name, IReadOnlyList<AnswerProblem> Problems)
{
    public static SubmissionOutcome Refused(SubmissionRefusal refusal, string? name = null, params IReadOnlyList<AnswerProblem> problems) => new(null, false, refusal, name, problems);
}

/// <summary>Takes a whole contribution from a program. The same key makes no second one, however often it is sent.</summary>
internal sealed class SubmitByProgram(AppDb db, ActTrail acts, ContributionDesk desk, RelatedCheck related, ContributionNews news, CurrentActor actor)
{
    public static readonly ActKind Act = new("ContributionReceived");

    public async Task<SubmissionOutcome> HandleAsync(SubmissionRequest request, string? key, CancellationToken ct)
    {
        if (ContributionKinds.Find(request.Kind) is not { } kind) return SubmissionOutcome.Refused(SubmissionRefusal.KindUnknown);
        if (Typed.Line(key) is not { Length: <= Contribution.ClientKeyLength } clientKey) return SubmissionOutcome.Refused(SubmissionRefusal.KeyMissing);
        var given = request.Answers ?? new Dictionary<string, JsonElement>();
        if (given.Keys.FirstOrDefault(k => !kind.Asks(k)) is { } unknown) return SubmissionOutcome.Refused(SubmissionRefusal.AnswerUnknown, unknown);
        if (given.Keys.FirstOrDefault(k => !IsText(given[k])) is { } broken) return SubmissionOutcome.Refused(SubmissionRefusal.AnswersWrong, null, new AnswerProblem(Question.Find(broken)!, AnswerFault.NotUnderstood, ""));
        var (values, problems) = AnswerCheck.Read(kind.Questions, name => given.TryGetValue(name, out var value) ? ValuesOf(value) : []);
        var answers = ContributionAnswers.None.With(values);
        problems = [.. problems, .. AnswerCheck.Whole(kind, answers), .. await related.ProblemsAsync(new Relating(kind.Name, answers, null, actor.Value.Organisation, actor.Value.Person), ct)];
        if (problems.Count > 0) return SubmissionOutcome.Refused(SubmissionRefusal.AnswersWrong, null, problems);

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind.Name}\n{answers.Json()}")));
        await using var act = await acts.OpenAsync(Act, null, ct);
        var organisation = actor.Value.Organisation;
        if (await db.Set<Contribution>().SingleOrDefaultAsync(c => c.Organisation == organisation && c.ClientKey == clientKey, ct) is { } known)
            return known.ClientDigest == digest ? new SubmissionOutcome(known, false, null, null, []) : SubmissionOutcome.Refused(SubmissionRefusal.KeyTaken);
        var made = await MakeAsync(act, kind, answers, clientKey, digest, ct);
        db.Add(made);
        desk.Move(act, made, ContributionMove.Submit, null);
        await news.ToSecretariatAsync(made, "News.Arrived", ct);
        act.Concerns(new ActSubject(Contribution.Thing, made.Code), null, made.Digested());
        await act.CommitAsync(new { kind = kind.Name }, ct);
        return new SubmissionOutcome(made, true, null, null, []);
    }

    private async Task<Contribution> MakeAsync(OpenAct act, ContributionKind kind, ContributionAnswers answers, string key, string digest, CancellationToken ct) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        Code = Contribution.CodeOf(await act.TakeNumbersAsync(Contribution.Thing, 1, ct)),
        Kind = kind.Name,
        State = ContributionState.Draft,
        Answers = answers.Json(),
        Title = answers.One(AnswerNames.Title) ?? "",
        Author = actor.Value.Person,
        Writers = actor.Value.Person?.ToString() ?? "",
        Organisation = actor.Value.Organisation,
        Country = actor.Value.Country,
        CreatedAt = act.At,
        ChangedAt = act.At,
        SubmittedAt = act.At,
        ClientKey = key,
        ClientDigest = digest,
    };

    /// <summary>Whether a JSON value can be read: half of a sign that takes two is allowed in JSON, and no text.</summary>
    private static bool IsText(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().All(IsText);
        if (value.ValueKind != JsonValueKind.String) return true;
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A JSON value as somebody would type it; an object or null is no answer.</summary>
    private static IReadOnlyList<string> ValuesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => [AnswerNames.Yes],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(ValuesOf)],
        _ => [],
    };
}
