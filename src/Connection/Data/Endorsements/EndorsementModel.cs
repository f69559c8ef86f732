using Marrakech.Accounts.Contracts;
using Marrakech.Connection.Data.Requests;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Endorsements;

internal sealed class EndorsementModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var endorsement = model.Table<Endorsement>("connection", "endorsement");
        endorsement.HasKey(e => e.Id);
        endorsement.Ignore(e => e.HasLostAddress);
        endorsement.Property(e => e.Organisation).HasMaxLength(Endorsement.OrganisationLength);
        endorsement.Property(e => e.Function).HasMaxLength(Endorsement.FunctionLength);
        endorsement.Property(e => e.Email).HasMaxLength(EmailAddress.Length);
        endorsement.Property(e => e.Language).HasMaxLength(Endorsement.LanguageLength);
        endorsement.Property(e => e.Digest).HasMaxLength(Endorsement.DigestLength);
        endorsement.Property(e => e.State).HasMaxLength(SupportRequest.NameLength);
        endorsement.Property(e => e.Words).HasMaxLength(Endorsement.WordsLength);
        endorsement.HasIndex(e => new { e.RequestId, e.Number }).IsUnique();
        // Whom a reminder is due to.
        endorsement.HasIndex(e => new { e.State, e.SentAt });
        endorsement.HasIndex(e => e.Email);
        endorsement.HasOne<SupportRequest>().WithMany().HasForeignKey(e => e.RequestId);
    }
}
