using Marrakech.Knowledge.Data;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;

namespace Marrakech.CompiledModel;

/// <summary>What is asked of every question after items cannot be made into code by the tool, and is added where the code leaves room for it.</summary>
internal static class ShownItems
{
#pragma warning disable EF1001 // There is no other door to it; the comparison with the modules' parts tells when it moves.
    public static void Ask(RuntimeEntityType item) => item.AddAnnotation(CoreAnnotationNames.QueryFilter, new QueryFilterCollection([new RuntimeQueryFilter(null!, KnowledgeModel.Shown)]));
#pragma warning restore EF1001
}
