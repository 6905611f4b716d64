/** A note as plain text, as Markdown, and as a row of a table. */
import type { Field } from "./note";

export type Format = "plain" | "markdown" | "csv";

const FORMATS: Readonly<Record<Format, (fields: readonly Field[]) => string>> = {
  plain, markdown, csv,
};

export function formatted(fields: readonly Field[], format: string): string {
  return (FORMATS[format as Format] ?? plain)(fields);
}

function filled(fields: readonly Field[]): Field[] {
  return fields.filter(({ value, items }) => value !== "" || items.length);
}

function plain(fields: readonly Field[]): string {
  const lines = filled(fields).flatMap(({ label, value, items }) => (
    [`${label}: ${value}`.trim(), ...items.map((item) => `- ${item}`)]
  ));
  return `${lines.join("\n")}\n`;
}

function markdown(fields: readonly Field[]): string {
  const lines = filled(fields).flatMap(({ label, value, items }) => [
    `- **${escaped(label)}:** ${escaped(value)}`.trim(),
    ...items.map((item) => `  - ${escaped(item)}`),
  ]);
  return `${lines.join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

function csv(fields: readonly Field[]): string {
  return `${fields.map(({ cell: value, items }) => cell(value || items.join("; "))).join(",")}\n`;
}

/**
 * A spreadsheet would take a text with such a beginning for a formula (OWASP ASVS 1.2.10): also in
 * full width or small, and behind what cannot be seen.
 */
function cell(text: string): string {
  const guarded = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
