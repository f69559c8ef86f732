using Marrakech.Connection.Features.Shared.Requests;
using Marrakech.Ui.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marrakech.Connection.Features.ReadFigures;

/// <summary>What everybody may know of all requests together, as tables.</summary>
internal sealed class FiguresPageModel(FigureTables tables) : PageModel
{
    /// <summary>The numbers above all others.</summary>
    public FigureTable Summary { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await tables.ReadAsync(ct);
        (Summary, Tables) = (all[0], [.. all.Skip(1)]);
    }

    /// <summary>The same as data.</summary>
    public static string Data(string ending) => $"{ApiRequest.Root}/{RequestLinks.FigureResource}{ending}";
}
