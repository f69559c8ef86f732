using Marrakech.Connection.Data.Requests;
using Marrakech.Connection.Domain.Matching;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Features.Shared.Matching;
using Marrakech.Kernel.Access;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Features.ChangeWeights;

/// <summary>Why weights are not changed; its sentence is <c>Weights.Refusal.{Name}</c>.</summary>
internal enum WeightRefusal
{
    ReasonMissing,

    /// <summary>They say so already.</summary>
    Same,

    /// <summary>Somebody else changed them since the form was opened.</summary>
    ChangedMeanwhile,
}

/// <summary>Sets how much each part of a match counts, from the next search on.</summary>
internal sealed class ChangeWeights(AppDb db, ActTrail acts, MatchWeights weights, CurrentActor actor)
{
    public static readonly ActKind Act = new("MatchWeightsChanged");

    /// <summary>Returns what stands against it; null when they count.</summary>
    /// <param name="wanted">The weights, as the version after the one that was seen.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<WeightRefusal?> HandleAsync(WeightSet wanted, string? reason, CancellationToken ct)
    {
        if (Typed.Within(reason, WeightVersion.ReasonLength) is not { } why) return WeightRefusal.ReasonMissing;
        await using var act = await acts.OpenAsync(Act, why, ct);
        var now = await weights.NowAsync(ct);
        if (wanted.Version != now.Version + 1) return WeightRefusal.ChangedMeanwhile;
        if (wanted.Text() == now.Text()) return WeightRefusal.Same;
        db.Add(new WeightVersion { Version = wanted.Version, Text = wanted.Text(), Reason = why, Person = actor.Value.Person, At = act.At });
        act.Concerns(new ActSubject(WeightVersion.Thing, "all"), now.Text(), wanted.Text());
        await act.CommitAsync(new { version = wanted.Version, before = now.Text(), after = wanted.Text() }, ct);
        return null;
    }
}
