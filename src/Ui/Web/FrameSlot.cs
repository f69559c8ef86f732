namespace Marrakech.Ui.Web;

/// <summary>Where in the frame of every page a module shows something of its own.</summary>
public enum SlotPlace
{
    /// <summary>At the end of the first line of the header.</summary>
    HeaderEnd,

    /// <summary>Between the header and the page.</summary>
    UnderHeader,
}

/// <summary>A partial view another module puts into the frame of every page.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="View">Name of the partial view.</param>
public sealed record FrameSlot(SlotPlace Place, string View);
