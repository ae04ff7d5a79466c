/** The events that an address can ask for; what each tells is in events.ts. */
export const ANNOUNCED = ["follow-up.opened", "import.ended"] as const;
export type AnnouncedEvent = (typeof ANNOUNCED)[number];
