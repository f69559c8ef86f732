using System.Globalization;
using System.Text.Json;
using Marrakech.Connection.Domain.Templates;

namespace Marrakech.Connection.Data.Templates;

/// <summary>A text the secretariat begins a message with, in the languages it was written in.</summary>
internal sealed class MessageTemplate
{
    public const int CodeLength = 16, PurposeLength = 20, JsonLength = 60_000, Most = 200;

    /// <summary>Kind of subject in the trail, and the series of their numbers.</summary>
    public const string Thing = "message-template";

    public required Guid Id { get; init; }

    /// <summary>Code, as <c>T-000012</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public required TemplatePurpose Purpose { get; set; }

    /// <summary>The texts by language, as JSON.</summary>
    public required string Texts { get; set; }

    /// <summary>Counts changes; of two who edit at once the second is told.</summary>
    public int Row { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"T-{number:000000}");

    public TemplateWords Read() => new(Name, Purpose, JsonSerializer.Deserialize<Dictionary<string, string>>(Texts)!);

    public void Take(TemplateWords words) => (Name, Purpose, Texts) = (words.Name, words.Purpose, JsonSerializer.Serialize(words.Texts));

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Name, Purpose = Purpose.ToString(), Texts };
}
