using Marrakech.Fund.Data.Projects;
using Marrakech.Fund.Domain.Proposals;

namespace Marrakech.Fund.Features.Shared.Projects;

/// <summary>A project under way, for the partial that shows it.</summary>
/// <param name="Run">The project.</param>
/// <param name="IsFund">Whether the fund reads it, which follows links the organisation has not.</param>
/// <param name="MayHandle">Whether the reader looks after tranches and reports.</param>
internal sealed record ShownRun(ProjectRun Run, bool IsFund, bool MayHandle);

/// <summary>A report with the results its indicators belong to, for the partial that shows it.</summary>
internal sealed record ShownReport(ExpenditureReport Report, IReadOnlyList<ResultLine> Results);
