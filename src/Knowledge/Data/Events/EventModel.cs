using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Events;

internal sealed class EventModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var registration = model.Table<EventRegistration>(Module, "event_registration");
        registration.HasKey(r => r.Id);
        registration.Property(r => r.ItemCode).HasMaxLength(Item.CodeLength);
        registration.Property(r => r.Row).IsConcurrencyToken();
        registration.HasIndex(r => r.ItemCode).IsUnique();

        var registrant = model.Table<Registrant>(Module, "registrant");
        registrant.HasKey(r => r.Id);
        registrant.Property(r => r.State).HasMaxLength(EventRegistration.StateLength);
        registrant.HasIndex(r => new { r.RegistrationId, r.Person }).IsUnique();
        registrant.HasIndex(r => r.Person);
        registration.HasMany(r => r.Registrants).WithOne().HasForeignKey(r => r.RegistrationId);
    }
}
