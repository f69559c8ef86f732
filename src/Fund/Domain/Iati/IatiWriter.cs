using System.Globalization;
using System.Xml;

namespace Marrakech.Fund.Domain.Iati;

/// <summary>Writes the activity file and the organisation file of IATI 2.03 (https://iatistandard.org), elements in the order its schema asks for.</summary>
internal sealed class IatiWriter(XmlWriter xml, IatiPublisher publisher)
{
    private const string Version = "2.03", XmlNamespace = "http://www.w3.org/XML/1998/namespace", Dollar = "USD", OwnVocabulary = "99";

    // Facilitation of orderly, safe, regular and responsible migration and mobility (DAC 5 digit).
    private const string MigrationSector = "15190";

    // Developing countries, unspecified (region of the DAC).
    private const string DevelopingCountries = "998";

    // Codes of the lists FlowType, FinanceType, TiedStatus and CollaborationType.
    private const string Oda = "10", StandardGrant = "110", Untied = "5", Multilateral = "4";

    // Codes of the list BudgetType.
    private const string OriginalBudget = "1", RevisedBudget = "2";

    private static readonly XmlWriterSettings settings = new() { Indent = true, Async = false, Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false };

    /// <summary>The activity file.</summary>
    public static void WriteActivities(Stream into, IatiPublisher publisher, IReadOnlyList<IatiActivity> activities, DateTimeOffset at)
    {
        using var xml = XmlWriter.Create(into, settings);
        xml.WriteStartElement("iati-activities");
        xml.WriteAttributeString("version", Version);
        xml.WriteAttributeString("generated-datetime", Instant(at));
        var writer = new IatiWriter(xml, publisher);
        foreach (var activity in activities) writer.Activity(activity);
        xml.WriteEndElement();
    }

