using Marrakech.Connection.Domain.Endorsing;
using Marrakech.Connection.Domain.Requests;

namespace Marrakech.Connection.Data.Endorsements;

/// <summary>A further ministry of the country that was asked to endorse a request, and what it said. Whoever answers needs no account: the link is the proof.</summary>
internal sealed class Endorsement
{
    public const int OrganisationLength = 200, FunctionLength = 200, WordsLength = 1_000, DigestLength = 64, LanguageLength = 2, Most = 20;

    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Position among those asked for the request, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the ministry or body, as the focal point wrote it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Function of whoever answers for it.</summary>
    public required string Function { get; set; }

    /// <summary>Address the link goes to, in small letters; null once it is needed no more.</summary>
    public string? Email { get; set; }

    /// <summary>Language of the messages.</summary>
    public required string Language { get; set; }

    /// <summary>SHA-256 of the secret in the last link; each message has a secret of its own.</summary>
    public required string Digest { get; set; }

    public required EndorsementState State { get; set; }

    /// <summary>What was said with the answer.</summary>
    public string? Words { get; set; }

    /// <summary>Reminders sent so far.</summary>
    public int Reminded { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the last message went.</summary>
    public required DateTimeOffset SentAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Whether it has not answered and is reminded no more, for its address was erased: when the request was over, or with the person.</summary>
    public bool HasLostAddress => State == EndorsementState.Open && Email is null;

    /// <summary>What a link with the right secret opens.</summary>
    /// <param name="request">Where the request stands.</param>
    /// <param name="now">When it is opened.</param>
    public EndorsementView ViewAt(RequestState request, DateTimeOffset now) => State switch
    {
        EndorsementState.TakenBack => EndorsementView.TakenBack,
        EndorsementState.Endorsed or EndorsementState.Declined => EndorsementView.Answered,
        _ when RequestLife.IsOver(request) => EndorsementView.Over,
        _ => now < ExpiresAt ? EndorsementView.Open : EndorsementView.Expired,
    };

    /// <summary>It is asked anew: older links open nothing any more, and the reminders begin from the first.</summary>
    public void AskAgain(string function, string email, string language, string digest, DateTimeOffset at) =>
        (Function, Email, Language, Digest, SentAt, ExpiresAt, Reminded) = (function, email, language, digest, at, at.AddDays(Reminding.Lasts), 0);

    /// <summary>Its state for the digests of acts: nothing about a person.</summary>
    public object Digested() => new { Number, State = State.ToString(), Reminded };
}
