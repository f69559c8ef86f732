namespace Marrakech.Ui.Privacy;

/// <summary>Whose data it is.</summary>
/// <param name="Person">Pseudonym, which stays.</param>
/// <param name="Email">Address, which does not.</param>
public sealed record PersonalSubject(Guid Person, string Email);

/// <summary>A value kept about a person. Its name for people is the text <c>Privacy.Field.{Name}</c>.</summary>
/// <param name="Name">Name in the download.</param>
/// <param name="Value">A text, number, instant or yes and no; null where nothing is kept.</param>
public sealed record PersonalField(string Name, object? Value);

/// <summary>What is kept of one kind.</summary>
/// <param name="Kind">Key of a registered <see cref="PersonalDataKind"/>.</param>
/// <param name="Records">Records in a stable order.</param>
public sealed record PersonalRecords(string Kind, IReadOnlyList<IReadOnlyList<PersonalField>> Records);

/// <summary>A module's share in giving a person what is theirs and in erasing it. It stands in the interface, below every module that keeps something about people.</summary>
public interface IPersonalDataPart
{
    /// <summary>Everything the module keeps about the person, as far as it is theirs; nothing about others.</summary>
    Task<IReadOnlyList<PersonalRecords>> ReadAsync(PersonalSubject person, CancellationToken ct);

    /// <summary>Removes it or takes the person out of it, within the transaction of the act that is open.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="at">Instant of the act.</param>
    /// <param name="ct">Ends the waiting.</param>
    Task EraseAsync(PersonalSubject person, DateTimeOffset at, CancellationToken ct);
}
