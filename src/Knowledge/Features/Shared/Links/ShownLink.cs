using Marrakech.Knowledge.Data.Links;

namespace Marrakech.Knowledge.Features.Shared.Links;

/// <summary>A link of an item as its page shows it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Copy">Address of an archived copy; null where nobody gave one.</param>
/// <param name="Noted">What is known of it where it is dead or left alone.</param>
internal sealed record ShownLink(string Address, string? Copy, CheckedLink? Noted);
