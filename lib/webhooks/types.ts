/** The events that an address can ask for; what each tells is in events.ts. */
export const ANNOUNCED = ["follow-up.opened", "import.ended"] as const;
export type AnnouncedEvent = (typeof ANNOUNCED)[number];

/** Why a message does not count as heard, where Lealta itself says so; anything else is in the receiver's or the network's words. */
export const OWN_FAULTS = ["no-answer", "private-address", "secret-unreadable"] as const;
export type OwnFault = (typeof OWN_FAULTS)[number];
