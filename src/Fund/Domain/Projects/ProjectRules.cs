using System.Globalization;
using Marrakech.Fund.Domain.Proposals;
using Marrakech.Kernel.Access;

namespace Marrakech.Fund.Domain.Projects;

/// <summary>Where a tranche stands. Stored by name; its words are <c>TrancheState.{Name}</c>.</summary>
internal enum TrancheState
{
    /// <summary>Set aside; its conditions are not met yet.</summary>
    Held,

    /// <summary>Its conditions are met.</summary>
    Ready,

    /// <summary>Paid out.</summary>
    Transferred,

    /// <summary>Given back: it can be allocated anew.</summary>
    Released,
}

/// <summary>Where a transfer, a report, a change or payment details stand. Stored by name; its words are <c>FourEyes.{Name}</c>.</summary>
internal enum FourEyes
{
    Waiting,
    Granted,
    Refused,

    /// <summary>Others took its place.</summary>
    Replaced,
}

/// <summary>What is changed of a project. Stored by name; its words are <c>ProjectChangeKind.{Name}</c>.</summary>
internal enum ProjectChangeKind
{
    /// <summary>Money is moved between categories.</summary>
    Reallocation,

    /// <summary>It lasts longer at no cost.</summary>
    Extension,
}

/// <summary>The rules of payment and change. Pure.</summary>
internal static class ProjectRules
{
    /// <summary>Share of the budget an administrator lets move; above it the committee decides.</summary>
    public const int FreePercent = 20;

    /// <summary>Days changed payment details wait.</summary>
    public const int DetailsDays = 3;

    private const int Hundred = 100;

    /// <summary>What stands against an approval by somebody: nobody approves what they prepared; above the limit a member of the committee approves, below it another administrator.</summary>
    /// <param name="preparedBy">Who prepared it.</param>
    /// <param name="approver">Who approves.</param>
    /// <param name="role">In which role.</param>
    /// <param name="cents">Cents of the dollar.</param>
    /// <param name="limit">Limit in cents.</param>
    public static ProjectRefusal? AgainstApproval(Guid? preparedBy, Guid? approver, Role? role, long cents, long limit)
    {
        if (approver is null || approver == preparedBy) return ProjectRefusal.SamePerson;
        return role == (cents > limit ? Role.CommitteeMember : Role.FundAdministrator) ? null : ProjectRefusal.OtherRole;
    }

    /// <summary>Per cent of the direct costs that move between categories, rounded up: a little more than a fifth is more than a fifth.</summary>
    public static int Moved(Programme before, Programme after)
    {
        if (before.DirectCents == 0) return 0;
        var moved = Programme.Direct.Sum(c => Math.Max(0, Of(after, c) - Of(before, c)));
        return (int)Math.Ceiling((decimal)moved * Hundred / before.DirectCents);
    }

    /// <summary>Last day of a project that begins on a day.</summary>
    public static DateOnly EndOf(DateOnly begins, int months) => begins.AddMonths(months).AddDays(-1);

    /// <summary>A day as typed; null where it is none.</summary>
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(Typed.Line(typed), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static long Of(Programme programme, string category) => programme.Budget.Where(b => b.Category == category).Sum(b => b.Cents);
}
