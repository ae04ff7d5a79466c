import type { Letter, Mail } from "./types";

const SERIF = "font-family:Georgia,'Times New Roman',serif";
const SANS = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

/**
 * A letter as text and as HTML. Styles stand at the elements and nothing is fetched from anywhere: mail programs drop all else.
 */
export function writeMail(to: string, letter: Letter, locale: string): Mail {
  const { subject, greeting, paragraphs, action, closing } = letter;
  const text = [greeting, ...paragraphs, `${action.label}:\n${action.href}`, closing].join("\n\n");
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`;
  const html = `<!doctype html><html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#ffffff;color:#1b1b1b;${SANS};font-size:16px;line-height:1.5">
<div style="max-width:520px;margin:0 auto;border-top:1px solid #1b1b1b;padding-top:16px">
<h1 style="margin:0 0 16px;${SERIF};font-size:22px;font-weight:600">${escapeHtml(greeting)}</h1>
${paragraphs.map(paragraph).join("\n")}
<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="display:inline-block;padding:10px 20px;background:#0f5c6e;color:#ffffff;text-decoration:none;border-radius:6px">${escapeHtml(action.label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;color:#595959;word-break:break-all">${escapeHtml(action.href)}</p>
<p style="margin:0;font-size:13px;color:#595959">${escapeHtml(closing)}</p>
</div></body></html>
`;
  return { to, subject, text: `${text}\n`, html };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
