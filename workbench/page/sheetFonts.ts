/** The font of the sheets, which Google's spreadsheets have and many machines have not. */
import '@fontsource/roboto/latin-400.css';
import '@fontsource/roboto/latin-700.css';

/** Resolves once it is there: the grid draws on a canvas, which takes the fonts of the moment. */
export async function sheetFonts(): Promise<void> {
  await Promise.all(['10pt Roboto', 'bold 10pt Roboto'].map((font) => document.fonts.load(font)));
}
