using Marrakech.Connection.Features.ReadRegister;
using Marrakech.Knowledge.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Connection.Features.Shared.Components;

/// <summary>The requests of a country or a region that everybody reads, on its page.</summary>
[ViewComponent(Name = ComponentName)]
internal sealed class PlaceRequests(RegisterList list) : ViewComponent
{
    public const string ComponentName = "PlaceRequests";
    private const int Shown = 10;

    public async Task<IViewComponentResult> InvokeAsync(WorldPlace place) =>
        View("/Features/Shared/_PlaceRequests.cshtml", (Place: place, Requests: await list.OfPlaceAsync(place.Countries, Shown, HttpContext.RequestAborted)));
}
