/** Files that the browser makes itself: nothing is sent anywhere. */
import { made } from "./words";

/** Let the learner save `value` as a JSON file called `name`. */
export function save(name: string, value: unknown): void {
  const blob = new Blob([`${JSON.stringify(value, null, 1)}\n`], { type: "application/json" });
  const link = made("a", "");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
