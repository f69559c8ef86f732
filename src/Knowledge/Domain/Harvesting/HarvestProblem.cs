namespace Marrakech.Knowledge.Domain.Harvesting;

/// <summary>Why a harvest stopped. Its sentence is <c>Harvest.Problem.{Name}</c>.</summary>
internal enum HarvestProblem
{
    /// <summary>Nobody answered in time, or not with a page.</summary>
    Unreachable,

    /// <summary>The address leads into a private network.</summary>
    Private,

    /// <summary>It asked to come back later.</summary>
    Busy,

    /// <summary>One answer is larger than any may be, or holds more records.</summary>
    TooLarge,

    /// <summary>The answer is no XML, or XML that wants to load something.</summary>
    NotXml,

    /// <summary>It is XML, and no answer of OAI-PMH 2.0.</summary>
    NotOai,

    /// <summary>The list leads in a circle, goes on without records, or is longer than any may be.</summary>
    Endless,

    /// <summary>It refused what was asked: an unknown format or set.</summary>
    Refused,

    /// <summary>Its file robots.txt asks this hub by name to stay away.</summary>
    Unwanted,
}

/// <summary>Ends a harvest; what was taken in so far stays.</summary>
internal sealed class HarvestException(HarvestProblem problem, Exception? inner = null) : Exception(problem.ToString(), inner)
{
    public HarvestProblem Problem => problem;
}
