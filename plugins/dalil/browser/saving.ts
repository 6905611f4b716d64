/** Files that the browser makes itself: nothing is sent anywhere. */

/** Let the reader save `value` as a JSON file called `name`. */
export function save(name: string, value: unknown): void {
  const blob = new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
