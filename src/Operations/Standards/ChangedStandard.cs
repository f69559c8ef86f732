using Marrakech.Operations.Contracts.Calendars;

namespace Marrakech.Operations.Standards;

/// <summary>A service standard as somebody has changed it.</summary>
internal sealed class ChangedStandard
{
    public const string Thing = "service-standard";
    public const int KeyLength = 40;

    public required string Key { get; init; }

    /// <summary>Working days.</summary>
    public required int Days { get; set; }

    /// <summary>Grows with each change, from 0 for one nobody has changed; a form carries the one its reader saw.</summary>
    public int Version { get; set; }

    /// <summary>When it was changed last; null for never.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>Pseudonym of who changed it last.</summary>
    public Guid? ChangedBy { get; set; }

    public List<StandardText> Texts { get; init; } = [];

    /// <summary>The standard of a hub where nobody has said anything else.</summary>
    public static ChangedStandard NewDefault(ServiceStandard standard) => new() { Key = standard.Key, Days = standard.DefaultDays };

    /// <summary>The hub's own text in a language; null where the product's counts.</summary>
    public string? TextIn(string language) => Texts.Find(t => t.Language == language)?.Text;

    /// <summary>What an act digests.</summary>
    public object State() => new { Days, texts = Texts.OrderBy(t => t.Language, StringComparer.Ordinal).Select(t => new { t.Language, t.Text }).ToArray() };
}

/// <summary>What the hub says of a service standard in one language, in its own words.</summary>
internal sealed class StandardText
{
    /// <summary>Stands where the number of working days goes.</summary>
    public const string Place = "{days}";

    public const int LanguageLength = 2, TextLength = 600;

    public string StandardKey { get; init; } = "";

    public required string Language { get; init; }

    public required string Text { get; set; }
}
