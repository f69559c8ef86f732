using Microsoft.AspNetCore.Mvc;

namespace Marrakech.Ui.Api;

/// <summary>Which part of a list is wanted.</summary>
public sealed record PageParameters
{
    /// <summary>Where to go on: the <c>cursor</c> of the address in <c>next</c>. Leave it out to begin at the beginning.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>Most things to give, from 1 to 100; 20 when left out. CSV without a limit and a cursor holds the whole list.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>Whether the client left the size of the part to us.</summary>
    internal bool IsOpen => Cursor is null && Limit is null;
}
