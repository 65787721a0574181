/** The properties of the document, and texts of any length in them. */

export function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** Of one part of a text: Google keeps 9 kB a property, and a character may take three bytes. */
const CHARACTERS = 2500;

/** The properties that hold a text under a name, to be set. */
export function propertiesOf(name: string, text: string): Record<string, string> {
  const parts: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + CHARACTERS;
    // Half an emoji is no text, and would come back as another character.
    if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--;
    parts.push(text.slice(from, to));
  }
  return { [name]: String(parts.length), ...Object.fromEntries(parts.map((part, i) => [`${name}.${i}`, part])) };
}

/** The text among properties; '' where there is none. */
export function longProperty(properties: Readonly<Record<string, string>>, name: string): string {
  return Array.from({ length: Number(properties[name] ?? 0) }, (_, i) => properties[`${name}.${i}`] ?? '').join('');
}
