import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { benchAddress } from "./bench-database";
import type { FigureQuestion, FigureReply } from "./figure-process";
import type { Size } from "./sizes";

/** A process that answers for one size. */
export class FigureClient {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async start(size: Size): Promise<FigureClient> {
    const program = fileURLToPath(new URL("figure-process.ts", import.meta.url));
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DATABASE_URL: await benchAddress(size) };
    return new FigureClient(fork(program, { execArgv: ["--import", "tsx"], env }));
  }

  /** Rejects where there is no answer, with the reason. */
  ask(question: FigureQuestion): Promise<FigureReply> {
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error(`The process that measures ${question.figure} ended.`));
      this.#process.once("exit", failed);
      this.#process.once("message", (reply: FigureReply) => {
        this.#process.off("exit", failed);
        if (reply.fault === undefined) resolve(reply);
        else reject(new Error(reply.fault));
      });
      this.#process.send(question);
    });
  }

  stop(): void {
    this.#process.send("end");
  }
}
