using Marrakech.Compact.Contracts;

namespace Marrakech.Compact.Features.Shared;

/// <summary>An official text as a page shows it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bare">Without its box, in lists of many.</param>
/// <param name="NotesListed">Whether the page lists the footnotes of the text.</param>
internal sealed record OfficialView(OfficialText Text, bool Bare = false, bool NotesListed = false);
