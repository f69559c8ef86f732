namespace Marrakech.Kernel.Data;

/// <summary>Inserts rows that come by the thousand and are never changed: not tracked, each by a statement that is planned once.</summary>
public interface IRowInserts
{
    /// <summary>Inserts rows of mapped tables in their order, within the open transaction of <paramref name="db"/>. Throws what the engine throws.</summary>
    Task InsertAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken ct);
}
