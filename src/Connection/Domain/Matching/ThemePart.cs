using Marrakech.Compact.Contracts;

namespace Marrakech.Connection.Domain.Matching;

/// <summary>Thematic fit by objective and action.</summary>
internal static class ThemePart
{
    /// <summary>
    /// What the best meeting of objectives is worth: primary with primary; the need's primary one with another one of the candidate; the candidate's primary
    /// one with another one of the need; others of both; objectives of the same thematic area.
    /// </summary>
    private const double Both = 1, Wanted = 0.85, Offered = 0.7, Others = 0.5, Area = 0.2;

    /// <summary>Share of the actions in the value, where both sides name some.</summary>
    private const double Actions = 0.4;

    public static double Value(Need need, Candidate candidate)
    {
        var objectives = OfObjectives(need, candidate);
        if (need.Actions.Count == 0 || candidate.Actions.Count == 0) return objectives;
        return ((1 - Actions) * objectives) + (Actions * Shared(need, candidate).Count() / need.Actions.Count);
    }

    public static Reason Explain(Need need, Candidate candidate)
    {
        var actions = Shared(need, candidate).ToList();
        if (actions.Count > 0) return Reason.With("Match.Theme.Actions", ReasonPlace.Action, actions);
        var objectives = need.Objectives.Intersect(candidate.Objectives).ToList();
        if (objectives.Count > 0) return Reason.With("Match.Theme.Objectives", ReasonPlace.Objective, objectives);
        var near = candidate.Objectives.Where(o => need.Objectives.Any(n => AreaOf(n) == AreaOf(o))).ToList();
        return near.Count > 0 ? Reason.With("Match.Theme.Area", ReasonPlace.Objective, near) : Reason.Plain("Match.Theme.None");
    }

    private static double OfObjectives(Need need, Candidate candidate)
    {
        if (need.Objectives.Count == 0 || candidate.Objectives.Count == 0) return 0;
        var (wanted, offered) = (need.Objectives[0], candidate.Objectives[0]);
        if (wanted == offered) return Both;
        if (candidate.Objectives.Contains(wanted)) return Wanted;
        if (need.Objectives.Contains(offered)) return Offered;
        if (candidate.Objectives.Count > 1 && need.Objectives.Any(candidate.Objectives.Contains)) return Others;
        foreach (var objective in need.Objectives)
        {
            if (AreaOf(objective) == AreaOf(offered)) return Area;
        }

        return 0;
    }

    private static IEnumerable<string> Shared(Need need, Candidate candidate) => need.Actions.Where(candidate.Actions.Contains);

    /// <summary>Areas as the outline has them: a hub that groups otherwise does not change how likeness is measured.</summary>
    private static int AreaOf(int objective) => Outline.FindObjective(objective)?.Area ?? -objective;
}
