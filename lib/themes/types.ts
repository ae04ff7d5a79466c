/** A word, or several, by which answers show what they are about. */
export interface Keyword {
  keyword: string;
  /** A locale, for whoever keeps the list; null for any. Answers do not say their language, so every keyword is looked for in all. */
  language: string | null;
}

/** What answers may be about, with the words that show it. */
export interface ThemeInput {
  /** The organisation's own key; a theme that is known by it is changed. */
  code: string;
  name: string;
  keywords: readonly Keyword[];
}

export interface Theme extends ThemeInput {
  id: number;
  /** How many answers name it, by keywords and by hand. */
  answers: number;
}
