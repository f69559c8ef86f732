using Marrakech.Connection.Domain.Hooks;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Hooks;

internal sealed class HookModel : IModelPart
{
    private const string Module = "connection";

    public void Map(ModelMapper model)
    {
        var hook = model.Table<Hook>(Module, "hook");
        hook.HasKey(h => h.Id);
        hook.Property(h => h.Code).HasMaxLength(Hook.CodeLength);
        hook.Property(h => h.Address).HasMaxLength(HookAddress.Length);
        hook.Property(h => h.Events).HasMaxLength(Hook.EventsLength);
        hook.Property(h => h.Secret).HasMaxLength(Hook.SecretLength);
        hook.HasIndex(h => h.Code).IsUnique();
        hook.HasIndex(h => h.Organisation);

        var delivery = model.Table<HookDelivery>(Module, "hook_delivery");
        delivery.HasKey(d => d.Id);
        delivery.Property(d => d.Event).HasMaxLength(HookDelivery.NameLength);
        delivery.Property(d => d.State).HasMaxLength(HookDelivery.NameLength);
        delivery.Property(d => d.Problem).HasMaxLength(HookDelivery.NameLength);
        delivery.Property(d => d.Reference).HasMaxLength(HookDelivery.ReferenceLength);
        delivery.HasIndex(d => new { d.HookId, d.CreatedAt });
        delivery.HasIndex(d => d.CreatedAt);
        delivery.HasOne<Hook>().WithMany().HasForeignKey(d => d.HookId);
    }
}
