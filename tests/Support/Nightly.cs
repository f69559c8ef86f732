using Xunit.v3;

namespace Marrakech.Support;

/// <summary>The profile that takes its time: more languages and states, and every judge in every view.</summary>
public static class Nightly
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("MARRAKECH_NIGHTLY") == "true";
}

/// <summary>
/// Left for the night: what takes long and is proved by day elsewhere, most of it on the other engine. By day every rule is tested on one engine at least, and
/// on both what they do differently: locks and collisions, types, the order and paging of rows, searches in a table, what each refuses and how it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NightlyAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("profile", "nightly")];
}
