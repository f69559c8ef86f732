namespace Marrakech.Fund.Domain.Books;

/// <summary>Why the books do not take something; its sentence is <c>Books.Refusal.{Name}</c>.</summary>
internal enum BookRefusal
{
    /// <summary>Key, kind or document is missing, too long or not written with letters, digits and <c>:._/@-</c>; or the text is too long or not one line.</summary>
    NotReadable,

    /// <summary>Fewer than two lines, or more than <see cref="NewPosting.MostLines"/>.</summary>
    LineCount,

    /// <summary>A line moves nothing, or more than an amount may be.</summary>
    AmountOutOfRange,

    /// <summary>The chart knows no such account, or it lacks a party or project, or has one too many.</summary>
    UnknownAccount,

    /// <summary>A line in dollars says two different amounts, or a line's dollars have the other sign.</summary>
    DollarsDiffer,

    /// <summary>The lines do not sum to zero in each currency.</summary>
    NotBalanced,

    /// <summary>The lines do not sum to zero in dollars.</summary>
    DollarsNotBalanced,

    /// <summary>The day lies in a period that is closed.</summary>
    PeriodClosed,

    /// <summary>The day is not over in any time zone yet.</summary>
    InTheFuture,

    /// <summary>The day is before the book was opened.</summary>
    BeforeTheBook,

    /// <summary>The key was used before for something else.</summary>
    KeyUsed,

    /// <summary>An account would leave the side it must stay on: more spent than there is, more allocated than may be.</summary>
    NotCovered,

    /// <summary>An allocation would take what is kept back for bank charges and losses of exchange.</summary>
    ReserveKept,

    /// <summary>What is to be taken back is not there, was taken back before, or takes back another posting itself.</summary>
    NotReversible,

    /// <summary>The lines are not those of the other posting with the other sign.</summary>
    NotTheReverse,

    /// <summary>The reservation exists.</summary>
    ReservationExists,

    /// <summary>There is no such reservation.</summary>
    ReservationUnknown,

    /// <summary>The reservation was used or given back before.</summary>
    ReservationOver,

    /// <summary>What is taken from or put under the reservation is not exactly what it holds.</summary>
    ReservationDiffers,
}

/// <summary>A refusal and where.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="Place">Which of the linked postings, from 0.</param>
/// <param name="Account">Which account, where one account is the reason.</param>
internal sealed record BookProblem(BookRefusal Refusal, int Place = 0, AccountKey? Account = null);
