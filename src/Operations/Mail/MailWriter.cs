using System.Globalization;
using System.Net;
using System.Text;
using Marrakech.Kernel.Reference;
using Marrakech.Operations.Contracts.Mail;
using Marrakech.Ui.Texting;

namespace Marrakech.Operations.Mail;

/// <summary>Writes messages as plain text and as HTML, in the reader's language and direction.</summary>
/// <remarks>Programs that show mail know neither style sheets nor our own tag helpers: styles stand at each element, and nothing is loaded from anywhere.</remarks>
internal sealed class MailWriter(TextCatalogue texts)
{
    private const string Ink = "#1d2b36", Primary = "#0b5a76", Paper = "#faf7f1", Quiet = "#55636e";

    /// <summary>Sentences and link, without the frame around them.</summary>
    public MailBody Write(Language language, MailWords words, string link)
    {
        var values = words.Values.Select(v => (object)OneLine(v)).ToArray();
        string Say(string key) => string.Format(language.Culture, texts.Sentence(language, key), values);
        var paragraphs = words.Paragraphs.Select(Say).ToList();
        var (subject, label) = (OneLine(Say(words.Subject)), Say(words.Link));
        var text = string.Join("\n\n", [.. paragraphs, $"{label}\n{link}"]);
        var html = new StringBuilder();
        foreach (var paragraph in paragraphs) html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 16px\">{Encoded(paragraph)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:24px 0\"><a href=\"{Encoded(link)}\" style=\"background:{Primary};border-radius:4px;color:#ffffff;display:inline-block;font-weight:bold;padding:10px 18px;text-decoration:none\">{Encoded(label)}</a></p>\n");
        // Who sees no button, or trusts none, finds the address itself.
        html.Append(CultureInfo.InvariantCulture, $"<p dir=\"ltr\" style=\"color:{Quiet};font-size:13px;margin:0 0 16px;word-break:break-all\">{Encoded(link)}</p>\n");
        return new MailBody(subject, text, html.ToString());
    }

    /// <summary>Several messages as one.</summary>
    public MailBody Join(Language language, IReadOnlyList<MailBody> parts)
    {
        var subject = string.Format(language.Culture, texts.Plural(language, "Mail.Digest.Subject", parts.Count), parts.Count);
        var text = string.Join("\n\n----\n\n", parts.Select(p => $"{p.Subject}\n\n{p.Text}"));
        var html = string.Concat(parts.Select(p => $"<h2 style=\"border-top:1px solid #d9d2c5;font-size:18px;margin:24px 0 12px;padding-top:16px\">{Encoded(p.Subject)}</h2>\n{p.Html}"));
        return new MailBody(subject, text, html);
    }

    /// <summary>The whole message, with the name of the site and the way to stop it.</summary>
    public MailBody Framed(Language language, MailBody body, string? unsubscribe)
    {
        var (name, why) = (texts.Sentence(language, "Site.Name"), texts.Sentence(language, unsubscribe is null ? "Mail.WhyNeeded" : "Mail.WhyChosen"));
        var stop = texts.Sentence(language, "Mail.Stop");
        var text = $"{body.Text}\n\n-- \n{name}\n{why}\n" + (unsubscribe is null ? "" : $"{stop}\n{unsubscribe}\n");
        var way = unsubscribe is null ? "" : $"<br><a href=\"{Encoded(unsubscribe)}\" style=\"color:{Quiet}\">{Encoded(stop)}</a>";
        var html = $"""
            <!DOCTYPE html>
            <html lang="{language.Code}" dir="{language.Direction}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encoded(body.Subject)}</title></head>
            <body dir="{language.Direction}" style="background:{Paper};color:{Ink};font-family:sans-serif;font-size:16px;line-height:1.5;margin:0;padding:24px">
            <div style="background:#ffffff;border-top:4px solid {Primary};margin:0 auto;max-width:600px;padding:24px">
            <p style="color:{Primary};font-weight:bold;margin:0 0 16px">{Encoded(name)}</p>
            <h1 style="font-size:22px;margin:0 0 16px">{Encoded(body.Subject)}</h1>
            {body.Html}<p style="border-top:1px solid #d9d2c5;color:{Quiet};font-size:13px;margin:24px 0 0;padding-top:12px">{Encoded(why)}{way}</p>
            </div>
            </body>
            </html>

            """;
        return body with { Text = text, Html = html };
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A value that brings its own lines could look like a second message.</summary>
    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]);
}
