using Marrakech.Connection.Data.Templates;
using Marrakech.Connection.Domain.Templates;
using Marrakech.Kernel.Acts;
using Marrakech.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Marrakech.Connection.Features.KeepTemplates;

/// <summary>Adds a template, changes it, removes it.</summary>
internal sealed class KeepTemplate(AppDb db, ActTrail acts)
{
    public static readonly ActKind Added = new("MessageTemplateAdded");
    public static readonly ActKind Changed = new("MessageTemplateChanged");
    public static readonly ActKind Removed = new("MessageTemplateRemoved");

    /// <summary>Adds a template; returns what stands against it.</summary>
    public async Task<TemplateRefusal?> AddAsync(TemplateWords words, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Added, null, ct);
        if (await db.Set<MessageTemplate>().CountAsync(ct) >= MessageTemplate.Most) return TemplateRefusal.TooMany;
        var code = MessageTemplate.CodeOf(await act.TakeNumbersAsync(MessageTemplate.Thing, 1, ct));
        var template = new MessageTemplate { Id = Guid.CreateVersion7(act.At), Code = code, Name = words.Name, Purpose = words.Purpose, Texts = "", ChangedAt = act.At };
        template.Take(words);
        db.Add(template);
        act.Concerns(new ActSubject(MessageTemplate.Thing, code), null, template.Digested());
        await act.CommitAsync(new { purpose = words.Purpose.ToString() }, ct);
        return null;
    }

    /// <summary>Changes a template; returns what stands against it.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="row">Count of its changes as it was read.</param>
    /// <param name="words">What it becomes.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<TemplateRefusal?> ChangeAsync(string code, int row, TemplateWords words, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Changed, null, ct);
        if (await TakeAsync(code, ct) is not { } template) return TemplateRefusal.Gone;
        if (template.Row != row) return TemplateRefusal.ChangedMeanwhile;
        var before = template.Digested();
        template.Take(words);
        (template.Row, template.ChangedAt) = (template.Row + 1, act.At);
        act.Concerns(new ActSubject(MessageTemplate.Thing, code), before, template.Digested());
        await act.CommitAsync(new { purpose = words.Purpose.ToString() }, ct);
        return null;
    }

    /// <summary>Removes a template. What was written with it stays. Returns what stands against it.</summary>
    public async Task<TemplateRefusal?> RemoveAsync(string code, int row, CancellationToken ct)
    {
        await using var act = await acts.OpenAsync(Removed, null, ct);
        if (await TakeAsync(code, ct) is not { } template) return TemplateRefusal.Gone;
        if (template.Row != row) return TemplateRefusal.ChangedMeanwhile;
        db.Remove(template);
        act.Concerns(new ActSubject(MessageTemplate.Thing, code), template.Digested(), null);
        await act.CommitAsync(new { purpose = template.Purpose.ToString() }, ct);
        return null;
    }

    private Task<MessageTemplate?> TakeAsync(string code, CancellationToken ct) => db.Set<MessageTemplate>().SingleOrDefaultAsync(t => t.Code == code, ct);
}
