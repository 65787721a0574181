/** Puts figures and names into a text. */

/** `{name}`, or `{name|day|days}`: the first word where the figure is 1, else the second. */
const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** @param text its places are in braces; braces around anything but a name among the figures are left as they are */
export function filled(text: string, figures: Readonly<Record<string, string | number>>): string {
  return text.replace(PLACE, (place: string, name: string, one?: string, other?: string) => {
    const figure = figures[name];
    if (figure === undefined) return place;
    // Figures may have been formatted already, as the texts “1” and “1,024”.
    return one === undefined || other === undefined ? String(figure) : String(figure) === '1' ? one : other;
  });
}
