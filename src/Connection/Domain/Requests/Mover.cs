namespace Marrakech.Connection.Domain.Requests;

/// <summary>In whose name somebody moves a request, or owes its next move. Stored by name; who owes a move is said by <c>Request.Owes.{Name}</c>.</summary>
internal enum Mover
{
    /// <summary>The country, by the focal point who is authorised to speak for it.</summary>
    Country,

    /// <summary>Whoever prepares for the focal point: writes, and hands over.</summary>
    Preparer,
    Secretariat,

    /// <summary>The organisations that were invited. They owe answers, but no move of the request.</summary>
    Partners,

    /// <summary>The hub itself, when a deadline passes.</summary>
    Clock,
}
