namespace Marrakech.Accounts.Features.Register;

/// <summary>Whether people may register themselves.</summary>
internal sealed record RegistrationSettings(bool IsOpen);
