namespace Marrakech.Knowledge.Domain.Experts;

/// <summary>Why something is not done with the description of an expert; its sentence is <c>Expert.Refusal.{Name}</c>.</summary>
internal enum ExpertRefusal
{
    /// <summary>Nobody decides on themself.</summary>
    OwnProfile,

    /// <summary>Not from where it stands now.</summary>
    WrongState,
    ReasonMissing,
    Incomplete,

    /// <summary>It was saved or decided elsewhere since the page was opened.</summary>
    ChangedMeanwhile,
}