    /// <summary>The organisation file.</summary>
    /// <param name="spent">What was disbursed, by calendar year.</param>
    /// <param name="documents">The fund's page and reports.</param>
    /// <param name="updated">When something it tells changed last.</param>
    /// <param name="at">Now.</param>
    public static void WriteOrganisation(Stream into, IatiPublisher publisher, IReadOnlyList<IatiPeriod> spent, IReadOnlyList<IatiDocument> documents, DateTimeOffset updated, DateTimeOffset at)
    {
        using var xml = XmlWriter.Create(into, settings);
        xml.WriteStartElement("iati-organisations");
        xml.WriteAttributeString("version", Version);
        xml.WriteAttributeString("generated-datetime", Instant(at));
        xml.WriteStartElement("iati-organisation");
        xml.WriteAttributeString("default-currency", Dollar);
        xml.WriteAttributeString("lang", XmlNamespace, publisher.Organisation.Name[0].Language);
        xml.WriteAttributeString("last-updated-datetime", Instant(updated));
        xml.WriteElementString("organisation-identifier", publisher.Organisation.Ref);
        var writer = new IatiWriter(xml, publisher);
        writer.Narratives("name", publisher.Organisation.Name);
        writer.Reporting();
        foreach (var period in spent) writer.Period("total-expenditure", period);
        foreach (var document in documents) writer.Document(document);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Activity(IatiActivity activity)
    {
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("last-updated-datetime", Instant(activity.Updated));
        xml.WriteAttributeString("lang", XmlNamespace, activity.Language);
        xml.WriteAttributeString("default-currency", Dollar);
        xml.WriteAttributeString("hierarchy", Number(activity.Hierarchy));
        xml.WriteElementString("iati-identifier", publisher.IdentifierOf(activity.Code));
        Reporting();
        Narratives("title", activity.Title);
        Narratives("description", activity.Description, ("type", "1"));
        foreach (var participation in activity.Participating) Organisation("participating-org", participation.Organisation, ("role", participation.Role));
        Coded("activity-status", activity.Status);
        Dates(activity);
        Coded("activity-scope", activity.Scope);
        Places(activity.Countries);
        Sectors(activity.Objectives);
        foreach (var marker in activity.Markers) Marker(marker);
        Coded("collaboration-type", Multilateral);
        Coded("default-flow-type", Oda);
        Coded("default-finance-type", StandardGrant);
        Coded("default-aid-type", activity.AidType);
        Coded("default-tied-status", Untied);
        foreach (var budget in activity.Budgets) Period("budget", budget, ("type", activity.IsRevised ? RevisedBudget : OriginalBudget), ("status", "2"));
        foreach (var planned in activity.Planned) Period("planned-disbursement", planned, ("type", "1"));
        foreach (var transaction in activity.Transactions) Transaction(transaction);
        foreach (var document in activity.Documents) Document(document);
        if (activity.Parent is { } parent) Empty("related-activity", ("ref", publisher.IdentifierOf(parent)), ("type", "1"));
        foreach (var result in activity.Results) Result(result, activity);
        xml.WriteEndElement();
    }

    private void Reporting() => Organisation("reporting-org", publisher.Organisation);

    private void Dates(IatiActivity activity)
    {
        Empty("activity-date", ("type", "1"), ("iso-date", Day(activity.PlannedStart)));
        if (activity.ActualStart is { } started) Empty("activity-date", ("type", "2"), ("iso-date", Day(started)));
        if (activity.PlannedEnd is { } end) Empty("activity-date", ("type", "3"), ("iso-date", Day(end)));
        if (activity.ActualEnd is { } ended) Empty("activity-date", ("type", "4"), ("iso-date", Day(ended)));
    }

    private void Places(IReadOnlyList<string> countries)
    {
        // An activity without countries of its own is for developing countries at large.
        if (countries.Count == 0) Empty("recipient-region", ("code", DevelopingCountries), ("vocabulary", "1"), ("percentage", "100"));
        foreach (var (country, share) in countries.Zip(Shares.Of(countries.Count))) Empty("recipient-country", ("code", country), ("percentage", Number(share)));
    }

    /// <summary>One sector of the standard's own list, and the objectives of the Compact as a vocabulary of ours. Each vocabulary sums to a hundred.</summary>
    private void Sectors(IReadOnlyList<IatiObjective> objectives)
    {
        Empty("sector", ("vocabulary", "1"), ("code", MigrationSector), ("percentage", "100"));
        foreach (var (objective, share) in objectives.Zip(Shares.Of(objectives.Count)))
            Narratives("sector", [objective.Name], ("vocabulary", OwnVocabulary), ("vocabulary-uri", publisher.Vocabulary), ("code", Number(objective.Number)), ("percentage", Number(share)));
    }

    private void Marker(IatiMarker marker)
    {
        xml.WriteStartElement("policy-marker");
        xml.WriteAttributeString("vocabulary", marker.Vocabulary);
        if (marker.Vocabulary == OwnVocabulary) xml.WriteAttributeString("vocabulary-uri", publisher.Vocabulary);
        xml.WriteAttributeString("code", marker.Code);
        xml.WriteAttributeString("significance", Number(marker.Significance));
        Say(marker.Name);
        if (marker.Why is { } why) Say(why);
        xml.WriteEndElement();
    }

    private void Transaction(IatiTransaction transaction)
    {
        xml.WriteStartElement("transaction");
        xml.WriteAttributeString("ref", transaction.Ref);
        Coded("transaction-type", transaction.Type);
        Empty("transaction-date", ("iso-date", Day(transaction.Day)));
        Value(transaction.Value, transaction.Currency, transaction.Day);
        if (transaction.Provider is { } provider) Organisation("provider-org", provider);
        if (transaction.Receiver is { } receiver) Organisation("receiver-org", receiver);
        xml.WriteEndElement();
    }

    private void Result(IatiResult result, IatiActivity activity)
    {
        xml.WriteStartElement("result");
        xml.WriteAttributeString("type", result.Type);
        Narratives("title", [new Narrative(activity.Language, result.Title)]);
        foreach (var indicator in result.Indicators) Indicator(indicator, activity);
        xml.WriteEndElement();
    }

    private void Indicator(IatiIndicator indicator, IatiActivity activity)
    {
        var isNumber = IsNumber(indicator.Baseline) && IsNumber(indicator.Target);
        xml.WriteStartElement("indicator");
        xml.WriteAttributeString("measure", isNumber ? "1" : "5");
        xml.WriteAttributeString("ascending", "1");
        Narratives("title", [new Narrative(activity.Language, indicator.Title)]);
        Measured("baseline", indicator.Baseline, isNumber, activity, ("year", Number(activity.PlannedStart.Year)));
        if (activity.PlannedEnd is { } end)
        {
            xml.WriteStartElement("period");
            Empty("period-start", ("iso-date", Day(activity.PlannedStart)));
            Empty("period-end", ("iso-date", Day(end)));
            Measured("target", indicator.Target, isNumber, activity);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A number as a value, anything else as a comment: the standard allows no words as a value.</summary>
    private void Measured(string name, string said, bool isNumber, IatiActivity activity, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        if (isNumber) xml.WriteAttributeString("value", said.Trim());
        else Narratives("comment", [new Narrative(activity.Language, said)]);
        xml.WriteEndElement();
    }

    private void Document(IatiDocument document)
    {
        xml.WriteStartElement("document-link");
        xml.WriteAttributeString("url", document.Address);
        xml.WriteAttributeString("format", document.Format);
        Narratives("title", document.Title);
        foreach (var category in document.Categories) Coded("category", category);
        Coded("language", document.Language);
        if (document.Day is { } day) Empty("document-date", ("iso-date", Day(day)));
        xml.WriteEndElement();
    }

    private void Period(string name, IatiPeriod period, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        Empty("period-start", ("iso-date", Day(period.Start)));
        Empty("period-end", ("iso-date", Day(period.End)));
        Value(period.Value, Dollar, period.Start);
        xml.WriteEndElement();
    }

    private void Value(decimal value, string currency, DateOnly day)
    {
        xml.WriteStartElement("value");
        xml.WriteAttributeString("currency", currency);
        xml.WriteAttributeString("value-date", Day(day));
        xml.WriteString(Number(value));
        xml.WriteEndElement();
    }

    private void Organisation(string name, IatiOrganisation organisation, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        if (organisation.Ref is { } known) xml.WriteAttributeString("ref", known);
        xml.WriteAttributeString("type", organisation.Type);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        foreach (var narrative in organisation.Name) Say(narrative);
        xml.WriteEndElement();
    }

    private void Narratives(string name, IEnumerable<Narrative> narratives, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        foreach (var narrative in narratives) Say(narrative);
        xml.WriteEndElement();
    }

    private void Say(Narrative narrative)
    {
        xml.WriteStartElement("narrative");
        xml.WriteAttributeString("lang", XmlNamespace, narrative.Language);
        xml.WriteString(Clean(narrative.Text));
        xml.WriteEndElement();
    }

    private void Coded(string name, string code) => Empty(name, ("code", code));

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    /// <summary>Without what XML has no place for, such as half of a character.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));

    private static bool IsNumber(string said) => decimal.TryParse(said, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
