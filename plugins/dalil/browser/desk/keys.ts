/** Single keys. They never fire while something is typed, and they can be switched off. */

export interface Actions {
  letter(letter: string): void;
  digit(place: number): void;
  flag(place: number): void;
  /** Keys that are signs, by the sign. Whether it meant anything here. */
  sign(sign: string): boolean;
  enter(): boolean;
  escape(): void;
}

// Where the keyboard writes another script, the key's place says which sign it has on a Latin one.
const PLACES: Readonly<Record<string, string>> = {
  Slash: "/", Period: ".", Comma: ",", Semicolon: ";", Quote: "'", Minus: "-", Equal: "=",
};
// What a key is called that writes nothing by itself. Others may write two letters at once.
const UNTOLD = ["Dead", "Unidentified"];
// Some keyboards have these on digits.
const SIGNS = "/?+=-.,;'";
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable]";

export function startKeys(actions: Actions, isOn: () => boolean): void {
  // Heard before the window hears it, where the site's own search waits for the same key.
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || hasModifier(event)) return;
    if (event.target instanceof Element && event.target.closest(`${TYPING}, dialog`)) return;
    if (handled(event, actions, isOn())) event.preventDefault();
  });
}

function handled(event: KeyboardEvent, actions: Actions, single: boolean): boolean {
  if (event.key === "Escape") {
    actions.escape();
    return false;
  }
  if (event.key === "Enter") return !isControl(event.target) && actions.enter();
  return single && character(event, actions);
}

function character(event: KeyboardEvent, actions: Actions): boolean {
  const key = latin(event);
  // Without NumLock the numpad has arrows and the like, whose names are longer than a sign.
  const digit = /^(?:Digit|Numpad(?=. .$))([1-9])/.exec(`${event.code} ${event.key}`)?.[1];
  if (digit && !SIGNS.includes(key)) {
    (event.shiftKey ? actions.flag : actions.digit)(Number(digit));
    return true;
  }
  if (/^[a-z]$/i.test(key)) {
    actions.letter(key.toUpperCase());
    return true;
  }
  return actions.sign(key);
}

/** The sign or letter that was meant, on a keyboard of another script too. */
function latin({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[ -~]+$/.test(key) && !UNTOLD.includes(key)) return key;
  if (code.startsWith("Key")) return code.slice(3);
  if (code === "Slash" && shiftKey) return "?";
  return PLACES[code] ?? key;
}

/** AltGr writes signs on many keyboards and counts as Ctrl and Alt on some systems. */
function hasModifier(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph")) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, summary, label, input") !== null;
}
