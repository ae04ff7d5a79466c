import type { Random } from "./random";

type Words = readonly [string, ...string[]];

const PRAISE: Words = [
  "Good coffee, friendly people, never a problem.",
  "The machine just works. Our visitors ask where the coffee is from.",
  "Orders arrive the next day. I would not want to go back to capsules.",
  "Our contact calls before we run out. That is rare.",
  "The barista who came in the first week made all the difference.",
  "Everything on one bill, and the bill is right.",
  "Quick answer every time I write.",
  "The team loves it. Small thing, big effect on the mood in the office.",
  "We added the water plan and it was set up in a day.",
  "Fair, reliable, and they remember our name.",
];

const LUKEWARM: Words = [
  "Coffee is fine, the ordering page could be simpler.",
  "Good on the whole. Deliveries sometimes come when nobody is in.",
  "It does what it should.",
  "I would like a choice of roasts.",
  "The invoice is hard to read, the rest is good.",
  "Happy with the machine, less so with the waiting line on the phone.",
  "Works well, but others offer about the same.",
  "Took a while to get going, fine since then.",
];

const COMPLAINT: Words = [
  "The milk system blocks every other week.",
  "Too expensive for what we use.",
  "Delivered the wrong beans twice this month.",
  "Nobody told us how to clean it, and then we were charged for the repair.",
  "We feel like a small customer, because we are treated like one.",
  "I had to explain the same problem to three people.",
  "The ordering page lost my basket again.",
];

const POOR_SERVICE: Words = [
  "Nine days without a machine. Nobody called back.",
  "The technician came, had no part, and we waited another week.",
  "I wrote four times before anybody answered.",
  "The hotline says it is the workshop, the workshop says it is the hotline.",
  "Same fault as last month. It was never repaired, only reset.",
  "We have a kettle and instant coffee now. That says it all.",
  "Service appointments are moved without a word.",
  "If the contract allowed it we would be gone already.",
];

const DEARER: Words = [
  "Eighteen percent more, for the same coffee.",
  "The new price came by letter, without a reason.",
  "We are six people. At this price we buy a machine ourselves.",
  "I have asked for two other offers since the increase.",
  "Good product, but the price rise was too much for us.",
];

const HELPED: Words = [
  "Solved in one call.",
  "The technician was there the same afternoon.",
  "Clear answer, no fuss.",
  "He explained what went wrong, so it will not happen again.",
  "Replacement machine within a day, thank you.",
];

const HALF_HELPED: Words = [
  "Solved, but only after I called again.",
  "It took three days, which is long without coffee.",
  "Friendly, though the first answer did not fit the question.",
];

/** Words that go with a score out of ten from an account in this situation. */
export function relationComment(
  random: Random,
  score: number,
  situation: { isPoorlyServed: boolean; isDearer: boolean },
): string {
  if (score >= 9) return random.pick(PRAISE);
  if (score >= 7) return random.pick(LUKEWARM);
  if (situation.isPoorlyServed && random.chance(0.75)) return random.pick(POOR_SERVICE);
  if (situation.isDearer && random.chance(0.65)) return random.pick(DEARER);
  return random.pick(COMPLAINT);
}

/** Words about one case, from its score out of five. */
export function caseComment(random: Random, score: number, isPoorlyServed: boolean): string {
  if (score >= 4) return random.pick(HELPED);
  if (isPoorlyServed) return random.pick(POOR_SERVICE);
  return score === 3 ? random.pick(HALF_HELPED) : random.pick(COMPLAINT);
}
