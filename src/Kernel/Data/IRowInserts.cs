namespace Marrakech.Kernel.Data;

/// <summary>Inserts rows that come by the thousand and are never changed: not tracked, each by a statement that is planned once.</summary>
public interface IRowInserts
{
    /// <summary>Makes a move, then inserts rows of mapped tables in their order, in one message within the open transaction of <paramref name="db"/>. Throws what the engine throws.</summary>
    /// <returns>False where the moved row no longer stood as it was seen: then the transaction must not be committed.</returns>
    Task<bool> InsertAsync(AppDb db, RowMove move, IReadOnlyList<object> rows, CancellationToken ct);
}

/// <summary>One row moves on, if it still stands where it was seen (compare and set).</summary>
/// <param name="Row">Type of the row.</param>
/// <param name="From">Properties by name, as they were seen; the key is among them.</param>
/// <param name="To">Properties by name, as they shall be.</param>
public sealed record RowMove(Type Row, IReadOnlyDictionary<string, object?> From, IReadOnlyDictionary<string, object?> To);
