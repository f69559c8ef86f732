namespace Marrakech.Operations.Contracts.Settings;

/// <summary>Tells the names behind pseudonyms; the module of people answers.</summary>
public interface IPersonNames
{
    /// <summary>The names of those who have one still; an erased person has none.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> people, CancellationToken ct);
}
