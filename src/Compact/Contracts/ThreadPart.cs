namespace Marrakech.Compact.Contracts;

/// <summary>
/// A part of the one thread that another module hangs under an objective or an action: a view component that is given
/// <c>objective</c> (1-23) and <c>action</c> (letter, or null) and shows what it has, or how to fill the gap.
/// </summary>
/// <param name="ViewComponent">Name of the view component.</param>
/// <param name="Order">Place in the thread, smallest first.</param>
/// <param name="Anchor">Id of the part's heading, for the page's contents; null leaves it out there.</param>
/// <param name="TitleKey">Key of the part's heading, for the page's contents.</param>
public sealed record ThreadPart(string ViewComponent, int Order, string? Anchor = null, string? TitleKey = null);
