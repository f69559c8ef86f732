using System.Globalization;
using Marrakech.Connection.Domain.Assessing;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Requests;

/// <summary>A page on which an officer scores a request.</summary>
internal abstract class ScoringPage(Site site) : RequestPage(site)
{
    /// <summary>The scores that stood there before anything was typed; null for none.</summary>
    protected Assessment? Before { get; set; }

    /// <summary>The choices of a criterion.</summary>
    public IEnumerable<Choice> Scores(Criterion criterion) =>
        Enumerable.Range(0, Assessment.Most + 1).Select(s => new Choice(s.ToString(CultureInfo.InvariantCulture), Site[$"AssessRequest.Score.{s}"], Chosen: Typed(criterion) == s));

    public IEnumerable<Choice> Risks => Enum.GetValues<RightsRisk>().Select(r => new Choice(r.ToString(), Site[$"RightsRisk.{r}"], Chosen: Risk == r));

    private RightsRisk? Risk => Request.HasFormContentType ? (Enum.TryParse<RightsRisk>(Request.Form["risk"], out var risk) && Enum.IsDefined(risk) ? risk : null) : Before?.Risk;

    /// <summary>The scores that were typed; null where one is missing, which is then noted.</summary>
    protected Assessment? ReadScores()
    {
        var scores = Assessment.Criteria.Where(c => Typed(c) is not null).ToDictionary(c => c, c => Typed(c)!.Value);
        foreach (var missing in Assessment.Criteria.Except(scores.Keys)) ModelState.AddModelError(missing.ToString(), Site.Text("AssessRequest.Missing", Site[$"RequestCriterion.{missing}"]));
        if (Risk is null) ModelState.AddModelError("risk", Site["AssessRequest.Risk.Missing"]);
        return ModelState.IsValid ? new Assessment(scores, Risk!.Value) : null;
    }

    /// <summary>The score that was typed, or that stood there; null for none that can be given.</summary>
    private int? Typed(Criterion criterion) => Request.HasFormContentType
        ? int.TryParse(Request.Form[criterion.ToString()], NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= Assessment.Most ? score : null
        : Before?.Scores.TryGetValue(criterion, out var kept) == true ? kept : null;
}
