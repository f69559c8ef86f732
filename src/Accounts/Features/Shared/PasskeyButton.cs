using Marrakech.Accounts.Web;

namespace Marrakech.Accounts.Features.Shared;

/// <summary>The button that opens the browser's dialog for passkeys; seen only where script and browser can.</summary>
/// <param name="Offer">What the form carries.</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Label">Words of the button.</param>
internal sealed record PasskeyButton(PasskeyOffer Offer, string Action, string Label);
