using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Texting;
using Marrakech.Ui.Web;

namespace Marrakech.Trust.Features.Shared;

/// <summary>Acts in the reader's words.</summary>
internal sealed class ActWords(Site site, TextCatalogue texts)
{
    private const string Family = "Act.";

    /// <summary>Names of all acts this version knows.</summary>
    public IEnumerable<string> Names => texts.Keys(Language.English.Code).Where(k => k.StartsWith(Family, StringComparison.Ordinal)).Select(k => k[Family.Length..]);

    /// <summary>What was done, in words; the name itself for an act of another version.</summary>
    public string What(ActEntry act) => site.Find($"Act.{act.Name}", act.Name);

    /// <summary>Who did it.</summary>
    public string Who(ActEntry act) => site.Find($"Trail.Actor.{act.Actor}", act.Actor);

    /// <summary>The role it was done in.</summary>
    public string? Role(ActEntry act) => act.Role is null ? null : site.Find($"Role.{act.Role}", act.Role);

    /// <summary>The kind of thing it is about.</summary>
    public string Kind(string kind) => site.Find($"Subject.{kind}", kind);

    /// <summary>The instant, to the second, in UTC.</summary>
    public string When(DateTimeOffset at) => $"{at.UtcDateTime.ToString("g", site.Language.Culture)} UTC";

    /// <summary>The acts one can choose from.</summary>
    public IEnumerable<Choice> Choices(string? chosen) => Names.Select(n => new Choice(n, site[$"Act.{n}"], Chosen: n == chosen))
        .OrderBy(c => c.Text, StringComparer.Create(site.Language.Culture, ignoreCase: true))
        .Prepend(new Choice("", site["Trail.Filter.Any"], Chosen: chosen is null));
}
