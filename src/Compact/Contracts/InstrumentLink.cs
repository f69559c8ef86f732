namespace Marrakech.Compact.Contracts;

/// <summary>A link from an instrument to an objective, with the document that states it.</summary>
public sealed record InstrumentLink(int Objective, string StatedBy);
