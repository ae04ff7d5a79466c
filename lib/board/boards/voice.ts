import type { BoardDeclaration } from "../types";

/** What do customers say, who says it, what moves it, and do we answer? */
export const voice = {
  id: "voice",
  path: "/board/voice",
  about: ["survey-answers"],
  tiles: [
    { id: "scores", metrics: ["nps", "csat", "ces"] },
    { id: "loop", metrics: ["response-rate", "follow-up-time", "detractor-recovery"] },
  ],
  themes: [["nps"], ["csat", "ces"], ["response-rate"], ["follow-up-time"]],
  charts: [
    { kind: "own", id: "nps", marked: true },
    { kind: "groups", id: "nps-groups", metric: "nps", by: "dimension", colour: "series-1" },
    {
      kind: "course",
      id: "satisfaction-course",
      panels: [
        [
          { metric: "csat", colour: "series-4" },
          { metric: "ces", colour: "series-2" },
        ],
      ],
    },
    { kind: "course", id: "response-course", panels: [[{ metric: "response-rate", colour: "series-3" }]] },
    {
      kind: "course",
      id: "follow-up-course",
      panels: [
        [{ metric: "follow-up-time", definition: "standard", colour: "series-6" }],
        [{ metric: "follow-up-time", definition: "within-48h", colour: "series-8" }],
      ],
    },
    { kind: "groups", id: "nps-drivers", metric: "nps-drivers", by: "own", colour: "series-1" },
    { kind: "own", id: "moves" },
  ],
} as const satisfies BoardDeclaration;
