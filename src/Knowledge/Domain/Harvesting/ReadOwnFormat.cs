using System.Xml.Linq;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Kernel.Reference;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Reads the format hubs give each other (<c>Schemas/practice.xsd</c>). Official texts in it are left out: those enter by the importer alone.</summary>
internal static class ReadOwnFormat
{
    public const string Prefix = "marrakech";

    private static readonly XNamespace own = "urn:x-marrakech:practice:1";

    /// <summary>What it says; null where it is in another format.</summary>
    public static HarvestedThing? Read(XElement practice)
    {
        if (practice.Name != own + "practice") return null;
        var texts = practice.Elements(own + "text").Select(Text).OfType<HarvestedText>().DistinctBy(t => t.Language).ToList();
        var answers = MappedAnswers.Of(Answers(practice, texts));
        var language = answers.One(AnswerNames.Language);
        return new HarvestedThing
        {
            Kind = ContributionKinds.Find(practice.Attribute("kind")?.Value)?.Name,
            Answers = answers.Json(),
            Texts = [.. texts.Where(t => t.Language != language)],
            Origin = MappedAnswers.Short(practice.Attribute("origin")?.Value),
            Address = MappedAnswers.Link(practice.Attribute("originAddress")?.Value ?? practice.Element(own + "address")?.Value),
        };
    }

    private static List<(string Question, string Value)> Answers(XElement practice, List<HarvestedText> texts)
    {
        var told = practice.Elements(own + "answer").Select(a => (a.Attribute("question")?.Value ?? "", a.Value)).ToList();
        if (told.Count > 0) return told;
        var text = texts.Find(t => t.Language == Language.English.Code) ?? texts.FirstOrDefault();
        var years = Values(practice, "year").Order(StringComparer.Ordinal).ToList();
        return
        [
            (AnswerNames.Title, text?.Title ?? ""), (AnswerNames.Summary, text?.Summary ?? ""), (AnswerNames.Language, text?.Language ?? ""),
            (AnswerNames.Level, practice.Attribute("level")?.Value ?? ""),
            .. practice.Elements(own + "objective").Select(o => (o.Attribute("primary")?.Value == "true" ? AnswerNames.Objective : AnswerNames.Objectives, o.Value)),
            .. Values(practice, "country").Select(v => (AnswerNames.Countries, v)),
            .. Values(practice, "place").Take(1).Select(v => (AnswerNames.Place, v)),
            .. Values(practice, "sdgTarget").Select(v => (AnswerNames.Targets, v)),
            .. Values(practice, "action").Select(v => (AnswerNames.Actions, v)),
            .. Values(practice, "principle").Select(v => (AnswerNames.Principles, v)),
            .. years.Take(1).Select(v => (AnswerNames.Starts, v)),
            .. years.Skip(1).TakeLast(1).Select(v => (AnswerNames.Ends, v)),
            .. practice.Elements(own + "organisation").Select(o => (Role(o.Attribute("role")?.Value), o.Value)),
        ];
    }

    private static string Role(string? role) => role switch
    {
        "lead" => AnswerNames.Lead,
        "partner" => AnswerNames.Partners,
        "funder" => AnswerNames.Funders,
        _ => "",
    };

    private static HarvestedText? Text(XElement text) =>
        Language.Find(text.Attribute(XNamespace.Xml + "lang")?.Value) is { } language && Typed.Line(text.Element(own + "title")?.Value) is { } title
            ? new HarvestedText(language.Code, MappedAnswers.Cut(title, Data.ItemText.TitleLength), MappedAnswers.Cut(Typed.Text(text.Element(own + "summary")?.Value) ?? title, Data.ItemText.SummaryLength))
            : null;

    private static IEnumerable<string> Values(XElement practice, string name) => practice.Elements(own + name).Select(e => e.Value);
}
