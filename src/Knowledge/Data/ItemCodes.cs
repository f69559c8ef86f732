using System.Globalization;
using Marrakech.Kernel.Acts;

namespace Marrakech.Knowledge.Data;

/// <summary>Gives items their public codes: <c>P-000001</c> for practices.</summary>
internal static class ItemCodes
{
    private const string Series = "practice";

    public static async Task<Queue<string>> TakeAsync(OpenAct act, int count, CancellationToken ct)
    {
        if (count == 0) return new Queue<string>();
        var first = await act.TakeNumbersAsync(Series, count, ct);
        return new Queue<string>(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"P-{first + i:000000}")));
    }
}
