/** What answers may be about, with the words that show it. */
export interface ThemeInput {
  /** The organisation's own key; a theme that is known by it is changed. */
  code: string;
  name: string;
  /** Words or beginnings of words; `language` is a locale, null for any. */
  keywords: readonly { keyword: string; language: string | null }[];
}
