using Marrakech.Operations.Contracts.Settings;

namespace Marrakech.Operations.Live;

/// <summary>A setting of this hub.</summary>
/// <param name="Setting">What a module declared.</param>
/// <param name="Default">What counts until somebody changes it, as it is stored.</param>
/// <param name="Start">The setting of the start that gave the default; null where the product did.</param>
internal sealed record KnownSetting(LiveSetting Setting, string Default, StartSetting? Start);
