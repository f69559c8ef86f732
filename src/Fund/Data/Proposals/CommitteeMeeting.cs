using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Data.Proposals;

/// <summary>A meeting of the fund's committee. Once its minutes are signed nothing of it changes.</summary>
internal sealed class CommitteeMeeting
{
    public const int CodeLength = 12, PapersLength = 4_000, MinutesLength = 40_000, HashLength = 64, LinkLength = 400;

    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "committee-meeting";

    public required Guid Id { get; init; }

    /// <summary>Reference, as <c>FM-000001</c>.</summary>
    public required string Code { get; init; }
    public required DateOnly Day { get; set; }

    /// <summary>Addresses of the papers, one a line.</summary>
    public required string Papers { get; set; }

    /// <summary>Pseudonyms of the members present, separated by spaces.</summary>
    public required string Present { get; set; }
    public string? Minutes { get; set; }

    /// <summary>SHA-256 of the minutes in UTF-8, lower-case hexadecimal, as the chair signed it.</summary>
    public string? Hash { get; set; }

    /// <summary>Pseudonym of the chair who signed.</summary>
    public Guid? SignedBy { get; set; }
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Counts changes; of two who change it at once the second is told.</summary>
    public int Row { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public List<AgendaItem> Items { get; init; } = [];

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FM-{number:000000}");

    public static string HashOf(string minutes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(minutes)));

    public IReadOnlyList<Guid> PresentIds() => [.. Present.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Day, Papers, Present, Hash, Items = Items.OrderBy(i => i.Place).Select(i => i.Digested()) };
}

/// <summary>A proposal on the agenda of a meeting, and what was decided.</summary>
internal sealed class AgendaItem
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid ProposalId { get; init; }

    /// <summary>Place on the agenda, from 1.</summary>
    public required int Place { get; set; }

    /// <summary>Recusals that were declared: pseudonym and reason, as JSON.</summary>
    public string Declared { get; set; } = "{}";

    /// <summary>The decision, as JSON; null before.</summary>
    public string? Decision { get; set; }

    /// <summary>Pseudonyms of all who were recused when it was decided, separated by spaces.</summary>
    public string Recused { get; set; } = "";

    /// <summary>Members who counted when it was decided.</summary>
    public int Counted { get; set; }

    /// <summary>Cents that could be set aside just before.</summary>
    public long? Available { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Pseudonym of who recorded it.</summary>
    public Guid? DecidedBy { get; set; }

    public CommitteeDecision? Read() => Decision is null ? null : CommitteeDecision.Parse(Decision);

    /// <summary>Who declared a conflict, and why.</summary>
    public IReadOnlyDictionary<Guid, string> Conflicts() => JsonSerializer.Deserialize<Dictionary<Guid, string>>(Declared)!;

    public void Declare(IReadOnlyDictionary<Guid, string> conflicts) => Declared = JsonSerializer.Serialize(conflicts);

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { ProposalId, Place, Declared, Decision, Recused, Counted };
}
