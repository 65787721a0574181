/**
 * Selects the text of an element and copies it. The clipboard's own interface is closed to frames from elsewhere, as Google shows
 * pages of add-ons; the old command works there on a press of a button.
 *
 * @returns false when the browser refuses; the text is then selected
 */
export function copyText(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
