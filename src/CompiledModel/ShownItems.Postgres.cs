using Microsoft.EntityFrameworkCore.Metadata;

namespace Marrakech.CompiledModel.Made.Postgres;

public partial class ItemEntityType
{
    static partial void Customize(RuntimeEntityType runtimeEntityType) => ShownItems.Ask(runtimeEntityType);
}
