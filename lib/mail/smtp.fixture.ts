import { type AddressInfo, createServer, type Server } from "node:net";

/** A mail as a server gets it. */
export interface TakenMail {
  from: string;
  to: string[];
  /** Header and bodies as they came. */
  raw: string;
  /** The same with the transfer encodings undone, so that its words can be looked for. */
  words: string;
}

/** A mail server on loopback that takes every mail (RFC 5321, as much as a client needs), or refuses every recipient. */
export async function startMailServer({ refuses = false, port = 0 } = {}): Promise<{
  url: string;
  mails: TakenMail[];
  close(): Promise<void>;
}> {
  const mails: TakenMail[] = [];
  const server: Server = createServer((socket) => {
    let mail = { from: "", to: [] as string[] };
    let inside = "";
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const [, address = ""] = /<(.*?)>/.exec(line) ?? [];
      if (/^EHLO|^HELO/i.test(line)) return say("250 mail.example.com");
      if (/^MAIL FROM/i.test(line)) mail = { from: address, to: [] };
      if (/^RCPT TO/i.test(line)) {
        if (refuses) return say("550 5.1.1 No such person here");
        mail.to.push(address);
      }
      if (/^QUIT/i.test(line)) return socket.end("221 Bye\r\n");
      inData = /^DATA/i.test(line);
      return say(inData ? "354 Go on" : "250 OK");
    };
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      inside += chunk.toString("latin1");
      for (;;) {
        const end = inside.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const text = inside.slice(0, end);
        inside = inside.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          mails.push({ ...mail, raw: text, words: decoded(text) });
          say("250 OK");
        } else command(text);
      }
    });
    say("220 mail.example.com");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Undoes quoted-printable, base64 bodies, and encoded words of the header. */
function decoded(raw: string): string {
  const quoted = (text: string) =>
    text.replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const words = raw.replace(/=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi, (_all, how: string, text: string) =>
    how.toUpperCase() === "B" ? Buffer.from(text, "base64").toString("latin1") : quoted(text.replaceAll("_", " ")),
  );
  const bodies = words.replace(/(?<=base64\r\n\r\n)[A-Za-z0-9+/=\r\n]+/g, (text) =>
    Buffer.from(text, "base64").toString("latin1"),
  );
  return Buffer.from(quoted(bodies.replaceAll("=\r\n", "")), "latin1").toString("utf8");
}
