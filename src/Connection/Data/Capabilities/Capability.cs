using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marrakech.Connection.Domain.Capabilities;
using Marrakech.Connection.Domain.Responses;

namespace Marrakech.Connection.Data.Capabilities;

/// <summary>Something an organisation can do. Lists of values stand between bars, as <c>|8|5|</c>, so that one is found in them.</summary>
internal sealed class Capability
{
    public const int CodeLength = 12, NameLength = 20, ListLength = 100, LongListLength = 2_000, WorksLength = 10_000, EquipmentLength = 1_000, MostOfOne = 40;

    /// <summary>Kind of subject in the trail and of change in the feed, and the series its codes are numbers of.</summary>
    public const string Thing = "capability";

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid Id { get; init; }

    /// <summary>Code, as <c>K-000012</c>.</summary>
    public required string Code { get; init; }

    public required Guid Organisation { get; init; }

    /// <summary>Counts changes of the words; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public string Title { get; set; } = "";
    public string Language { get; set; } = "";
    public string Description { get; set; } = "";
    public string Supports { get; set; } = "";
    public string Objectives { get; set; } = "";
    public string Actions { get; set; } = "";
    public bool IsWorldwide { get; set; }
    public string Places { get; set; } = "";
    public string Languages { get; set; } = "";
    public FreeCapacity Capacity { get; set; }
    public DateOnly? FreeUntil { get; set; }
    public CostBasis Cost { get; set; }

    /// <summary>The works it names, as JSON.</summary>
    public string Works { get; set; } = "[]";

    /// <summary>The equipment it offers, as JSON; null for none.</summary>
    public string? Equipment { get; set; }

    /// <summary>When it was written or confirmed last.</summary>
    public required DateTimeOffset ToldAt { get; set; }

    /// <summary>Pseudonym of who did.</summary>
    public Guid? ToldBy { get; set; }

    /// <summary>When its organisation was reminded to confirm it; null since it was told last.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"K-{number:000000}");

    /// <summary>How one value stands in a list.</summary>
    public static string Bar(string value) => $"|{value}|";

    /// <summary>Day on which it was told last.</summary>
    public DateOnly ToldOn => DateOnly.FromDateTime(ToldAt.UtcDateTime);

    public CapabilityWords Read() => new()
    {
        Title = Title,
        Language = Language,
        Description = Description,
        Supports = Values(Supports),
        Objectives = [.. Values(Objectives).Select(o => int.Parse(o, CultureInfo.InvariantCulture))],
        Actions = Values(Actions),
        IsWorldwide = IsWorldwide,
        Places = Values(Places),
        Languages = Values(Languages),
        Capacity = Capacity,
        FreeUntil = FreeUntil,
        Cost = Cost,
        Works = JsonSerializer.Deserialize<List<NamedWork>>(Works)!,
        Equipment = Equipment is null ? null : JsonSerializer.Deserialize<OfferedEquipment>(Equipment),
    };

    /// <summary>Takes words over, told by somebody at an instant.</summary>
    public void Take(CapabilityWords words, Guid? person, DateTimeOffset at)
    {
        (Title, Language, Description) = (words.Title, words.Language, words.Description);
        (Supports, Objectives, Actions) = (Barred(words.Supports), Barred(words.Objectives.Select(o => o.ToString(CultureInfo.InvariantCulture))), Barred(words.Actions));
        (IsWorldwide, Places, Languages) = (words.IsWorldwide, Barred(words.Places), Barred(words.Languages));
        (Capacity, FreeUntil, Cost, Works) = (words.Capacity, words.FreeUntil, words.Cost, JsonSerializer.Serialize(words.Works, options));
        Equipment = words.Equipment is null ? null : JsonSerializer.Serialize(words.Equipment, options);
        Row++;
        Tell(person, at);
    }

    /// <summary>Somebody says that it holds.</summary>
    public void Tell(Guid? person, DateTimeOffset at) => (ToldBy, ToldAt, ChangedAt, RemindedAt) = (person, at, at, null);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Row, Title, Description, Supports, Objectives, Actions, IsWorldwide, Places, Languages, Capacity = Capacity.ToString(), FreeUntil, Cost = Cost.ToString(), Works, Equipment, ToldAt, WithdrawnAt };

    private static string Barred(IEnumerable<string> values) => string.Concat("|", string.Concat(values.Select(v => v + "|")));

    private static List<string> Values(string barred) => [.. barred.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
