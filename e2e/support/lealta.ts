import { type ChildProcess, fork } from "node:child_process";

interface Told {
  id: number;
  printed: string;
  fault?: string;
}

let started: Promise<ChildProcess> | undefined;
let commands = 0;
let waiting = 0;

/** Runs the command line on the tested server's database and returns what it prints with --json. */
export async function lealta<Answer>(...words: string[]): Promise<Answer> {
  started ??= start();
  const { printed, fault } = await ask(await started, [...words, "--json"]);
  if (fault) throw new Error(fault);
  return JSON.parse(printed) as Answer;
}

function start(): Promise<ChildProcess> {
  const child = fork("e2e/support/lealta-process.mjs", { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return new Promise((resolve, reject) => {
    child.once("message", () => {
      // The test's own process ends when its tests do, and this one with it.
      child.unref();
      child.channel?.unref();
      resolve(child);
    });
    child.once("exit", () => {
      started = undefined;
      reject(new Error("The command line ended."));
    });
  });
}

function ask(child: ChildProcess, words: string[]): Promise<Told> {
  const id = ++commands;
  if (waiting++ === 0) child.channel?.ref();
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`The command line ended during ${words.join(" ")}.`));
    const hear = (told: Told) => {
      if (told.id !== id) return;
      child.off("message", hear);
      child.off("exit", ended);
      if (--waiting === 0) child.channel?.unref();
      resolve(told);
    };
    child.on("message", hear);
    child.once("exit", ended);
    child.send({ id, words });
  });
}
