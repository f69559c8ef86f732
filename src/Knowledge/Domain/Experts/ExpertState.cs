namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>Where what an expert wrote stands. Stored by name. What is listed stays visible while a change to it is a draft, submitted or declined.</summary>
internal enum ExpertState
{
    Draft,
    Submitted,

    /// <summary>Listed, with no change waiting.</summary>
    Listed,
    Declined,

    /// <summary>Taken back by the person: shown nowhere.</summary>
    Withdrawn,
}
