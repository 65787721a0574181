/** A text of any length in the properties of the document: in parts, since Google keeps 9 kB a property. */

/** A character may take three bytes. */
const CHARACTERS = 2500;

/** The properties that hold a text under a name, to be set. */
export function propertiesOf(name: string, text: string): Record<string, string> {
  const parts = Array.from({ length: Math.ceil(text.length / CHARACTERS) }, (_, i) =>
    text.slice(i * CHARACTERS, (i + 1) * CHARACTERS),
  );
  return { [name]: String(parts.length), ...Object.fromEntries(parts.map((part, i) => [`${name}.${i}`, part])) };
}

/** The text among properties; '' where there is none. */
export function longProperty(properties: Readonly<Record<string, string>>, name: string): string {
  return Array.from({ length: Number(properties[name] ?? 0) }, (_, i) => properties[`${name}.${i}`] ?? '').join('');
}
