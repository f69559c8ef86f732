namespace Marrakech.Fund.Domain.Corrections;

/// <summary>Why a posting is not taken back; its sentence is <c>FundCorrections.Refusal.{Name}</c>.</summary>
internal enum CorrectionRefusal
{
    ReasonMissing,

    /// <summary>There is no such posting, it takes back another itself, or it was taken back.</summary>
    NotReversible,

    /// <summary>It holds or uses reserved money: that is put right where it was decided.</summary>
    Reservation,

    /// <summary>Somebody asked for it already.</summary>
    Waits,

    /// <summary>There is nothing to confirm: somebody else ended it.</summary>
    NothingWaits,

    /// <summary>Whoever asked for it cannot confirm it.</summary>
    SamePerson,
}
