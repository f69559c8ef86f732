using System.Runtime.CompilerServices;

namespace Marrakech.Trust.Domain.Verification;

/// <summary>Puts acts and what is said about them into one stream: each mark after the last act it speaks of.</summary>
internal static class TrailOrder
{
    /// <summary>Reads everything once and holds one part of each source. Of marks on the same act, those of the first source come first.</summary>
    public static async IAsyncEnumerable<TrailPart> MergeAsync(
        IAsyncEnumerable<TrailPart> acts, IReadOnlyList<IAsyncEnumerable<Mark>> marks, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var waiting = new List<IAsyncEnumerator<Mark>>();
        try
        {
            foreach (var source in marks)
            {
                // Opened before the acts, and read once: what they speak of is then among the acts, even while more are written.
                var reader = source.GetAsyncEnumerator(ct);
                if (await reader.MoveNextAsync()) waiting.Add(reader);
                else await reader.DisposeAsync();
            }

            var size = 0L;
            await foreach (var act in acts.WithCancellation(ct))
            {
                // A file brings its own checkpoints along, each right after its last act: others' marks on that act come after it.
                if (act is not Mark && waiting.Exists(w => w.Current.Size <= size))
                {
                    await foreach (var mark in DueAsync(waiting, size)) yield return mark;
                }

                yield return act;
                if (act is not Mark) size++;
            }

            await foreach (var mark in DueAsync(waiting, size)) yield return mark;
            await foreach (var mark in DueAsync(waiting, long.MaxValue)) yield return mark;
        }
        finally
        {
            foreach (var reader in waiting) await reader.DisposeAsync();
        }
    }

    private static async IAsyncEnumerable<Mark> DueAsync(List<IAsyncEnumerator<Mark>> waiting, long size)
    {
        for (var i = 0; i < waiting.Count; i++)
        {
            while (waiting[i].Current.Size <= size)
            {
                yield return waiting[i].Current;
                if (await waiting[i].MoveNextAsync()) continue;
                await waiting[i].DisposeAsync();
                waiting.RemoveAt(i--);
                break;
            }
        }
    }
}
