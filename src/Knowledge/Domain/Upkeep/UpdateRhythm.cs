using Marrakech.Knowledge.Data;

namespace Marrakech.Knowledge.Domain.Upkeep;

/// <summary>How well an item is kept up. Stored by name; its words are <c>UpkeepState.{Name}</c>.</summary>
internal enum UpkeepState
{
    /// <summary>Nothing is due, now or ever.</summary>
    Right,
    Due,
    Overdue,
    Delinquent,
}

/// <summary>How often an item is expected to be renewed or confirmed, and when it is due, overdue and delinquent: days since it was published or confirmed last.</summary>
/// <param name="Name">Answer to the question <c>rhythm</c>.</param>
/// <param name="Due">Days after which it is due.</param>
/// <param name="Overdue">Days after which it is overdue.</param>
/// <param name="Delinquent">Days after which it is delinquent.</param>
internal sealed record UpdateRhythm(string Name, int Due, int Overdue, int Delinquent)
{
    public const int NameLength = 10;

    /// <summary>Answer of contributors who do not expect to renew an item.</summary>
    public const string Never = "once";

    public static readonly UpdateRhythm Monthly = new("monthly", 30, 44, 60), Yearly = new("yearly", 365, 425, 455);

    public static IReadOnlyList<UpdateRhythm> All { get; } = [Monthly, Yearly];

    /// <summary>Null where nothing is expected.</summary>
    public static UpdateRhythm? Find(string? name) => All.FirstOrDefault(r => r.Name == name);

    /// <summary>What is expected of a contributed item: what its contributors say; where they say nothing every year, but of an event, which is over one day, never.</summary>
    /// <param name="kind">Kind of item.</param>
    /// <param name="answer">Answer to the question <c>rhythm</c>; null where there is none.</param>
    public static string Expected(string kind, string? answer) => answer == Never ? Never : Find(answer)?.Name ?? (kind == ItemKind.Event ? Never : Yearly.Name);

    /// <summary>Where an item stands.</summary>
    /// <param name="since">When it was published or confirmed last.</param>
    /// <param name="now">Now.</param>
    public UpkeepState At(DateTimeOffset since, DateTimeOffset now)
    {
        var age = now - since;
        return age >= TimeSpan.FromDays(Delinquent) ? UpkeepState.Delinquent : age >= TimeSpan.FromDays(Overdue) ? UpkeepState.Overdue : age >= TimeSpan.FromDays(Due) ? UpkeepState.Due : UpkeepState.Right;
    }

    /// <summary>When it is due.</summary>
    public DateTimeOffset DueAt(DateTimeOffset since) => since.AddDays(Due);
}
