/** Copying text. Where the browser has no clipboard for us, the text is selected instead. */

/** Copy what `field` shows; whether that worked. If not, its text is selected for the reader. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
