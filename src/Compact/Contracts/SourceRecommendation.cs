namespace Marrakech.Compact.Contracts;

/// <summary>A row of the recommendations table.</summary>
/// <param name="Text">The recommendation.</param>
/// <param name="Means">Means of implementation, nested as printed.</param>
/// <param name="Partnerships">Partnerships, nested as printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SourceRecommendation(string Text, IReadOnlyList<SourceBullet> Means, IReadOnlyList<SourceBullet> Partnerships, Place Place);
