namespace Marrakech.Knowledge.Domain.Outside;

/// <summary>Why no connection was made to an address of somebody else.</summary>
internal enum OutsideProblem
{
    /// <summary>The name leads into a network that is not open to all.</summary>
    Closed,

    /// <summary>There is no host of that name, or nobody listens there.</summary>
    NoHost,

    /// <summary>Nothing came back: the host may be down, or our own line cut.</summary>
    Unreached,
}

/// <summary>No connection was made.</summary>
internal sealed class OutsideException(OutsideProblem problem, Exception? inner = null) : Exception(problem.ToString(), inner)
{
    public OutsideProblem Problem => problem;
}
