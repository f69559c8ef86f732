namespace Marrakech.Ui.Access;

/// <summary>Set as a feature of a request by an endpoint of <see cref="Kernel.Access.AccessRule.Visitors"/> whose answer is, this once, the same for everybody: caches may keep it for a time.</summary>
/// <param name="Lasts">How long; what is removed from the public stays in caches for no more.</param>
public sealed record SharedAnswer(TimeSpan Lasts);
