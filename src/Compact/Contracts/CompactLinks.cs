using System.Globalization;

namespace Marrakech.Compact.Contracts;

/// <summary>The permanent paths of the Compact's pages, without the language before them.</summary>
public static class CompactLinks
{
    public const string Objectives = "/objectives", Principles = "/principles", Paragraphs = "/compact", Instruments = "/instruments";
    public const string Sdgs = "/sdgs", Differences = "/differences", Sources = "/sources", Resources = "/resources", Recommendations = "/recommendations";

    /// <summary>The areas that group the objectives, and where they are changed.</summary>
    public const string ThematicAreas = "/compact/thematic-areas", ChangeAreas = "/administration/thematic-areas";

    /// <summary>An objective, 1-23.</summary>
    public static string Objective(int number) => string.Create(CultureInfo.InvariantCulture, $"{Objectives}/{number}");

    /// <summary>Where an objective is put into another area.</summary>
    public static string MoveObjective(int number) => string.Create(CultureInfo.InvariantCulture, $"{ChangeAreas}/objectives/{number}");

    /// <summary>Where an area is named.</summary>
    public static string NameArea(int number) => string.Create(CultureInfo.InvariantCulture, $"{ChangeAreas}/{number}");

    /// <summary>An action of an objective, by letter.</summary>
    public static string Action(int objective, string letter) => $"{Objective(objective)}/{letter}";

    /// <summary>A guiding principle, by letter.</summary>
    public static string Principle(string letter) => $"{Principles}/{letter}";

    /// <summary>A paragraph or sub-item, by address: <c>43/a/ii</c>.</summary>
    public static string Paragraph(string address) => $"{Paragraphs}/{address}";

    /// <summary>A numbered paragraph.</summary>
    public static string Paragraph(int number) => Paragraph(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An international instrument.</summary>
    public static string Instrument(string key) => $"{Instruments}/{key}";

    /// <summary>A Sustainable Development Goal, 1-17.</summary>
    public static string Goal(int number) => string.Create(CultureInfo.InvariantCulture, $"{Sdgs}/{number}");

    /// <summary>An SDG target by code: <c>10.7</c>.</summary>
    public static string Target(string code) => $"{Sdgs}/targets/{code}";

    /// <summary>An official document and the account of its reading.</summary>
    public static string Source(string document) => $"{Sources}/{document}";

    /// <summary>What a version of a document changed.</summary>
    public static string SourceVersion(string document, int version) => string.Create(CultureInfo.InvariantCulture, $"{Sources}/{document}/versions/{version}");

    /// <summary>One text of an official document by its address there: <c>objective/8/a</c>, <c>framework/3</c>.</summary>
    public static string Passage(string document, string address) => $"{Source(document)}/{address}";
}
