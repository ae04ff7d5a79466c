/** As much of a browser as a sign-in needs: cookies by origin, and redirects followed one by one. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  cookies(address: string): Map<string, string> {
    const { origin } = new URL(address);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  async open(address: string, form?: Record<string, string>): Promise<Response> {
    const jar = this.cookies(address);
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** Follows redirects until an answer is none, or the next address is one to stop at; returns that address. */
  async follow(address: string, isEnd: (next: URL) => boolean): Promise<URL> {
    const url = new URL(address);
    if (isEnd(url)) return url;
    const answer = await this.open(address);
    const next = answer.headers.get("location");
    if (!next) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return this.follow(new URL(next, address).href, isEnd);
  }
}
