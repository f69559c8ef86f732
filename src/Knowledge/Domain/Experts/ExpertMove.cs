namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>What somebody can do with the description of an expert.</summary>
internal enum ExpertMove
{
    Edit,
    Submit,
    List,
    Decline,

    /// <summary>The secretariat takes a listed one off the list.</summary>
    TakeOff,
    Withdraw,
}
