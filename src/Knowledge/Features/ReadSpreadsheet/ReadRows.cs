using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Marrakech.Knowledge.Data.Bulk;
using Marrakech.Knowledge.Domain.Bulk;
using Marrakech.Knowledge.Domain.Contributions;
using Marrakech.Knowledge.Features.Shared.Bulk;
using Marrakech.Knowledge.Features.SuggestAnswers;
using Marrakech.Operations.Contracts.Files;
using Marrakech.Operations.Contracts.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Knowledge.Features.ReadSpreadsheet;

/// <summary>Reads a spreadsheet and keeps what was found. Of a row no more is held than its digest and its title's.</summary>
internal sealed class ReadRows(AppDb db, ActTrail acts, BatchDesk desk, FileStore files, PossibleDuplicates duplicates)
{
    public static readonly ActKind Act = new("SpreadsheetRead");

    /// <summary>Rows that are compared with the repository: more would take long and nobody would read what is found.</summary>
    private const int MostCompared = 500;

    private const int Reported = 200;

    public async Task HandleAsync(Batch batch, Stream content, JobRun run, CancellationToken ct)
    {
        var findings = new Findings(ContributionKinds.Find(batch.Kind)!, await desk.KnownAsync(batch, ct), duplicates);
        try
        {
            await foreach (var row in desk.RowsAsync(batch, content, ct))
            {
                await findings.AddAsync(row, ct);
                if (findings.Report.Rows % Reported == 0) await run.ReportAsync(findings.Report.Rows, null, batch.Code, ct);
            }
        }
        catch (SheetException e)
        {
            await EndAsync(batch, BatchState.Refused, new BatchReport { Problem = e.Problem, Column = e.Name }, ct);
            return;
        }

        await run.ReportAsync(findings.Report.Rows, findings.Report.Rows, batch.Code, ct);
        await EndAsync(batch, BatchState.Read, findings.Report, ct);
    }

    private async Task EndAsync(Batch read, BatchState state, BatchReport report, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Act, null, ct);
        var batch = await db.Set<Batch>().SingleAsync(b => b.Id == read.Id, ct);
        if (batch.State != BatchState.Reading) return;
        var before = batch.Digested();
        (batch.State, batch.Report) = (state, report.Write());
        if (state == BatchState.Refused)
        {
            batch.EndedAt = act.At;
            await files.RemoveAsync(act, Batch.Thing, batch.Code, null, ct);
        }

        act.Concerns(new ActSubject(Batch.Thing, batch.Code), before, batch.Digested());
        await act.CommitAsync(new { state = state.ToString(), rows = report.Rows, good = report.Good, problems = report.ProblemCount }, ct);
    }

    /// <summary>Gathers what is found.</summary>
    private sealed class Findings(ContributionKind kind, HashSet<string> known, PossibleDuplicates duplicates)
    {
        private readonly Dictionary<string, int> titles = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<RowProblem> problems = [];
        private readonly List<RowWarning> warnings = [];

        public BatchReport Report { get; private set; } = new();

        public async Task AddAsync(CheckedRow row, CancellationToken ct)
        {
            Report = Report with { Rows = Report.Rows + 1 };
            Warn(row);
            if (row.Problems.Count > 0)
            {
                problems.AddRange(row.Problems.Take(BatchReport.Most - problems.Count));
                Report = Report with { Problems = problems, ProblemCount = Report.ProblemCount + row.Problems.Count };
            }
            else if (!known.Add(BatchDesk.DigestOf(kind, row.Answers)))
            {
                Report = Report with { Known = Report.Known + 1 };
            }
            else
            {
                Report = Report with { Good = Report.Good + 1 };
                await CompareAsync(row, ct);
            }
        }

        private void Warn(CheckedRow row)
        {
            if (row.Answers.One(AnswerNames.Title) is not { } title || titles.TryAdd(title, row.Number)) return;
            Keep(new RowWarning(row.Number, titles[title], null));
        }

        private async Task CompareAsync(CheckedRow row, CancellationToken ct)
        {
            if (Report.Compared == MostCompared) return;
            Report = Report with { Compared = Report.Compared + 1 };
            if (await duplicates.FindAsync(row.Answers, null, ct) is [var same, ..]) Keep(new RowWarning(row.Number, null, same.Code));
        }

        private void Keep(RowWarning warning)
        {
            if (warnings.Count < BatchReport.Most) warnings.Add(warning);
            Report = Report with { Warnings = warnings, WarningCount = Report.WarningCount + 1 };
        }
    }
}
