import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "../env";
import { linkMail } from "./letters";
import { sendMail } from "./send-mail";
import { startMailServer } from "./smtp.fixture";

type MailServer = Awaited<ReturnType<typeof startMailServer>>;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

const organisation = { name: "Acme & Söhne", locale: "pt-BR" };
const link = "https://lealta.example.com/link/abc";
const to = { email: "olga@example.com", name: "Ольга <b>", locale: "ru" };
const invitation = linkMail("invitation", { to, organisation, link, hours: 72 });

describe("a mail with a link", () => {
  it("is in the language of whom it is for, else in the organisation's", () => {
    expect(invitation.subject).toBe("Acme & Söhne: ваш доступ к Lealta");
    expect(invitation.text).toContain("в течение 72 часов");
    const ana = { ...to, locale: null };
    expect(linkMail("newPassword", { to: ana, organisation, link, hours: 2 }).subject).toBe(
      "Lealta: escolha uma nova senha",
    );
  });

  it("says the same as text and as HTML, in which nobody's name is markup", () => {
    expect(invitation.text).toContain(`${link}\n`);
    expect(invitation.html).toContain(`href="${link}"`);
    expect(invitation.html).toContain("Ольга &lt;b&gt;");
    expect(invitation.html).toContain("Acme &amp; Söhne");
    expect(invitation.html).not.toContain("<b>");
  });

  it("reaches the mail server as both", async () => {
    await sendMail(invitation, readEnv({ SMTP_URL: server.url, MAIL_FROM: "Lealta <lealta@example.com>" }));
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: "lealta@example.com", to: ["olga@example.com"] });
    expect(mail?.raw).toContain("multipart/alternative");
    expect(mail?.words).toContain("ваш доступ к Lealta");
    expect(mail?.words.match(new RegExp(link, "g"))?.length).toBeGreaterThanOrEqual(3);
  });
});

describe("a mail that cannot be sent", () => {
  it.each([
    ["without a mail server", {}, "mail-off"],
    // Nothing listens on the discard port.
    ["where none answers", { SMTP_URL: "smtp://127.0.0.1:9" }, "mail-failed"],
  ])("is told %s", async (_what, env, code) => {
    await expect(sendMail(invitation, readEnv(env))).rejects.toMatchObject({ code });
  });

  it("is told where the server refuses whom it is for", async () => {
    const strict = await startMailServer({ refuses: true });
    await expect(sendMail(invitation, readEnv({ SMTP_URL: strict.url }))).rejects.toMatchObject({
      code: "mail-failed",
    });
    expect(strict.mails).toEqual([]);
    await strict.close();
  });
});
