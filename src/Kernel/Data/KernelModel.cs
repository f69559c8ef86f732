using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Changes;

namespace Marrakech.Kernel.Data;

internal sealed class KernelModel : IModelPart
{
    private const string Module = "kernel";

    public void Map(ModelMapper model)
    {
        var counter = model.Table<Counter>(Module, "counter");
        counter.HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(Counter.NameLength);

        var act = model.Table<ActEntry>(Module, "act");
        act.HasKey(a => a.Number);
        act.Property(a => a.Number).ValueGeneratedNever();
        act.Property(a => a.Name).HasMaxLength(ActEntry.NameLength);
        act.Property(a => a.Actor).HasMaxLength(ActEntry.ActorLength);
        act.Property(a => a.Reason).HasMaxLength(ActEntry.ReasonLength);
        act.Property(a => a.PreviousHash).HasMaxLength(ActEntry.HashLength);
        act.Property(a => a.Hash).HasMaxLength(ActEntry.HashLength);
        act.Property(a => a.Role).HasMaxLength(ActEntry.RoleLength);
        act.Property(a => a.Channel).HasMaxLength(ActEntry.ChannelLength);
        act.Property(a => a.SubjectKind).HasMaxLength(ActEntry.SubjectKindLength);
        act.Property(a => a.SubjectKey).HasMaxLength(ActEntry.SubjectKeyLength);
        act.Property(a => a.Before).HasMaxLength(ActEntry.HashLength);
        act.Property(a => a.After).HasMaxLength(ActEntry.HashLength);
        // Each person sees their own trail, an organisation its own, everybody the public one.
        act.HasIndex(a => a.Person);
        act.HasIndex(a => a.Organisation);
        act.HasIndex(a => new { a.SubjectKind, a.SubjectKey });
        act.HasIndex(a => new { a.IsPublic, a.Number });

        var change = model.Table<Change>(Module, "change");
        change.HasKey(c => c.Number);
        change.Property(c => c.Number).ValueGeneratedNever();
        change.Property(c => c.Kind).HasMaxLength(Change.KindLength);
        change.Property(c => c.Key).HasMaxLength(Change.KeyLength);
    }
}
