using System.Globalization;

namespace Marrakech.Knowledge.Data.Discussions;

/// <summary>A community of practice.</summary>
internal sealed class Community
{
    public const int CodeLength = 12, NameLength = 120, AimLength = 2000, ListLength = 120;

    /// <summary>Kind of subject in the trail, and the series its codes are numbers of.</summary>
    public const string Thing = "community";

    public required Guid Id { get; init; }

    /// <summary>Public code, as <c>G-000012</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }
    public required string Aim { get; set; }

    /// <summary>Numbers of objectives, separated by spaces.</summary>
    public required string Objectives { get; set; }

    /// <summary>Codes of the languages it speaks, separated by spaces.</summary>
    public required string Languages { get; set; }

    /// <summary>Members only. Never changed: those who wrote in a closed one were promised it.</summary>
    public required bool IsClosed { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many members it has.</summary>
    public int Members { get; set; }

    /// <summary>Counts changes of the row; one that was overtaken is not written.</summary>
    public int Row { get; set; }

    public IEnumerable<int> ObjectiveNumbers => Objectives.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(o => int.Parse(o, CultureInfo.InvariantCulture));

    public IEnumerable<string> LanguageCodes => Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"G-{number:000000}");

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, Name, Aim, Objectives, Languages, IsClosed, Members };
}

/// <summary>Somebody in a community, or who asks to be.</summary>
internal sealed class CommunityMember
{
    public required Guid CommunityId { get; init; }

    /// <summary>Pseudonym.</summary>
    public required Guid Person { get; init; }

    /// <summary>False while a moderator has yet to admit them.</summary>
    public required bool IsAdmitted { get; set; }

    public required bool IsModerator { get; set; }

    /// <summary>When they asked or joined.</summary>
    public required DateTimeOffset At { get; init; }
}
