namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>Who sees a field of an expert, by that person's consent; and who a reader is. Each sees what those before see too.</summary>
internal enum Audience
{
    Public,

    /// <summary>People who have signed in and act for an organisation.</summary>
    Network,

    /// <summary>The secretariat, which must know whom it lists.</summary>
    Secretariat,
}
