using Marrakech.Kernel.Reference;

namespace Marrakech.Connection.Contracts;

/// <summary>A funding window that is open now, as far as a request is compared with it.</summary>
/// <param name="Code">Public code, as <c>FW-1</c>.</param>
/// <param name="Name">Its name in the language asked for.</param>
/// <param name="Objectives">Objectives it funds, in order; never empty.</param>
/// <param name="Countries">Countries it funds, ISO 3166-1 alpha-2; empty for every country.</param>
/// <param name="Ceiling">The most it gives one proposal, in US dollars.</param>
/// <param name="Opened">First day it takes proposals.</param>
/// <param name="OpenUntil">Last day it takes proposals; null where no day is set.</param>
public sealed record OpenFundingWindow(string Code, string Name, IReadOnlyList<int> Objectives, IReadOnlyList<string> Countries, decimal Ceiling, DateOnly Opened, DateOnly? OpenUntil);

/// <summary>Tells which funding windows are open; the start-up fund answers (para 43 b).</summary>
public interface IFundingWindows
{
    /// <summary>The windows that are open today, by code.</summary>
    Task<IReadOnlyList<OpenFundingWindow>> OpenAsync(Language language, CancellationToken ct);

    /// <summary>The page of a window, without language.</summary>
    string PathOf(string code);
}
