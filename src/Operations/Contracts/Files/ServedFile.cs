namespace Marrakech.Operations.Contracts.Files;

/// <summary>Feature of a request that was answered with the beginning of a file everybody may read: whoever counts downloads finds here what it is attached to.</summary>
/// <param name="AttachedKind">Kind of thing.</param>
/// <param name="AttachedKey">Its public code.</param>
public sealed record ServedFile(string AttachedKind, string AttachedKey);
