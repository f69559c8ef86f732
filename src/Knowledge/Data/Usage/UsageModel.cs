using Marrakech.Kernel.Data;

namespace Marrakech.Knowledge.Data.Usage;

internal sealed class UsageModel : IModelPart
{
    private const string Module = "knowledge";

    public void Map(ModelMapper model)
    {
        var count = model.Table<UseCount>(Module, "use_count");
        count.HasKey(c => new { c.Thing, c.Day });
        count.Property(c => c.Thing).HasMaxLength(Item.CodeLength);
        count.HasIndex(c => c.Day);

        var day = model.Table<UseDay>(Module, "use_day");
        day.HasKey(d => new { d.Thing, d.Day });
        day.Property(d => d.Thing).HasMaxLength(Item.CodeLength);
        day.HasIndex(d => d.Day);

        var month = model.Table<UseMonth>(Module, "use_month");
        month.HasKey(m => new { m.Thing, m.Month });
        month.Property(m => m.Thing).HasMaxLength(Item.CodeLength);

        var total = model.Table<UseTotal>(Module, "use_total");
        total.HasKey(t => t.Thing);
        total.Property(t => t.Thing).HasMaxLength(Item.CodeLength);
    }
}
