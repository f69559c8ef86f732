using Marrakech.Fund.Data.Audit;
using Marrakech.Fund.Domain.Audit;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Fund.Features.Shared.Audit;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Fund.Features.ExplainFinding;

/// <summary>Marks a finding as explained, with the reason why nothing is wrong. Nobody does it who had a hand in its documents.</summary>
internal sealed class ExplainFinding(AppDb db, ActTrail acts, Anomalies anomalies, CurrentActor actor)
{
    public static readonly ActKind Act = new("FundFindingExplained");

    /// <summary>Returns what stands against it; null when it was done.</summary>
    public async Task<FindingRefusal?> HandleAsync(string key, string? reason, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var shown = await anomalies.FindAsync(key, ct);
        var (told, involved) = (Typed.Within(reason, ExplainedFinding.ReasonLength), shown is null ? new HashSet<Guid>() : await anomalies.InvolvedAsync(shown.Finding, ct));
        if (AnomalyRules.AgainstExplaining(shown?.Finding, shown?.Explained is not null, involved, actor.Value.Person, told) is { } refusal) return refusal;
        var explained = new ExplainedFinding { Key = key, Rule = shown!.Finding.Rule, Reason = told!, Person = actor.Value.Person, At = act.At };
        db.Add(explained);
        act.Concerns(new ActSubject(ExplainedFinding.Thing, key), null, explained.Digested());
        await act.CommitAsync(new { rule = explained.Rule.ToString(), documents = shown.Finding.Documents.Select(d => $"{d.Kind}:{d.Code}") }, ct);
        return null;
    }
}
