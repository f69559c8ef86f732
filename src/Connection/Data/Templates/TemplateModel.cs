using Marrakech.Connection.Domain.Templates;
using Marrakech.Kernel.Data;

namespace Marrakech.Connection.Data.Templates;

internal sealed class TemplateModel : IModelPart
{
    public void Map(ModelMapper model)
    {
        var template = model.Table<MessageTemplate>("connection", "message_template");
        template.HasKey(t => t.Id);
        template.Property(t => t.Code).HasMaxLength(MessageTemplate.CodeLength);
        template.Property(t => t.Name).HasMaxLength(TemplateWords.NameLength);
        template.Property(t => t.Purpose).HasMaxLength(MessageTemplate.PurposeLength);
        template.Property(t => t.Texts).HasMaxLength(MessageTemplate.JsonLength);
        template.Property(t => t.Row).IsConcurrencyToken();
        template.HasIndex(t => t.Code).IsUnique();
    }
}
