using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Domain.Templates;

/// <summary>What is wrong with a template as it was typed; its sentence is <c>MessageTemplate.Fault.{Name}</c>.</summary>
internal enum TemplateFault
{
    NameMissing,
    NameTooLong,
    PurposeMissing,

    /// <summary>It has no text in any language.</summary>
    TextMissing,
    TextTooLong,

    /// <summary>A place in braces that nothing fills.</summary>
    PlaceUnknown,
}

/// <summary>Why a template is not kept; its sentence is <c>MessageTemplate.Refusal.{Name}</c>.</summary>
internal enum TemplateRefusal
{
    /// <summary>It was removed.</summary>
    Gone,

    /// <summary>Somebody changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>There are as many as there may be.</summary>
    TooMany,
}

/// <summary>A template as it is to be kept.</summary>
/// <param name="Name">Name for those who choose it.</param>
/// <param name="Purpose">Where it is offered.</param>
/// <param name="Texts">Its texts by language; at least one.</param>
internal sealed record TemplateWords(string Name, TemplatePurpose Purpose, IReadOnlyDictionary<string, string> Texts)
{
    public const int NameLength = 100, TextLength = 1_500;

    /// <summary>Reads a template as it was typed; what is wrong with it is named by field, with what it is about.</summary>
    /// <param name="name">Name.</param>
    /// <param name="purpose">Name of a purpose.</param>
    /// <param name="languages">Codes of the languages there are.</param>
    /// <param name="typed">The text that was typed for a language.</param>
    public static (TemplateWords? Words, IReadOnlyList<(string Field, TemplateFault Fault, string Value)> Faults) Read(string? name, string? purpose, IEnumerable<string> languages, Func<string, string?> typed)
    {
        var faults = new List<(string, TemplateFault, string)>();
        var line = Typed.Line(name);
        if (line is null or { Length: > NameLength }) faults.Add(("name", line is null ? TemplateFault.NameMissing : TemplateFault.NameTooLong, Limit(NameLength)));
        if (!Enum.TryParse<TemplatePurpose>(purpose, out var known) || !Enum.IsDefined(known)) faults.Add(("purpose", TemplateFault.PurposeMissing, ""));
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (Typed.Text(typed(language)) is not { } text) continue;
            texts[language] = text;
            if (text.Length > TextLength) faults.Add((FieldOf(language), TemplateFault.TextTooLong, Limit(TextLength)));
            if (TemplateText.Unknown(text) is [var first, ..]) faults.Add((FieldOf(language), TemplateFault.PlaceUnknown, first));
        }

        if (texts.Count == 0) faults.Add((FieldOf("en"), TemplateFault.TextMissing, ""));
        return faults.Count > 0 ? (null, faults) : (new TemplateWords(line!, known, texts), []);
    }

    /// <summary>Name of the field for the text in a language.</summary>
    public static string FieldOf(string language) => $"text-{language}";

    private static string Limit(int length) => length.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
