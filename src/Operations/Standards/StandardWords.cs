using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Calendars;
using Marrakech.Ui.Web;

namespace Marrakech.Operations.Standards;

/// <summary>Service standards in words.</summary>
internal sealed class StandardWords(Site site)
{
    public string Name(string key) => site[$"ServiceStandard.{key}"];

    public string Days(int days) => site.Count("ServiceStandard.Days", days);

    /// <summary>The promise in the reader's language.</summary>
    public string Promise(ChangedStandard standard) => PromiseIn(site.Language, standard);

    /// <summary>The promise in a language: in the hub's own words where it has some.</summary>
    public string PromiseIn(Language language, ChangedStandard standard) =>
        standard.TextIn(language.Code)?.Replace(StandardText.Place, standard.Days.ToString("N0", language.Culture), StringComparison.Ordinal)
        ?? site.CountIn(language, $"ServiceStandard.{standard.Key}.Promise", standard.Days);

    /// <summary>What may be promised.</summary>
    public string Range(ServiceStandard standard) => site.Text("ServiceStandard.Range", ServiceStandard.Least, ServiceStandard.Most, Days(standard.DefaultDays));
}
