namespace Marrakech.Connection.Domain.Templates;

/// <summary>Where a template is offered. Stored by name; its words are <c>TemplatePurpose.{Name}</c>.</summary>
internal enum TemplatePurpose
{
    Clarification,
    Decline,
    Refer,
    Invitation,
    RoomMessage,
}
