import { request } from "node:http";

export interface Opened {
  /** Milliseconds until the first byte of the page, and until its last. */
  firstByte: number;
  whole: number;
}

/** Opens a page as a browser would, all of it read. Rejects where the answer is not the page. */
export function openPage(address: string, cookie: string): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const asked = request(
      address,
      { headers: { cookie, accept: "text/html", "accept-encoding": "gzip" } },
      (answer) => {
        let firstByte = Number.NaN;
        answer.on("data", () => {
          if (Number.isNaN(firstByte)) firstByte = performance.now() - started;
        });
        answer.on("end", () => {
          if (answer.statusCode === 200) resolve({ firstByte, whole: performance.now() - started });
          else reject(new Error(`${address} answered ${answer.statusCode}.`));
        });
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}
