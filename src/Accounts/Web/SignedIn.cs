using Marrakech.Accounts.Data;
using Marrakech.Kernel.Access;

namespace Marrakech.Accounts.Web;

/// <summary>The person behind this request and the roles they can act in; empty for a visitor.</summary>
internal sealed class SignedIn
{
    public Person? Person { get; private set; }
    public Session? Session { get; private set; }

    /// <summary>Every role held now, in the order of organisations.</summary>
    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    /// <summary>The role acted in; null for acting in one's own name.</summary>
    public Membership? Acting { get; private set; }

    /// <summary>Whether the role acted in asks for a second factor this session has not shown.</summary>
    public bool LacksSecondFactor => Acting?.Role.NeedsSecondFactor() == true && Session is { IsStrong: false };

    /// <summary>Whole seconds until this session ends if nothing more is asked for.</summary>
    public int SecondsLeft(TimeProvider clock) => (int)Math.Max(0, (Session!.EndsAt - clock.GetUtcNow()).TotalSeconds);

    /// <summary>Takes up a session and returns who acts in it.</summary>
    public Actor Become(Person person, Session session, IReadOnlyList<Membership> memberships)
    {
        (Person, Session, Memberships) = (person, session, memberships);
        Acting = memberships.FirstOrDefault(m => m.Id == session.MembershipId);
        return new Actor
        {
            Name = "person",
            Person = person.Id,
            Organisation = Acting?.OrganisationId,
            Country = Acting?.Organisation?.Country,
            Role = Acting?.Role ?? Role.Contributor,
            Channel = $"page {session.Code}",
        };
    }
}
