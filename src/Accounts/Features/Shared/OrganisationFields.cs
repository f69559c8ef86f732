using Marrakech.Accounts.Contracts;
using Marrakech.Accounts.Domain;
using Marrakech.Kernel.Reference;
using Marrakech.Ui.Components;
using Marrakech.Ui.Web;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>The fields of the form about an organisation.</summary>
/// <param name="Input">What stands in them.</param>
/// <param name="IsWhole">Whether kind, country and parent are among them.</param>
internal sealed record OrganisationFields(OrganisationInput Input, bool IsWhole)
{
    public IEnumerable<Choice> Kinds(Site site) =>
    [
        new Choice("", site["Organisation.Kind.Choose"]),
        .. OrganisationKinds.All.Select(k => new Choice(k.Key, k.Name.In(site.Language), Chosen: k.Key == Input.Kind)),
    ];

    public IEnumerable<Choice> CountryChoices(Site site) =>
    [
        new Choice("", site["Organisation.NoCountry"]),
        .. Countries.All.Select(c => new Choice(c.Alpha2, c.Name.In(site.Language), Chosen: c.Alpha2 == Input.Country)).OrderBy(c => c.Text, StringComparer.Create(site.Language.Culture, false)),
    ];

    public IReadOnlyList<Choice> LanguageChoices => [.. Language.All.Select(l => new Choice(l.Code, l.Name, Chosen: Input.Languages?.Contains(l.Code) == true))];

    /// <summary>The field an error belongs to.</summary>
    public static string FieldOf(OrganisationRefusal refusal) => refusal switch
    {
        OrganisationRefusal.AcronymTooLong => "acronym",
        OrganisationRefusal.KindUnknown => "kind",
        OrganisationRefusal.CountryUnknown or OrganisationRefusal.CountryMissing => "country",
        OrganisationRefusal.LanguageMissing => "languages",
        OrganisationRefusal.WebsiteInvalid => "website",
        OrganisationRefusal.IatiInvalid or OrganisationRefusal.IatiTaken => "iati",
        OrganisationRefusal.ParentUnknown or OrganisationRefusal.ParentIsBelow => "parent",
        OrganisationRefusal.ReasonMissing => "reason",
        _ => "name",
    };
}
