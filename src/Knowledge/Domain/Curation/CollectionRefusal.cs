namespace Marrakech.Knowledge.Domain.Curation;

/// <summary>Why something is not done with a collection; its sentence is <c>Collection.Refusal.{Name}</c>.</summary>
internal enum CollectionRefusal
{
    /// <summary>What was withdrawn is not changed any more, and what is published is not published again.</summary>
    WrongState,

    TitleMissing,
    TitleTooLong,
    IntroductionMissing,
    IntroductionTooLong,

    /// <summary>Somebody saved other words meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such item.</summary>
    ItemUnknown,

    /// <summary>The item stands in it already.</summary>
    ItemThere,

    /// <summary>The item does not stand in it.</summary>
    ItemMissing,

    TooMany,
    ReasonTooLong,

    /// <summary>Nothing is published that holds no item.</summary>
    Empty,

    /// <summary>Withdrawing needs a reason.</summary>
    WhyMissing,
}
