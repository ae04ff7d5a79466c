/** A mail as it is handed to the mail server: the same words as text and as HTML. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What a mail says: paragraphs with one link among them, which stands before the last. */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; href: string };
  /** In small type at the end. */
  closing: string;
}
