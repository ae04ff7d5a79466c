/**
 * Whether a file's name fits a pattern, in which "*" stands for any letters and "?" for one; capitals and small letters are the
 * same. Walks both once, going back to the last star where a letter differs, so that no pattern takes long.
 */
export function fitsPattern(fileName: string, pattern: string): boolean {
  const [name, wanted] = [[...fileName.toLowerCase()], [...pattern.toLowerCase()]];
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let afterStar = 0;
  while (at < name.length) {
    if (wanted[inPattern] === "?" || (wanted[inPattern] !== "*" && wanted[inPattern] === name[at])) {
      at++;
      inPattern++;
    } else if (wanted[inPattern] === "*") {
      star = inPattern++;
      afterStar = at;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++afterStar;
    } else {
      return false;
    }
  }
  while (wanted[inPattern] === "*") inPattern++;
  return inPattern === wanted.length;
}
