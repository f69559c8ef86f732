using Marrakech.Kernel.Reference;

namespace Marrakech.Compact.Contracts;

/// <summary>An objective in our own words.</summary>
/// <param name="Number">1-23.</param>
/// <param name="Paragraph">Paragraph of the Compact that states it, 17-39.</param>
/// <param name="Area">Thematic area, 1-5.</param>
/// <param name="Name">Short name.</param>
/// <param name="About">Two sentences.</param>
/// <param name="Groups">Groups of actions that share a sub-heading.</param>
/// <param name="Actions">Actions in order.</param>
/// <param name="SdgTargets">Codes the newer booklet lists for it.</param>
public sealed record ObjectiveOutline(
    int Number, int Paragraph, int Area, LocalText Name, LocalText About,
    IReadOnlyList<ActionGroup> Groups, IReadOnlyList<ActionOutline> Actions, IReadOnlyList<string> SdgTargets)
{
    /// <summary>The action with this letter, or null.</summary>
    public ActionOutline? FindAction(string letter) => Actions.FirstOrDefault(a => a.Letter == letter);
}

/// <summary>A group of actions, by first and last letter.</summary>
public sealed record ActionGroup(string From, string To, LocalText Label);

/// <summary>An action's short plain label.</summary>
public sealed record ActionOutline(string Letter, LocalText Label);

/// <summary>A thematic area; <c>Key</c> names its colour.</summary>
public sealed record ThematicArea(int Number, string Key, LocalText Name, LocalText About);

/// <summary>A guiding principle in our own words.</summary>
public sealed record PrincipleOutline(string Letter, LocalText Name, LocalText About);

/// <summary>A Sustainable Development Goal with its targets.</summary>
public sealed record SdgGoal(int Number, LocalText Name, IReadOnlyList<SdgTarget> Targets);

/// <summary>An SDG target by code with our own short label.</summary>
public sealed record SdgTarget(string Code, LocalText Label)
{
    /// <summary>Number of its goal.</summary>
    public int Goal => int.Parse(Code[..Code.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An international instrument.</summary>
/// <param name="Key">Stable key for its address.</param>
/// <param name="Acronym">Usual acronym, or null.</param>
/// <param name="Kind">convention, covenant, protocol, declaration, framework, agenda, agreement, compact or resolution.</param>
/// <param name="Year">Year of adoption.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="StatedBy">Key of the document that names it.</param>
/// <param name="Links">Objectives it belongs to, each with the document that says so.</param>
public sealed record Instrument(
    string Key, string? Acronym, string Kind, int Year, LocalText Name, string? Symbol, string StatedBy, IReadOnlyList<InstrumentLink> Links);

/// <summary>A link from an instrument to an objective, with the document that states it.</summary>
public sealed record InstrumentLink(int Objective, string StatedBy);

/// <summary>An event of the review cycle.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Paragraph">Paragraph of the Compact that sets it up.</param>
/// <param name="FirstYear">First year it took or takes place; null where the Compact names none.</param>
/// <param name="EveryYears">Interval in years.</param>
/// <param name="Name">Name.</param>
/// <param name="About">What it is.</param>
public sealed record ReviewEvent(string Key, int Paragraph, int? FirstYear, int EveryYears, LocalText Name, LocalText About)
{
    /// <summary>The first year from <paramref name="year"/> on in which it takes place.</summary>
    public int NextFrom(int year)
    {
        var first = FirstYear ?? year;
        return year <= first ? first : first + (year - first + EveryYears - 1) / EveryYears * EveryYears;
    }
}

/// <summary>A numbered entry with a sentence about it.</summary>
public sealed record NumberedOutline(int Number, LocalText Name, LocalText? About);

/// <summary>The Migration Governance Framework.</summary>
public sealed record MigofOutline(IReadOnlyList<NumberedOutline> Principles, IReadOnlyList<NumberedOutline> Objectives);

/// <summary>A name by key.</summary>
public sealed record KeyedName(string Key, LocalText Name);

/// <summary>An official document the hub knows, imported or not: facts for its citation and our own words about it.</summary>
/// <param name="Key">Key of the document once imported.</param>
/// <param name="Symbol">Document symbol, or null.</param>
/// <param name="Date">Date of adoption or publication (ISO 8601), or null where the document states none.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="Annex">Whether the text stands in its annex.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="Name">Our short name for it.</param>
/// <param name="About">What it is for.</param>
public sealed record KnownDocument(string Key, string? Symbol, string? Date, string Url, bool Annex, LocalText Author, LocalText Name, LocalText About);
