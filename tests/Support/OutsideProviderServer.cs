using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Marrakech.Support;

/// <summary>A small OpenID Connect provider on this machine: discovery, keys, authorisation, token. It lets everybody in as <see cref="Subject"/>, and can be told to cheat.</summary>
public sealed class OutsideProviderServer : IDisposable
{
    public const string Client = "marrakech", Secret = "not a secret outside of tests";
    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048), foreignKey = RSA.Create(2048);
    private readonly Dictionary<string, Grant> grants = [];

    private OutsideProviderServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/.well-known/openid-configuration", () => Discovery());
        app.MapGet("/jwks", () => Results.Json(new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(false)) { KeyId = "1" }) } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
        app.Start();
    }

    public string Authority => app.Urls.First();

    /// <summary>Whom it lets in, and what it says of them.</summary>
    public string Subject { get; set; } = "subject-1";
    public string? Email { get; set; }
    public bool EmailVerified { get; set; } = true;
    public bool ShowedSeveralFactors { get; set; }

    /// <summary>How it cheats.</summary>
    public string? OtherNonce { get; set; }
    public string? OtherState { get; set; }
    public string? OtherAudience { get; set; }
    public string? OtherIssuer { get; set; }
    public bool SignsWithForeignKey { get; set; }
    public TimeSpan Age { get; set; }

    /// <summary>What the token endpoint refused, for whom to see it.</summary>
    public string? Refused { get; private set; }

    public static OutsideProviderServer Start() => new();

    /// <summary>Forgets whatever a test told it.</summary>
    public void Reset()
    {
        (Email, EmailVerified, ShowedSeveralFactors) = (null, true, false);
        (OtherNonce, OtherState, OtherAudience, OtherIssuer, SignsWithForeignKey, Age, Refused) = (null, null, null, null, false, TimeSpan.Zero, null);
    }

    public void Dispose()
    {
        app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        key.Dispose();
        foreignKey.Dispose();
    }

    private IResult Discovery() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Authority,
        ["authorization_endpoint"] = Authority + "/authorize",
        ["token_endpoint"] = Authority + "/token",
        ["jwks_uri"] = Authority + "/jwks",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
    });

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["nonce"].Count != 1) return Results.BadRequest();
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        grants[code] = new Grant(asked["nonce"].ToString(), asked["code_challenge"].ToString(), asked["redirect_uri"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(OtherState ?? asked["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!grants.Remove(form["code"].ToString(), out var grant)) return Refuse("code");
        if (form["client_id"] != Client || form["client_secret"] != Secret) return Refuse("client");
        if (form["redirect_uri"] != grant.RedirectUri) return Refuse("redirect");
        if (Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge) return Refuse("pkce");
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = IdToken(grant) });
    }

    private IResult Refuse(string why)
    {
        Refused = why;
        return Results.BadRequest(new { error = "invalid_grant" });
    }

    private string IdToken(Grant grant)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime - Age;
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = OtherNonce ?? grant.Nonce, ["email_verified"] = EmailVerified };
        if (Email is not null) claims["email"] = Email;
        if (ShowedSeveralFactors) claims["amr"] = new[] { "pwd", "mfa" };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = OtherIssuer ?? Authority,
            Audience = OtherAudience ?? Client,
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddMinutes(5),
            Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(SignsWithForeignKey ? foreignKey : key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }

    private sealed record Grant(string Nonce, string Challenge, string RedirectUri);
}
