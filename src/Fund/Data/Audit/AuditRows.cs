using System.Globalization;
using Marrakech.Fund.Domain.Audit;

namespace Marrakech.Fund.Data.Audit;

/// <summary>A finding somebody looked at and found in order.</summary>
internal sealed class ExplainedFinding
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "fund-finding";

    public const int ReasonLength = 1_000, RuleLength = 20;

    /// <summary>Key of the finding.</summary>
    public required string Key { get; init; }
    public required AnomalyRule Rule { get; init; }
    public required string Reason { get; init; }

    /// <summary>Pseudonym of who explained it.</summary>
    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Key, Rule = Rule.ToString(), Reason };
}

/// <summary>A sample that was kept, so that others can draw it again and compare.</summary>
internal sealed class KeptSample
{
    /// <summary>Kind of subject in the trail.</summary>
    public const string Thing = "fund-sample";

    public const int CodeLength = 16, NoteLength = 500, DigestLength = 64;

    /// <summary>As <c>FS-000001</c>.</summary>
    public required string Code { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required string Account { get; init; }
    public required SampleSide Side { get; init; }
    public required string DocumentKind { get; init; }
    public required SampleMethod Method { get; init; }
    public required long Large { get; init; }
    public required int Count { get; init; }
    public required long Interval { get; init; }
    public required string Seed { get; init; }
    public required long Through { get; init; }

    /// <summary>Rows of it.</summary>
    public required int Rows { get; init; }

    /// <summary>SHA-256 of the table of text.</summary>
    public required string Digest { get; init; }
    public required string Note { get; init; }
    public Guid? Person { get; init; }
    public required DateTimeOffset At { get; init; }

    public SampleTerms Terms => new() { From = From, To = To, Account = Account, Side = Side, DocumentKind = DocumentKind, Method = Method, Large = Large, Count = Count, Interval = Interval, Seed = Seed, Through = Through };

    public static string CodeOf(long number) => string.Create(CultureInfo.InvariantCulture, $"FS-{number:000000}");

    /// <summary>Its state for the digests of acts.</summary>
    public object Digested() => new { Code, From, To, Account, Side = Side.ToString(), DocumentKind, Method = Method.ToString(), Large, Count, Interval, Seed, Through, Rows, Digest, Note };
}
