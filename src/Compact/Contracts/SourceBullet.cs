namespace Marrakech.Compact.Contracts;

/// <summary>A bullet with its nested bullets.</summary>
public sealed record SourceBullet(string Text, IReadOnlyList<SourceBullet> Bullets);
