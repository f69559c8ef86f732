using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Marrakech.Compact.Contracts;
using Marrakech.Kernel.Reference;
using Marrakech.Knowledge.Domain.Contributions;

namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Reads the fifteen elements of Dublin Core, which every repository gives. What they leave open, the secretariat says when it takes a record over.</summary>
internal static partial class ReadDublinCore
{
    public const string Prefix = "oai_dc";

    private static readonly XNamespace dc = "http://purl.org/dc/elements/1.1/";

    private static readonly Dictionary<string, string> longCodes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ara"] = "ar",
        ["eng"] = "en",
        ["spa"] = "es",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["rus"] = "ru",
        ["zho"] = "zh",
        ["chi"] = "zh",
    };

    /// <summary>What it says; null where it has no title.</summary>
    public static HarvestedThing? Read(XElement record)
    {
        var language = Values(record, "language").Select(LanguageOf).OfType<string>().FirstOrDefault();
        if (Typed.Line(InLanguage(record, "title", language)) is not { } title) return null;
        var description = InLanguage(record, "description", language);
        var countries = Values(record, "coverage").Select(v => Question.Find(AnswerNames.Countries)!.Read!(v.Trim())).OfType<string>().Distinct().ToList();
        var objectives = Values(record, "subject").Select(ObjectiveOf).OfType<string>().Distinct().ToList();
        var links = Values(record, "identifier").Concat(Values(record, "relation")).Select(MappedAnswers.Link).OfType<string>().Distinct().ToList();
        var answers = MappedAnswers.Of(
        [
            (AnswerNames.Title, MappedAnswers.Cut(title, Data.ItemText.TitleLength)), (AnswerNames.Language, language ?? ""),
            (AnswerNames.Summary, MappedAnswers.Cut(Typed.Text(description) ?? title, Data.ItemText.SummaryLength)),
            (AnswerNames.Description, MappedAnswers.Cut(Typed.Text(description) ?? "", Question.TextLength)),
            (AnswerNames.Level, countries.Count == 1 ? "national" : "global"),
            .. objectives.Take(1).Select(o => (AnswerNames.Objective, o)), .. objectives.Skip(1).Select(o => (AnswerNames.Objectives, o)),
            .. countries.Select(c => (AnswerNames.Countries, c)),
            .. Values(record, "subject").Where(s => s.StartsWith("SDG ", StringComparison.Ordinal)).Select(s => (AnswerNames.Targets, s[4..])),
            .. Values(record, "creator").Select(v => (AnswerNames.Lead, v)), .. Values(record, "contributor").Select(v => (AnswerNames.Partners, v)),
            .. links.Select(l => ("links", l)),
        ]);
        return new HarvestedThing { Kind = Values(record, "type").Select(ContributionKinds.Find).FirstOrDefault(k => k is not null)?.Name, Answers = answers.Json(), Address = links.FirstOrDefault() };
    }

    /// <summary>The value in the language of the record where one says so, else the first.</summary>
    private static string? InLanguage(XElement record, string name, string? language)
    {
        var all = record.Elements(dc + name).ToList();
        return (all.Find(e => language is not null && LanguageOf(e.Attribute(XNamespace.Xml + "lang")?.Value ?? "") == language) ?? all.FirstOrDefault())?.Value;
    }

    private static string? LanguageOf(string code) => Language.Find(longCodes.GetValueOrDefault(code.Trim()) ?? code.Trim().Split('-')[0].ToLowerInvariant())?.Code;

    /// <summary>An objective as hubs of the Compact name it: its number, a dot, its name.</summary>
    private static string? ObjectiveOf(string subject) =>
        NumberedSubject().Match(subject) is { Success: true } match && Outline.FindObjective(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) is { } objective
        && Language.All.Any(l => objective.Name.In(l) == match.Groups[2].Value.Trim()) ? match.Groups[1].Value : null;

    private static IEnumerable<string> Values(XElement record, string name) => record.Elements(dc + name).Select(e => e.Value);

    [GeneratedRegex(@"\A([1-9][0-9]?)\. (.+)\z", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedSubject();
}
