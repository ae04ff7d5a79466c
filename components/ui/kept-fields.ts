/** What stands in the fields of a form: texts and choices by name, "on" or "" for boxes by name and value. */
export type Fields = Readonly<Record<string, string>>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Not typed, or not to be written down anywhere. */
const LEFT_OUT = ["hidden", "password", "file", "submit", "button", "reset", "image"];

/** What stands in a form now. Passwords, files and hidden fields are left out. */
export function fieldsOf(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    controlsOf(form).map(([key, control]) => [key, isBox(control) ? boxText(control) : control.value]),
  );
}

/** Puts texts and choices back, telling React of each as if it had been typed; returns whether anything differed. */
export function putBack(form: HTMLFormElement, fields: Fields): boolean {
  let differed = false;
  for (const [key, control] of controlsOf(form)) {
    const kept = fields[key];
    if (kept === undefined) continue;
    if (isBox(control)) {
      if (boxText(control) === kept) continue;
      // A choice of one is made by choosing another, never by unchoosing.
      if (control.type === "radio" && kept === "") continue;
      control.click();
    } else {
      if (control.value === kept || !takes(control, kept)) continue;
      type(control, kept);
    }
    differed = true;
  }
  return differed;
}

function controlsOf(form: HTMLFormElement): [key: string, control: Control][] {
  const seen = new Map<string, number>();
  return [...form.elements].flatMap((element): [string, Control][] => {
    if (!isControl(element) || !element.name || element.disabled || LEFT_OUT.includes(element.type)) return [];
    const key = isBox(element) ? `${element.name}=${element.value}` : element.name;
    // Fields of one name are told apart by their order.
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [[before === 0 ? key : `${key}#${before}`, element]];
  });
}

const isControl = (element: Element): element is Control => ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
const isBox = (control: Control): control is HTMLInputElement => ["checkbox", "radio"].includes(control.type);
const boxText = (box: HTMLInputElement) => (box.checked ? "on" : "");

/** A choice that is no longer offered cannot be made again. */
function takes(control: Control, value: string): boolean {
  return control.tagName !== "SELECT" || [...(control as HTMLSelectElement).options].some((one) => one.value === value);
}

function type(control: Control, value: string): void {
  // React overrides the setter of the element itself and would take this for its own writing.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
