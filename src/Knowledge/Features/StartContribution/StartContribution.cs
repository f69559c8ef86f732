using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Data.Contributions;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Contributions;

namespace Marrakech.Knowledge.Features.StartContribution;

/// <summary>Begins a contribution as a draft.</summary>
internal sealed class StartContribution(AppDb db, ActTrail acts, DraftLimit limit, CurrentActor actor)
{
    public static readonly ActKind Act = new("ContributionStarted");

    /// <summary>Returns the reference of the new draft, or what stands against it.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="language">Language it will most likely be written in.</param>
    public async Task<(string? Draft, ContributionRefusal? Refusal)> HandleAsync(ContributionKind kind, Language language, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        if (await limit.AgainstAsync(ct) is { } refusal) return (null, refusal);
        var answers = ContributionAnswers.None.With(AnswerNames.Language, language.Code);
        if (actor.Value.Country is { } country && kind.Asks(AnswerNames.Countries)) answers = answers.With(AnswerNames.Countries, country);
        var draft = Contribution.Begin(act.At, await act.TakeNumbersAsync(Contribution.Thing, 1, ct), kind, answers, actor.Value);
        db.Add(draft);
        act.Concerns(new ActSubject(Contribution.Thing, draft.Code), null, draft.Digested());
        await act.CommitAsync(new { kind = kind.Name }, ct);
        return (draft.Code, null);
    }
}
