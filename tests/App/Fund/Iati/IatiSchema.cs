using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Marrakech.Support;

namespace Marrakech.App.Fund.Iati;

/// <summary>The published schemas and code lists of IATI 2.03.</summary>
internal static class IatiSchema
{
    private static readonly XmlReaderSettings plain = new() { DtdProcessing = DtdProcessing.Ignore };

    /// <summary>What the schema finds wrong with a file; nothing where it is valid.</summary>
    /// <param name="schema">Its file name.</param>
    public static IReadOnlyList<string> Faults(XDocument file, string schema)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        foreach (var name in new[] { "xml.xsd", schema })
        {
            using var reader = XmlReader.Create(SharedFolder.Path("conformance", "iati", "schemas-2.03", name), plain);
            set.Add(null, reader);
        }

        var faults = new List<string>();
        file.Validate(set, (_, e) => faults.Add(e.Message));
        return faults;
    }

    /// <summary>Codes of a list that are used and not in it. The mapping says which attribute takes its codes from which list.</summary>
    public static IReadOnlyList<string> UnknownCodes(XDocument file)
    {
        (string Element, string Attribute, string List)[] places =
        [
            ("transaction-type", "code", "TransactionType"), ("activity-status", "code", "ActivityStatus"), ("activity-date", "type", "ActivityDateType"), ("participating-org", "role", "OrganisationRole"),
            ("participating-org", "type", "OrganisationType"), ("reporting-org", "type", "OrganisationType"), ("provider-org", "type", "OrganisationType"), ("receiver-org", "type", "OrganisationType"),
            ("budget", "type", "BudgetType"), ("budget", "status", "BudgetStatus"), ("category", "code", "DocumentCategory"), ("document-link", "format", "FileFormat"), ("language", "code", "Language"), ("activity-scope", "code", "ActivityScope"), ("recipient-country", "code", "Country"),
            ("default-flow-type", "code", "FlowType"), ("default-finance-type", "code", "FinanceType"), ("default-aid-type", "code", "AidType"), ("collaboration-type", "code", "CollaborationType"),
            ("value", "currency", "Currency"), ("indicator", "measure", "IndicatorMeasure"), ("result", "type", "ResultType"), ("related-activity", "type", "RelatedActivityType"), ("policy-marker", "significance", "PolicySignificance"),
        ];
        var wrong = places.SelectMany(p => file.Descendants(p.Element).Attributes(p.Attribute).Select(a => a.Value).Distinct().Where(v => !Codes(p.List).Contains(v)).Select(v => $"{p.Element}/@{p.Attribute} {v}"));
        var sectors = file.Descendants("sector").Where(s => (string?)s.Attribute("vocabulary") == "1").Select(s => s.Attribute("code")!.Value).Where(v => !Codes("Sector").Contains(v));
        return [.. wrong.Concat(sectors)];
    }

    private static HashSet<string> Codes(string list)
    {
        var embedded = SharedFolder.Path("conformance", "iati", "codelists-embedded-2.03", "xml", list + ".xml");
        var file = File.Exists(embedded) ? embedded : SharedFolder.Path("conformance", "iati", "codelists-nonembedded", "xml", list + ".xml");
        return [.. XDocument.Load(file).Descendants("code").Select(c => c.Value)];
    }
}
