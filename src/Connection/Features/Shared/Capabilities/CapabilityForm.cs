using System.Globalization;
using Marrakech.Compact.Contracts;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Requests;
using Marrakech.Connection.Domain.Responses;
using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Connection.Features.Shared.Capabilities;

/// <summary>What stands in the fields of a capability: what was typed, or what it says so far.</summary>
/// <param name="Typed">Values by the name of a field.</param>
internal sealed record CapabilityForm(Func<string, IReadOnlyList<string>> Typed)
{
    /// <summary>The values of a capability.</summary>
    public static CapabilityForm Of(CapabilityWords words, Site site) => new(field => field switch
    {
        CapabilityCheck.Title => [words.Title],
        CapabilityCheck.WrittenIn => [words.Language],
        CapabilityCheck.Description => [words.Description],
        CapabilityCheck.Support => words.Supports,
        CapabilityCheck.Objective => [.. words.Objectives.Take(1).Select(Written)],
        CapabilityCheck.Objectives => [.. words.Objectives.Skip(1).Select(Written)],
        CapabilityCheck.Worldwide when words.IsWorldwide => [CapabilityCheck.Yes],
        CapabilityCheck.Places => [string.Join('\n', words.Places.Select(p => ServedPlaces.Show(p, site.Language)))],
        CapabilityCheck.Languages => words.Languages,
        CapabilityCheck.Capacity => [words.Capacity.ToString()],
        CapabilityCheck.FreeUntil when words.FreeUntil is { } day => [day.ToString(CapabilityCheck.DayForm, CultureInfo.InvariantCulture)],
        CapabilityCheck.Cost => [words.Cost.ToString()],
        CapabilityCheck.Equipment when words.Equipment is { } offered => [offered.What],
        CapabilityCheck.EquipmentNumber when words.Equipment is { } offered => [Written(offered.Number)],
        CapabilityCheck.EquipmentCondition when words.Equipment is { } offered => [offered.Condition.ToString()],
        CapabilityCheck.EquipmentUntil when words.Equipment?.Until is { } day => [day.ToString(CapabilityCheck.DayForm, CultureInfo.InvariantCulture)],
        CapabilityCheck.Works => [string.Join('\n', words.Works.Select(w => w.Line()))],
        _ => [],
    });

    /// <summary>A form nobody has filled in: what is known of the organisation already stands in it.</summary>
    public static CapabilityForm Empty(Language language, IReadOnlyList<string> languages) => new(field => field switch
    {
        CapabilityCheck.WrittenIn => [language.Code],
        CapabilityCheck.Languages => languages,
        _ => [],
    });

    public string? One(string field) => Typed(field) is [var first, ..] ? first : null;

    public IEnumerable<Choice> WrittenIn(Site site) => Any(site, Of(CapabilityCheck.WrittenIn, Language.All.Select(l => l.Code), v => Language.Find(v)!.Name));

    public IReadOnlyList<Choice> Languages => Of(CapabilityCheck.Languages, Language.All.Select(l => l.Code), v => Language.Find(v)!.Name);

    public IReadOnlyList<Choice> Supports(Site site) => Of(CapabilityCheck.Support, RequestQuestion.Supports, v => site[$"Support.{v}"]);

    public IEnumerable<Choice> Objective(Site site) => Any(site, Objectives(CapabilityCheck.Objective, site));

    public IReadOnlyList<Choice> Others(Site site) => Objectives(CapabilityCheck.Objectives, site);

    public IReadOnlyList<Choice> Worldwide(Site site) => Of(CapabilityCheck.Worldwide, [CapabilityCheck.Yes], _ => site["Capability.Worldwide"]);

    public IReadOnlyList<Choice> Capacities(Site site) => Of(CapabilityCheck.Capacity, Enum.GetNames<FreeCapacity>(), v => site[$"FreeCapacity.{v}"]);

    public IReadOnlyList<Choice> Conditions(Site site) => Of(CapabilityCheck.EquipmentCondition, Enum.GetNames<AssetCondition>(), v => site[$"AssetCondition.{v}"]);

    public IReadOnlyList<Choice> Costs(Site site) => Of(CapabilityCheck.Cost, Enum.GetNames<CostBasis>(), v => site[$"CostBasis.{v}"]);

    private IReadOnlyList<Choice> Objectives(string field, Site site) => Of(field, Outline.Objectives.Select(o => Written(o.Number)), v => RequestChoices.Objective(v, site));

    private IReadOnlyList<Choice> Of(string field, IEnumerable<string> values, Func<string, string> show) => [.. values.Select(v => new Choice(v, show(v), Chosen: Typed(field).Contains(v)))];

    private static IEnumerable<Choice> Any(Site site, IEnumerable<Choice> choices) => choices.Prepend(new Choice("", site["Request.Choose"]));

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
