namespace Marrakech.Compact.Contracts;

/// <summary>The Migration Governance Framework.</summary>
public sealed record MigofOutline(IReadOnlyList<NumberedOutline> Principles, IReadOnlyList<NumberedOutline> Objectives);
