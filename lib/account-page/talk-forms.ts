/** The ways to listen to a customer. */
export const TALK_FORMS = ["interview", "call", "meeting", "e-mail"] as const;
export type TalkForm = (typeof TALK_FORMS)[number];
